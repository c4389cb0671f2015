import { LEVELS } from '../../catalog/level.js';
import { HELP } from '../../messages/help.js';
import type { Language } from '../../messages/language.js';
import {
  type CommandLine,
  type DescribedOptions,
  described,
  longName,
  type OptionSyntax,
} from '../syntax.js';
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
  ['old', 'files'],
  ['new', 'files'],
]);

/** The grammar of a command line, described in the language of the messages. */
export function grammarOf({ commands, globalOptions }: CommandLine, language: Language): Grammar {
  const help = HELP[language];
  const inWords = (options: DescribedOptions): Described[] =>
    described(options).flatMap(([name, option]) =>
      flagsOf(name, option).map((word) => ({ word, description: help.option[name] })),
    );
  return {
    commands: commands.map(({ name }) => ({ word: name, description: help.command[name] })),
    options: new Map([
      ['', inWords(globalOptions)],
      ...commands.map(({ name, options }): [string, Described[]] => [
        name,
        [...inWords(options), ...inWords(globalOptions)],
      ]),
    ]),
    values: [
      ...commands.flatMap(({ name, options }) => valuesOf(options, name)),
      ...valuesOf(globalOptions, '*'),
    ],
    arguments: commands.flatMap((command) =>
      command.arguments.map(({ name, variadic, choices }, index) => ({
        command: command.name,
        after: variadic ? '*' : String(index),
        place: oneOf(choices) ?? ARGUMENTS.get(name) ?? 'anything',
      })),
    ),
  };
}

function valuesOf(options: DescribedOptions, command: string): Rule[] {
  return described(options).flatMap(([name, option]) => {
    const { value, choices } = option;
    if (value === undefined) return [];
    const place = oneOf(choices) ?? VALUES.get(value) ?? 'anything';
    return flagsOf(name, option).map((after) => ({ command, after, place }));
  });
}

function oneOf(words: readonly string[] | undefined): Place | undefined {
  return words === undefined ? undefined : { words };
}

function flagsOf(name: string, { short }: OptionSyntax): string[] {
  return [`--${longName(name)}`, ...(short === undefined ? [] : [`-${short}`])];
}
