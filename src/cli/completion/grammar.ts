import type { Argument, Command, Option } from 'commander';
import { LEVELS } from '../../catalog/level.js';
import type { Asked } from './shell.js';

/** What may stand at a place of the command line: one of some words, a file, what zhiye is asked for, or anything. */
export type Place = { readonly words: readonly string[] } | 'files' | Asked | 'anything';

/** A word with what it means. */
export interface Described {
  readonly word: string;
  readonly description: string;
}

/** What stands at a place, by the command and what comes before it there; `*` is any. */
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

/** What the value of an option is, by how the help calls it. */
const VALUES: ReadonlyMap<string, Place> = new Map<string, Place>([
  ['file', 'files'],
  ['path', 'files'],
  ['levels', { words: LEVELS.map(String) }],
  ['prefix', 'groups'],
]);

/** What an argument is, by how the help calls it. */
const ARGUMENTS: ReadonlyMap<string, Place> = new Map<string, Place>([
  ['query', 'names'],
  ['name', 'names'],
  ['code', 'groups'],
  ['level', 'levels'],
  ['file', 'files'],
  ['catalogue', 'files'],
  ['new', 'files'],
]);

/** Reads the grammar of the command line off the commands themselves. */
export function grammarOf(program: Command): Grammar {
  const help = program.createHelp();
  help.showGlobalOptions = true;
  const commands = help.visibleCommands(program);
  const names: Place = { words: commands.map((command) => command.name()) };
  const place = ({ argChoices: words }: Option | Argument, known: Place | undefined) =>
    words === undefined ? (known ?? 'anything') : { words };

  const valuesOf = (command: Command, name: string) =>
    help.visibleOptions(command).flatMap((option) =>
      takesValue(option)
        ? flagsOf(option).map((after) => ({
            command: name,
            after,
            place: place(option, VALUES.get(/<(.+)>/.exec(option.flags)?.[1] ?? '')),
          }))
        : [],
    );
  return {
    commands: commands.map((command) => ({
      word: command.name(),
      description: command.description(),
    })),
    options: new Map([
      ['', help.visibleOptions(program).flatMap(described)],
      ...commands.map((command): [string, Described[]] => [
        command.name(),
        [...help.visibleOptions(command), ...help.visibleGlobalOptions(command)].flatMap(described),
      ]),
    ]),
    values: [
      ...commands.flatMap((command) => valuesOf(command, command.name())),
      ...valuesOf(program, '*'),
    ],
    arguments: commands.flatMap((command) =>
      command.registeredArguments.map((argument, index) => ({
        command: command.name(),
        after: argument.variadic ? '*' : String(index),
        place: place(
          argument,
          argument.name() === 'command' ? names : ARGUMENTS.get(argument.name()),
        ),
      })),
    ),
  };
}

function takesValue(option: Option): boolean {
  return option.required || option.optional;
}

function flagsOf({ long, short }: Option): string[] {
  return [long, short].filter((flag) => typeof flag === 'string');
}

function described(option: Option): Described[] {
  return flagsOf(option).map((word) => ({ word, description: option.description }));
}
