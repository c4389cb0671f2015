import { type Argument, type Command, Help, type Option } from 'commander';
import type { HelpTexts } from '../messages/messages.js';
import { displayWidth } from '../render/display-width.js';
import { chineseName } from '../render/fields.js';
import { wrapText } from '../render/wrap.js';
import { EXAMPLES } from './examples.js';
import { FieldsOption } from './options.js';

/** Commander's help in the user's language, followed by exit statuses and examples. Descriptions are keys of the words. */
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

  override optionDescription(option: Option): string {
    const text = textFor(this.texts.option, option.description);
    if (!(option instanceof FieldsOption)) return text;
    const { columns, json } = option.fields;
    const listed = (fields: readonly string[]) =>
      fields.map((field) => this.texts.fields.listed(field, chineseName(field)));
    return this.texts.fields.all(text, listed(columns), json === undefined ? [] : listed(json));
  }

  /** The words by which the fields of an option are chosen in the user's language. */
  fieldWords({ fields: { columns, json = [] } }: FieldsOption): string[] {
    const names = [...new Set([...columns, ...json])];
    return [...new Set(names.flatMap((name) => this.texts.fields.words(name, chineseName(name))))];
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

/** For the program, the first example of the commands that are used most. */
function examplesOf(command: Command): readonly string[] {
  const [, own] = Object.entries(EXAMPLES).find(([name]) => name === command.name()) ?? [];
  return (
    own ?? (['search', 'check', 'list'] as const).flatMap((name) => EXAMPLES[name].slice(0, 1))
  );
}
