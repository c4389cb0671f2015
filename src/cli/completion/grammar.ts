import type { Argument, Command, Help, Option } from 'commander';
import { LEVELS } from '../../catalog/level.js';
import { ZhiyeHelp } from '../help.js';
import { FieldsOption } from '../options.js';
import type { Kind } from './shell.js';

/** What can be written at a place of the command line: one of some words, a file, names that zhiye gives, or anything. */
export type Place =
  | {
      readonly words: readonly string[];
      /** Whether several may be written, with commas between them. */
      readonly isList?: boolean;
    }
  | 'files'
  | Kind
  | 'anything';

/** A word with what it means. */
export interface Described {
  readonly word: string;
  readonly description: string;
}

/** What can be written at a place, by the command and what comes before the place; `*` is any. */
export interface Rule {
  readonly command: string;
  readonly after: string;
  readonly place: Place;
}

/** A command line as completion sees it. */
export interface Grammar {
  readonly commands: readonly Described[];
  /** The options that a command takes, its own first; under the empty name, those without a command. */
  readonly options: ReadonlyMap<string, readonly Described[]>;
  /** What the value of an option is; an option without a rule takes none. */
  readonly values: readonly Rule[];
  /** What an argument is, by how many come before it. */
  readonly arguments: readonly Rule[];
}

/** What the value of an option is, by the name that its help gives it. */
const VALUES: ReadonlyMap<string, Place> = new Map<string, Place>([
  ['file', 'files'],
  ['path', 'files'],
  ['levels', { words: LEVELS.map(String) }],
  ['prefix', 'groups'],
]);

/** What an argument is, by its name. */
const ARGUMENTS: ReadonlyMap<string, Place> = new Map<string, Place>([
  ['query', 'names'],
  ['name', 'names'],
  ['code', 'groups'],
  ['level', 'levels'],
  ['file', 'files'],
  ['old', 'files'],
  ['new', 'files'],
]);

/** The grammar of a program, described in the language of its help. */
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
