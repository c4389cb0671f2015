import type { Command, Option } from 'commander';
import { parseLevels } from '../catalog/parse-levels.js';
import { editDistance } from '../lookup/edit-distance.js';
import { UsageError } from '../messages/usage-error.js';

/**
 * Turns an error of commander into one that `main` can word in either language.
 *
 * @param code commander's error code, such as `commander.unknownOption`
 * @param message commander's own message, the only place that names an unknown option
 */
export function usageError(command: Command, code: string, message: string): UsageError | Error {
  switch (code) {
    case 'commander.unknownOption': {
      const [, written = ''] = /^error: unknown option '(.*?)'(?:\n|$)/s.exec(message) ?? [];
      return unknownOption(command, written);
    }
    case 'commander.optionMissingArgument': {
      const option = optionsOf(command).find(({ flags }) => message.includes(`'${flags}'`));
      return new UsageError('option-value-missing', { option: option?.long ?? message });
    }
    case 'commander.missingArgument': {
      const missing = command.registeredArguments[command.args.length];
      return argumentMissing(command.name(), missing?.name() ?? '');
    }
    case 'commander.excessArguments':
      return new UsageError('argument-extra', {
        command: command.name(),
        argument: command.args.at(-1) ?? '',
      });
    default:
      return new Error(message);
  }
}

export function argumentMissing(command: string, argument: string): UsageError {
  return new UsageError('argument-missing', { command, argument });
}

/** The first word is not a command. With a level among the words that follow, they are probably meant for `check`. */
export function unknownCommand(program: Command, words: readonly string[]): UsageError {
  const [command = ''] = words;
  const known = program
    .createHelp()
    .visibleCommands(program)
    .map((each) => each.name());
  const suggested = words.slice(1).some((word) => isLevel(word)) ? 'check' : 'search';
  return new UsageError('command-unknown', {
    command,
    nearest: nearestWord(command, known),
    instead: `zhiye ${suggested} ${words.join(' ')}`,
  });
}

/** Refuses other options next to `--help`. Arguments are fine, since `--help` is often added at the end. */
export function refuseStrayOptions(command: Command): void {
  const written = command.args.find(
    (word) => word.startsWith('-') && !['-h', '--help'].includes(word),
  );
  if (written !== undefined) throw unknownOption(command, written);
}

function unknownOption(command: Command, written: string): UsageError {
  const [first = ''] = command.args;
  const [name = '', value] = written.split(/=(.*)/s);
  const longs = optionsOf(command).flatMap(({ long }) => long ?? []);
  if (value !== undefined && longs.includes(name)) {
    return new UsageError('option-value-unwanted', { option: name, value });
  }
  if (command.parent === null) {
    // Of two mistakes, report the first: `zhiye chekc --foo`.
    if (!first.startsWith('-')) return unknownCommand(command, command.args);
    const owner = command.commands.find((each) => takes(each, name));
    if (owner !== undefined) {
      return new UsageError('option-misplaced', { option: name, command: owner.name() });
    }
  }
  return new UsageError('option-unknown', {
    option: name,
    // A single letter is close to too many others.
    nearest: name.startsWith('--') ? nearestWord(name, longs) : undefined,
    command: command.parent === null ? undefined : command.name(),
  });
}

function takes(command: Command, name: string): boolean {
  return command.options.some(({ long, short }) => long === name || short === name);
}

/** The options of a command and of the program. */
function optionsOf(command: Command): readonly Option[] {
  const help = command.createHelp();
  return [...help.visibleOptions(command), ...help.visibleGlobalOptions(command)];
}

function isLevel(word = ''): boolean {
  try {
    return parseLevels(word).length > 0;
  } catch {
    return false;
  }
}

/** The known word that a mistyped or shortened one most likely means; `undefined` if none is close. */
function nearestWord(word: string, known: readonly string[]): string | undefined {
  const bare = word.replace(/^-+/, '').toLowerCase();
  const edits = (candidate: string) => {
    const bareCandidate = candidate.replace(/^-+/, '');
    return bareCandidate.startsWith(bare) ? 1 : editDistance(bare, bareCandidate);
  };
  const [best] = known.toSorted((a, b) => edits(a) - edits(b));
  return best !== undefined && edits(best) <= Math.max(1, bare.length * 0.4) ? best : undefined;
}
