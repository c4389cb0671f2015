import { ZhiyeError } from '../catalog/errors.js';
import type { Reply, Session } from './command.js';
import { nearestWord } from './nearest-word.js';
import {
  COMMAND_LINE,
  COMMANDS,
  COMPLETE_COMMAND,
  GLOBAL_OPTIONS,
  type GlobalOptions,
  HELP_COMMAND,
} from './program.js';
import {
  type CommandSyntax,
  longName,
  type OptionSyntax,
  type OptionsSyntax,
  type OptionValues,
  type Runnable,
} from './syntax.js';
import { type GivenOption, takeApart } from './take-apart.js';

/** What a command line asks for. */
export type Parsed =
  | {
      readonly kind: 'command';
      readonly options: GlobalOptions;
      /** Whether the command asks something of the catalogue. */
      readonly readsCatalogue: boolean;
      /** Runs the command; its code is loaded only then. */
      readonly run: (session: Session) => Promise<Reply>;
    }
  | {
      readonly kind: 'help';
      /** The command whose help is asked for, if it is that of one. */
      readonly command: CommandSyntax | undefined;
      /** Whether it was asked for, and not given because no command was named. */
      readonly wanted: boolean;
    }
  | { readonly kind: 'version' };

/** The options of all commands; none means one thing to one command and another to another. */
const EVERY_OPTION: readonly OptionsSyntax[] = [
  GLOBAL_OPTIONS,
  ...[...COMMANDS, COMPLETE_COMMAND].map(({ options }) => options),
];

/**
 * Reads a command line.
 *
 * @throws ZhiyeError `option-…`, `command-unknown` or `argument-…` for what cannot be read
 */
export function parseArguments(argv: readonly string[]): Parsed {
  const { words: all, given } = takeApart(argv, {
    longOf: (letter) => anyOption((_, { short }) => short === letter)?.name,
    takesValue: (name) => anyOption((each) => each === name)?.option.value !== undefined,
  });
  const [name, ...words] = all;
  const asks = (option: 'help' | 'version') => given.some((each) => each.name === option);

  const namesHelp = name === HELP_COMMAND.name;
  if (namesHelp || asks('help')) {
    const about = namesHelp ? words[0] : name;
    const command = about === undefined ? undefined : called(about, COMMAND_LINE.commands);
    return { kind: 'help', command, wanted: true };
  }
  if (asks('version')) return { kind: 'version' };
  if (name === undefined) {
    readOptions(given, GLOBAL_OPTIONS);
    return { kind: 'help', command: undefined, wanted: false };
  }
  const command = called<Runnable>(name, [...COMMANDS, COMPLETE_COMMAND]);
  const options = readOptions(given, { ...command.options, ...GLOBAL_OPTIONS });
  refuseMiscounted(words, command);
  return {
    kind: 'command',
    options,
    readsCatalogue: !command.withoutCatalogue,
    run: (session) => command.run(session, words, options),
  };
}

/** The first option of any command for which a test holds, with its long name. */
function anyOption(test: (name: string, option: OptionSyntax) => boolean) {
  for (const options of EVERY_OPTION) {
    for (const [key, option] of Object.entries(options)) {
      const name = longName(key);
      if (test(name, option)) return { name, option };
    }
  }
  return undefined;
}

function called<Command extends { name: string }>(
  name: string,
  commands: readonly Command[],
): Command {
  const command = commands.find((each) => each.name === name);
  if (command !== undefined) return command;
  const known = COMMAND_LINE.commands.map((each) => each.name);
  throw new ZhiyeError('command-unknown', { command: name, nearest: nearestWord(name, known) });
}

/** The options that were given; of one that was given twice, the last. */
function readOptions<Options extends OptionsSyntax>(
  given: readonly GivenOption[],
  syntax: Options,
): OptionValues<Options> {
  const values: Record<string, string | true> = {};
  for (const { name, rawName, value } of given) {
    const [key, option] = Object.entries(syntax).find(([each]) => longName(each) === name) ?? [];
    if (key === undefined || option === undefined) {
      const names = Object.keys(syntax).map((each) => `--${longName(each)}`);
      throw new ZhiyeError('option-unknown', {
        option: rawName,
        nearest: nearestWord(rawName, names),
      });
    }
    const long = `--${name}`;
    if (option.value === undefined) {
      if (value !== undefined) {
        throw new ZhiyeError('option-value-unwanted', { option: long, value });
      }
      values[key] = true;
      continue;
    }
    if (value === undefined) throw new ZhiyeError('option-value-missing', { option: long });
    if (option.choices?.includes(value) === false) {
      throw new ZhiyeError('option-value-unknown', { option: long, value, known: option.choices });
    }
    values[key] = value;
  }
  // Each value was checked against the syntax from which the types are made.
  return values as OptionValues<Options>;
}

function refuseMiscounted(words: readonly string[], command: Runnable): void {
  const required = command.arguments.filter(({ optional }) => !optional);
  const missing = required[words.length];
  if (missing !== undefined) {
    throw new ZhiyeError('argument-missing', { command: command.name, argument: missing.name });
  }
  if (words.length > command.arguments.length && !command.arguments.at(-1)?.variadic) {
    throw new ZhiyeError('argument-extra', {
      command: command.name,
      argument: words.at(-1) ?? '',
    });
  }
}
