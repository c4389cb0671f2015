import type { Argument, Command, Help, Option } from 'commander';
import { LEVELS } from '../../catalog/level.js';
import { ZhiyeHelp } from '../help.js';
import { FieldsOption } from '../options.js';
import type { Kind } from './shell.js';

/** What can be typed at a position of the command line: some words, a file, words that zhiye provides, or anything. */
export type Place =
  | {
      readonly words: readonly string[];
      /** Whether several may be written, with commas between them. */
      readonly isList?: boolean;
    }
  | 'files'
  | Kind
  | 'anything';

/** A word and its meaning. */
export interface Described {
  readonly word: string;
  readonly description: string;
}

/** What can be typed at a position, given the command and what comes before the position; `*` matches anything. */
export interface Rule {
  readonly command: string;
  readonly after: string;
  readonly place: Place;
}

/** The command line as completion sees it. */
export interface Grammar {
  readonly commands: readonly Described[];
  /** The options of each command, its own first; under the empty name, those that need no command. */
  readonly options: ReadonlyMap<string, readonly Described[]>;
  /** What the value of an option can be; an option without a rule takes no value. */
  readonly values: readonly Rule[];
  /** What an argument can be, by the number of arguments before it. */
  readonly arguments: readonly Rule[];
}

/** What the value of an option can be, by the name of its placeholder. */
const VALUES: ReadonlyMap<string, Place> = new Map<string, Place>([
  ['file', 'files'],
  ['path', 'files'],
  ['levels', { words: LEVELS.map(String) }],
  ['prefix', 'groups'],
]);

/** What an argument can be, by its name. */
const ARGUMENTS: ReadonlyMap<string, Place> = new Map<string, Place>([
  ['query', 'names'],
  ['name', 'names'],
  ['code', 'groups'],
  ['level', 'levels'],
  ['file', 'files'],
  ['old', 'files'],
  ['new', 'files'],
]);

/** The grammar of a program, with descriptions in the language of its help. */
export function grammarOf(program: Command): Grammar {
  const help = program.createHelp();
  const commands = help.visibleCommands(program);
  const described = (options: readonly Option[]): Described[] =>
    options.flatMap((option) =>
      flagsOf(option).map((word) => ({ word, description: help.optionDescription(option) })),
    );
  return {
    commands: commands.map((command) => ({
      word: command.name(),
      description: help.subcommandDescription(command),
    })),
    options: new Map([
      ['', described(help.visibleOptions(program))],
      ...commands.map((command): [string, Described[]] => [
        command.name(),
        described([...help.visibleOptions(command), ...help.visibleGlobalOptions(command)]),
      ]),
    ]),
    values: [
      ...commands.flatMap((command) => valuesOf(command.options, command.name(), help)),
      ...valuesOf(program.options, '*', help),
    ],
    arguments: commands.flatMap((command) =>
      command.registeredArguments.map((argument, index) => ({
        command: command.name(),
        after: argument.variadic ? '*' : String(index),
        place: oneOf(argument) ?? ARGUMENTS.get(argument.name()) ?? 'anything',
      })),
    ),
  };
}

function valuesOf(options: readonly Option[], command: string, help: Help): Rule[] {
  return options.flatMap((option) => {
    const [, value = ''] = /<(.*)>/.exec(option.flags) ?? [];
    if (!option.required) return [];
    const place = listOf(option, help) ?? oneOf(option) ?? VALUES.get(value) ?? 'anything';
    return flagsOf(option).map((after) => ({ command, after, place }));
  });
}

function listOf(option: Option, help: Help): Place | undefined {
  if (!(option instanceof FieldsOption) || !(help instanceof ZhiyeHelp)) return undefined;
  return { words: help.fieldWords(option), isList: true };
}

function oneOf({ argChoices }: Option | Argument): Place | undefined {
  return argChoices === undefined ? undefined : { words: argChoices };
}

function flagsOf({ long, short }: Option): string[] {
  return [long, short].flatMap((flag) => flag ?? []);
}
