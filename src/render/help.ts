import type { Help } from 'commander';
import stringWidth from 'string-width';
import type { Messages } from '../messages/messages.js';
import { wrapText } from './wrap.js';

/** How help is laid out: headings in the language of the messages, columns aligned by the cells of characters. */
export function helpLayout({ help }: Messages): Partial<Help> {
  const sections: ReadonlyMap<string, string> = new Map(Object.entries(help.section));
  return {
    styleTitle: (title) => sections.get(title) ?? title,
    optionDescription: (option) => option.description,
    displayWidth: stringWidth,
    boxWrap: wrapText,
  };
}
