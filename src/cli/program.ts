import { Argument, Command, Option } from 'commander';
import { ZhiyeError } from '../catalog/errors.js';
import { VERSION } from '../generated/version.js';
import { editDistance } from '../lookup/edit-distance.js';
import { LANGUAGES } from '../messages/language.js';
import type { CommandName, Messages } from '../messages/messages.js';
import { FORMATS, type Format } from '../render/answer.js';
import type { HelpLayout } from '../render/help.js';
import { INPUT_FORMATS } from '../tabular/input-format.js';
import type { Reply, Session } from './command.js';
import type { CheckFileParameters } from './commands/check-file.js';
import { ASKED, type Asked, SHELLS, type Shell } from './completion/shell.js';
import { EXAMPLES } from './examples.js';

/** Options that every command takes. */
export interface GlobalOptions {
  readonly format?: Format;
  readonly json?: boolean;
  readonly fields?: string;
  readonly bom?: boolean;
  readonly lang?: string;
  readonly catalog?: string;
  /** `false` after `--no-color`. */
  readonly color: boolean;
}

/** What a command line asks for. */
export type Parsed =
  | {
      readonly kind: 'command';
      readonly options: GlobalOptions;
      /** Runs the command; its code is loaded only then. */
      readonly run: Run;
    }
  | {
      /** Help or the version. */
      readonly kind: 'help';
      readonly text: string;
      /** Whether it was asked for, and not given because no command was named. */
      readonly wanted: boolean;
    };

type Run = (session: Session) => Promise<Reply>;

/** The options of `check`, most of which are for a file alone. */
type CheckOptions = Partial<CheckFileParameters>;

const FILE_OPTIONS = [
  'inputFormat',
  'sheet',
  'nameColumn',
  'codeColumn',
  'levelColumn',
  'output',
  'force',
  'escapeFormulas',
] as const;

/**
 * Reads a command line.
 *
 * @param helpLayout how help is laid out; given only when help is going to be shown
 * @throws ZhiyeError `option-…`, `command-unknown`, `argument-…` or `options-contradict` for what cannot be read
 */
export function parseArguments(
  argv: readonly string[],
  messages: Messages,
  helpLayout: HelpLayout | undefined,
): Parsed {
  let parsed: Parsed | undefined;
  let text = '';
  const program = buildProgram(
    messages,
    helpLayout,
    (options, run) => {
      parsed = { kind: 'command', options, run };
    },
    (more) => {
      text += more;
    },
  );
  try {
    program.parse(argv, { from: 'user' });
  } catch (error) {
    if (error instanceof ZhiyeError || !isCommanderExit(error)) throw error;
    return { kind: 'help', text, wanted: error.exitCode === 0 };
  }
  if (parsed === undefined) throw new Error('The command has no action.');
  return parsed;
}

/** The commands, options and arguments, with what they are for; nothing in them is run. */
export function describeProgram(messages: Messages): Command {
  return buildProgram(
    messages,
    undefined,
    () => undefined,
    () => undefined,
  );
}

