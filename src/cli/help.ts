import { type Argument, type Command, Help, type Option } from 'commander';
import type { HelpTexts } from '../messages/messages.js';
import { displayWidth } from '../render/display-width.js';
import { wrapText } from '../render/wrap.js';
import { EXAMPLES } from './examples.js';

/**
 * commander's help in the user's language, followed by exit statuses and examples. Descriptions are keys into
 * {@link HelpTexts}.
 */
export class ZhiyeHelp extends Help {
  override showGlobalOptions = true;
  override minWidthToWrap = 20;

  constructor(private readonly texts: HelpTexts) {
    super();
  }

  override displayWidth(text: string): number {
    return displayWidth(text);
  }

  override boxWrap(text: string, width: number): string {
    return wrapText(text, width);
  }

  override styleTitle(title: string): string {
    const { usage, arguments: args, options, globalOptions, commands } = this.texts;
    switch (title) {
      case 'Usage:':
        return usage;
      case 'Arguments:':
        return args;
      case 'Options:':
        return options;
      case 'Global Options:':
        return globalOptions;
      case 'Commands:':
        return commands;
      default:
        return title;
    }
  }

  override commandDescription(command: Command): string {
    return command.parent === null ? this.texts.program : this.subcommandDescription(command);
  }

  override subcommandDescription(command: Command): string {
    return textFor(this.texts.command, command.name());
  }

  override subcommandTerm(command: Command): string {
    const [usage = ''] = command.usage().split('\n');
    return `${command.name()} ${usage}`;
  }

  override argumentDescription({ description }: Argument): string {
    return textFor(this.texts.argument, description);
  }

  override optionDescription({ description }: Option): string {
    return textFor(this.texts.option, description);
  }

  override formatHelp(command: Command, helper: Help): string {
    const { exitStatus, statuses, examples } = this.texts;
    return [
      super.formatHelp(command, helper),
      exitStatus,
      ...Object.entries(statuses).map(([status, meaning]) =>
        this.formatItem(status, '130'.length, meaning, helper),
      ),
      '',
      examples,
      ...examplesOf(command).map((line) => `  ${line}`),
      '',
    ].join('\n');
  }
}

function textFor(texts: Readonly<Record<string, string>>, key: string): string {
  return texts[key] ?? '';
}

/** The examples of a command. The program shows the first example of each of its most used commands. */
function examplesOf(command: Command): readonly string[] {
  const [, own] = Object.entries(EXAMPLES).find(([name]) => name === command.name()) ?? [];
  return (
    own ?? (['search', 'check', 'list'] as const).flatMap((name) => EXAMPLES[name].slice(0, 1))
  );
}
