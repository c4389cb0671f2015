import { type Argument, type Command, Help, type Option } from 'commander';
import type { HelpTexts } from '../messages/messages.js';
import { displayWidth } from '../render/display-width.js';
import { chineseName } from '../render/fields.js';
import { wrapText } from '../render/wrap.js';
import { EXAMPLES } from './examples.js';
import { FieldsOption } from './options.js';

/** What `zhiye help` explains besides commands. */
export const TOPICS = ['exit-codes', 'formats', 'levels'] as const;

/** The commands that read no catalogue, and refuse `--catalog`. */
const WITHOUT_CATALOGUE = new Set(['import', 'completion', 'help']);

/** The commands whose exit status is their answer. */
const ANSWERING = new Set(['zhiye', 'search', 'list', 'groups', 'show', 'check', 'diff']);

/**
 * Help in the user's language: commands first and in groups, examples last. Descriptions, and the headings of groups,
 * are keys of {@link HelpTexts}.
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

  /** Bold; commander takes the style away where there is no colour. */
  override styleTitle(title: string): string {
    return `\x1b[1m${title}\x1b[22m`;
  }

  override visibleGlobalOptions(command: Command): Option[] {
    const all = super.visibleGlobalOptions(command);
    return WITHOUT_CATALOGUE.has(command.name())
      ? all.filter(({ long }) => long !== '--catalog')
      : all;
  }

  override commandDescription(command: Command): string {
    return command.parent === null ? this.texts.program : this.subcommandDescription(command);
  }

  override subcommandDescription(command: Command): string {
    return textFor(this.texts.command, command.name());
  }

  override subcommandTerm(command: Command): string {
    const [usage = ''] = command.usage().split('\n');
    return `${command.name()} ${usage.replace('[options] ', '').replace('[options]', '')}`.trim();
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
    const { texts } = this;
    const isProgram = command.parent === null;
    const width = this.padWidth(command, helper);
    const item = (term: string, text: string) => this.formatItem(term, width, text, helper);
    return [
      this.#wrapped(this.commandDescription(command)),
      '',
      ...this.#section(texts.usage, this.#usage(command)),
      ...this.#commands(command, item),
      ...this.#section(
        texts.arguments,
        (isProgram ? [] : this.visibleArguments(command)).map((each) =>
          item(this.argumentTerm(each), this.argumentDescription(each)),
        ),
      ),
      ...this.#section(
        texts.options,
        this.visibleOptions(command).map((each) =>
          item(this.optionTerm(each), this.optionDescription(each)),
        ),
      ),
      ...(isProgram ? [] : [this.#wrapped(texts.globalOptions(this.#globalOptions(command))), '']),
      ...this.#section(
        texts.exitStatus,
        (ANSWERING.has(command.name()) ? Object.entries(texts.statuses) : []).map((status) =>
          item(...status),
        ),
      ),
      ...this.#section(
        texts.topics,
        (isProgram ? TOPICS : []).map((name) => item(`help ${name}`, texts.topic[name].title)),
      ),
      this.styleTitle(texts.examples),
      ...examplesOf(command).map((line) => `  ${line}`),
      '',
    ].join('\n');
  }

  /** A topic as lines of terms and what they mean. */
  formatTopic(name: (typeof TOPICS)[number]): string {
    const { title, items } = this.texts.topic[name];
    const width = Math.max(...items.map(([term]) => displayWidth(term)));
    const lines = items.map(([term, text]) => this.formatItem(term, width, text, this));
    return `${[this.#wrapped(title), '', ...lines].join('\n')}\n`;
  }

  #wrapped(text: string): string {
    return this.boxWrap(text, this.helpWidth ?? 80);
  }

  #globalOptions(command: Command): string[] {
    const longs = this.visibleGlobalOptions(command).flatMap(({ long }) => long ?? []);
    return longs.filter((long) => long !== '--version');
  }

  #section(title: string, lines: readonly string[]): string[] {
    return lines.length === 0 ? [] : [this.styleTitle(title), ...lines, ''];
  }

  #usage(command: Command): string[] {
    return this.commandUsage(command)
      .split('\n')
      .map((line) => `  ${line.trim()}`);
  }

  #commands(command: Command, item: (term: string, text: string) => string): string[] {
    const groups = this.groupItems([...command.commands], this.visibleCommands(command), (each) =>
      each.helpGroup(),
    );
    return [...groups].flatMap(([key, commands]) =>
      this.#section(
        textFor(this.texts.commandGroups, key),
        commands.map((each) => item(this.subcommandTerm(each), this.subcommandDescription(each))),
      ),
    );
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