function buildProgram(
  { help }: Messages,
  helpLayout: HelpLayout | undefined,
  choose: (options: GlobalOptions, run: Run) => void,
  write: (text: string) => void,
): Command {
  const helpWidth = () => helpLayout?.width ?? 0;
  const program = new ParsingCommand('zhiye')
    .description(help.program)
    .exitOverride()
    .configureHelp(helpLayout?.configuration ?? {})
    .configureOutput({
      writeOut: write,
      writeErr: write,
      getOutHelpWidth: helpWidth,
      getErrHelpWidth: helpWidth,
    })
    .usage('<command> [options]')
    .addOption(choice('-f, --format <format>', help.option.format, FORMATS))
    .option('--json', help.option.json)
    .option('--fields <fields>', help.option.fields)
    .option('--bom', help.option.bom)
    .addOption(choice('--lang <language>', help.option.lang, LANGUAGES))
    .option('--catalog <file>', help.option.catalog)
    .option('--no-color', help.option.color)
    .version(VERSION, '-V, --version', help.option.version)
    .helpOption('-h, --help', help.option.help)
    .helpCommand('help [command]', help.command.help)
    .addHelpText('after', closing('search', 'check', 'list'));

  function closing(...names: CommandName[]): string {
    const most = names.length > 1 ? 1 : undefined;
    return helpLayout?.closing(names.flatMap((name) => EXAMPLES[name].slice(0, most))) ?? '';
  }
  function command(name: CommandName): Command {
    return program
      .command(name)
      .description(help.command[name])
      .addHelpText('after', closing(name));
  }
  function chosen(of: Command, run: Run): void {
    choose(of.optsWithGlobals<GlobalOptions>(), run);
  }

  command('search')
    .argument('[query...]', help.argument.query)
    .option('-n, --limit <n>', help.option.limit)
    .option('-l, --level <levels>', help.option.levels)
    .option('-c, --code <prefix>', help.option.group)
    .action((words: string[], options: object, self: Command) =>
      chosen(self, async (session) =>
        (await import('./commands/search.js')).runSearch(session, { words, ...options }),
      ),
    );
  command('list')
    .argument('[code]', help.argument.code)
    .option('-l, --level <levels>', help.option.levels)
    .option('--per-level', help.option.perLevel)
    .action((code: string | undefined, options: object, self: Command) =>
      chosen(self, async (session) =>
        (await import('./commands/list.js')).runList(session, {
          ...options,
          ...(code === undefined ? {} : { code }),
        }),
      ),
    );
  command('groups')
    .argument('[code]', help.argument.groupCode)
    .action((code: string | undefined, _: object, self: Command) =>
      chosen(self, async (session) =>
        (await import('./commands/groups.js')).runGroups(
          session,
          code === undefined ? {} : { code },
        ),
      ),
    );
  command('show')
    .argument('<name>', help.argument.name)
    .action((name: string, _: object, self: Command) =>
      chosen(self, async (session) =>
        (await import('./commands/show.js')).runShow(session, { name }),
      ),
    );
  command('check')
    .usage('[options] <name> <level...>\n       zhiye check [options] --file <path|->')
    .argument('[name]', help.argument.name)
    .argument('[level...]', help.argument.level)
    .option('--exact', help.option.exact)
    .option('-q, --quiet', help.option.quiet)
    .option('--file <path>', help.option.file)
    .addOption(choice('--input-format <format>', help.option.inputFormat, INPUT_FORMATS))
    .option('--sheet <name>', help.option.sheet)
    .option('--name-column <header>', help.option.nameColumn)
    .option('--code-column <header>', help.option.codeColumn)
    .option('--level-column <header>', help.option.levelColumn)
    .option('-o, --output <path>', help.option.output)
    .option('--force', help.option.force)
    .option('--escape-formulas', help.option.escapeFormulas)
    .action((name: string | undefined, levels: string[], options: CheckOptions, self: Command) => {
      const { file, ...others } = options;
      if (file !== undefined) {
        if (name !== undefined) refuse('argument-extra', name);
        chosen(self, async (session) =>
          (await import('./commands/check-file.js')).runCheckFile(session, { file, ...others }),
        );
        return;
      }
      if (name === undefined) return refuse('argument-missing', 'name');
      if (levels.length === 0) return refuse('argument-missing', 'level');
      const stray = FILE_OPTIONS.find((option) => others[option] !== undefined);
      if (stray !== undefined) {
        throw new ZhiyeError('option-needs', { option: longOption(stray), other: '--file' });
      }
      chosen(self, async (session) =>
        (await import('./commands/check.js')).runCheck(session, { name, levels, ...options }),
      );
    });
  command('import')
    .argument('<file>', help.argument.table)
    .option('-o, --output <path>', help.option.output)
    .option('--force', help.option.force)
    .action((file: string, options: object, self: Command) =>
      chosen(self, async (session) =>
        (await import('./commands/import.js')).runImport(session, { file, ...options }),
      ),
    );
  command('diff')
    .usage('[options] [old] <new>')
    .argument('<catalogue>', help.argument.catalogues)
    .argument('[new]')
    .action((first: string, second: string | undefined, _: object, self: Command) =>
      chosen(self, async (session) =>
        (await import('./commands/diff.js')).runDiff(
          session,
          second === undefined ? { after: first } : { before: first, after: second },
        ),
      ),
    );
  command('info').action((_: object, self: Command) =>
    chosen(self, async (session) => (await import('./commands/info.js')).runInfo(session, {})),
  );
  command('completion')
    .addArgument(
      new Argument('<shell>', help.argument.shell).choices(SHELLS).argParser((shell) => {
        if (!SHELLS.some((known) => known === shell)) {
          throw new ZhiyeError('shell-unknown', { shell, known: SHELLS });
        }
        return shell;
      }),
    )
    .action((shell: Shell, _: object, self: Command) =>
      chosen(self, async (session) =>
        (await import('./commands/completion.js')).runCompletion(session, { shell, program }),
      ),
    );
  program
    .command('__complete', { hidden: true })
    .addArgument(new Argument('<asked>').argParser(oneOf('__complete', ASKED)))
    .argument('[given...]')
    .option('--begun <text>')
    .action((asked: Asked, given: string[], options: object, self: Command) =>
      chosen(self, async (session) =>
        (await import('./commands/complete.js')).runComplete(session, { asked, given, ...options }),
      ),
    );
  return program;
}

