import type { Help } from 'commander';
import stringWidth from 'string-width';
import type { Messages } from '../messages/messages.js';
import { wrapText } from './wrap.js';

/** How help is laid out. */
export interface HelpLayout {
  readonly width: number;
  readonly configuration: Partial<Help>;
  /** What stands below the help of a command: what exit statuses mean, and examples. */
  closing(examples: readonly string[]): string;
}

const INDENT = '  ';

/** Descriptions beside an option keep at least so many cells, or stand as they are. */
const NARROWEST_DESCRIPTION = 20;

/** Help in the language of the messages, its columns aligned by the cells of characters. */
export function helpLayout({ help }: Messages, width: number): HelpLayout {
  const sections: ReadonlyMap<string, string> = new Map(Object.entries(help.section));
  const status = (line: string, number: number) => {
    const begin = `${INDENT}${number}${INDENT}`;
    const text = wrapText(line, width - begin.length);
    return begin + text.replaceAll('\n', `\n${' '.repeat(begin.length)}`);
  };
  return {
    width,
    configuration: {
      styleTitle: (title) => sections.get(title) ?? title,
      optionDescription: (option) => option.description,
      argumentDescription: (argument) => argument.description,
      displayWidth: stringWidth,
      boxWrap: wrapText,
      minWidthToWrap: NARROWEST_DESCRIPTION,
      showGlobalOptions: true,
    },
    closing: (examples) =>
      [
        '',
        help.exitStatus,
        ...help.statuses.map(status),
        '',
        help.examples,
        ...examples.map((example) => INDENT + example),
      ].join('\n'),
  };
}