function refuse(code: 'argument-extra' | 'argument-missing', argument: string): never {
  throw new ZhiyeError(code, { command: 'check', argument });
}

/** `nameColumn` as `--name-column`. */
function longOption(name: string): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** An option that takes only some values; they are its choices for the completion too. */
function choice(flags: string, description: string, known: readonly string[]): Option {
  const option = new Option(flags, description).choices(known);
  return option.argParser(oneOf(option.long ?? flags, known));
}

/** A reader for the value of an option that takes only some. */
function oneOf(option: string, known: readonly string[]): (value: string) => string {
  return (value) => {
    if (!known.includes(value))
      throw new ZhiyeError('option-value-unknown', { option, value, known });
    return value;
  };
}

/** A command whose complaints are typed errors; these methods are where commander writes its English sentences. */
class ParsingCommand extends Command {
  override createCommand(name?: string): Command {
    return new ParsingCommand(name);
  }

  unknownOption(option: string): never {
    const known = [...this.options, ...(this.parent?.options ?? [])].flatMap(
      ({ long }) => long ?? [],
    );
    const name = option.replace(/=.*/su, '');
    throw new ZhiyeError('option-unknown', { option: name, nearest: nearest(name, known) });
  }

  unknownCommand(): never {
    const command = this.args[0] ?? '';
    const known = this.createHelp()
      .visibleCommands(this)
      .map((each) => each.name());
    throw new ZhiyeError('command-unknown', { command, nearest: nearest(command, known) });
  }

  missingArgument(argument: string): never {
    throw new ZhiyeError('argument-missing', { command: this.name(), argument });
  }

  optionMissingArgument({ long, flags }: Option): never {
    throw new ZhiyeError('option-value-missing', { option: long ?? flags });
  }

  _excessArguments(given: readonly string[]): never {
    throw new ZhiyeError('argument-extra', {
      command: this.name(),
      argument: given.at(-1) ?? '',
    });
  }
}

/** The known word that a mistyped or shortened one most likely stands for; `undefined` if none is near. */
function nearest(word: string, known: readonly string[]): string | undefined {
  const edits = (candidate: string) =>
    candidate.startsWith(word) ? 1 : editDistance(word, candidate);
  const [best] = known.toSorted((a, b) => edits(a) - edits(b));
  return best !== undefined && edits(best) <= Math.max(1, word.length * 0.4) ? best : undefined;
}

function isCommanderExit(error: unknown): error is { exitCode: number } {
  return error instanceof Error && 'exitCode' in error && typeof error.exitCode === 'number';
}
