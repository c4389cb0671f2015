import { type Command, CommanderError, type Option, type OutputConfiguration } from 'commander';
import { VERSION } from '../generated/version.js';
import { LANGUAGES } from '../messages/language.js';
import type { CommandName, HelpTexts } from '../messages/messages.js';
import { UsageError } from '../messages/usage-error.js';
import { FIELDS_OF } from '../render/fields.js';
import { FORMATS, type Format } from '../render/output.js';
import { INPUT_FORMATS } from '../tabular/input-formats.js';
import { runCheck } from './commands/check.js';
import { runGroups } from './commands/groups.js';
import { runList } from './commands/list.js';
import { runSearch } from './commands/search.js';
import { runShow } from './commands/show.js';
import { SHELLS } from './completion/shell.js';
import type { CommandContext, CommandResult } from './context.js';
import { isDropped } from './dropped-file.js';
import { TOPICS } from './help.js';
import { argument, collect, FieldsOption, levelOption, oneOf, option } from './options.js';
import { COLUMN_OPTIONS, HEADER_ROW_OPTION } from './table-options.js';
import { argumentMissing, refuseStrayOptions, unknownCommand } from './usage-errors.js';
import { ZhiyeCommand } from './zhiye-command.js';

/** The program's own options, accepted before or after a command. */
export interface ProgramOptions {
  readonly lang?: string;
  /** One element for each time the option was given; all are equal, or the command line is refused. */
  readonly catalog?: readonly string[];
  /** `false` after `--no-color`. */
  readonly color: boolean;
  readonly version?: true;
}

/** The values of {@link OUTPUT_OPTIONS}. */
export interface OutputOptions {
  readonly format?: Format;
  readonly json?: true;
  readonly fields?: string;
  readonly bom?: true;
  readonly output?: string;
  readonly force?: true;
  /** Lists that come out with results; a workbook as a copy. */
  readonly file?: readonly string[];
}

/** What the program needs from its caller. */
export interface Runner {
  /** The texts of the help in the chosen language; called after `--lang` has been read. */
  readonly texts: () => HelpTexts;
  /** Runs the action of a command and writes its result. */
  readonly run: (
    command: Command,
    action: (context: CommandContext) => Promise<CommandResult>,
  ) => Promise<void>;
  /** Writes a text to stdout. */
  readonly print: (text: string) => Promise<void>;
  /** Takes the text of help, which commander writes at once. */
  readonly output?: OutputConfiguration;
}

/** Options of every command that writes a result, before and after the one that picks its fields. */
const FORMAT_OPTIONS = [
  oneOf('-f, --format <format>', 'format', FORMATS),
  option('--json', 'json'),
];
const OUTPUT_OPTIONS = [
  option('--bom', 'bom'),
  option('-o, --output <path>', 'output'),
  option('--force', 'force'),
];

/** Options of `import` for what it cannot find out by itself. */
const IMPORT_OPTIONS = [
  option('--sheet <name>', 'importSheet'),
  HEADER_ROW_OPTION,
  option('--name-column <header>', 'titleColumn'),
  // What it was called before.
  option('--title-column <header>', 'titleColumn').hideHelp(),
  ...COLUMN_OPTIONS,
  option('--skip-uncoded', 'skipUncoded'),
];

/** Options of `check` that need `--file`. */
const FILE_OPTIONS = [
  oneOf('--input-format <format>', 'inputFormat', INPUT_FORMATS),
  option('--delimiter <character>', 'delimiter'),
  option('--sheet <name>', 'sheet'),
  HEADER_ROW_OPTION,
  option('--name-column <header>', 'nameColumn'),
  ...COLUMN_OPTIONS,
  option('--escape-formulas', 'escapeFormulas'),
];

/**
 * The command line of zhiye: its commands, arguments and options, and the actions that run them. Help, completion and
 * the manual page are derived from this tree. Each description is a key into {@link HelpTexts}.
 */
export function createProgram({ texts, run, print, output = {} }: Runner): ZhiyeCommand {
  const program = new ZhiyeCommand('zhiye', texts);
  program
    .usage('<command> [options]')
    .argument('[command...]')
    // These come before the commands, which inherit them.
    .exitOverride()
    .configureOutput(output)
    .helpOption('-h, --help', 'help')
    .helpCommand(false)
    .addHelpText('beforeAll', ({ command, error }) => {
      if (error) return '';
      refuseStrayOptions(command);
      // `zhiye --help check` means `zhiye check --help`.
      const name =
        command === program ? command.args.find((word) => !word.startsWith('-')) : undefined;
      // `zhiye help` itself asks for that of the program.
      if (name !== undefined && name !== 'help') showHelp(name);
      return '';
    })
    // Both are checked after parsing: a --lang further on decides the language of the error.
    .addOption(option('--lang <language>', 'lang').choices(LANGUAGES).argParser(String))
    .addOption(option('--catalog <file>', 'catalog').argParser(collect))
    .addOption(option('--no-color', 'noColor'))
    .addOption(option('-V, --version', 'version'))
    .action(async (words: readonly string[], _, self) => {
      if (program.opts<ProgramOptions>().version) return print(`${VERSION}\n`);
      if (words.length === 0) return program.help({ error: true });
      const { expandWildcards } = await import('./check-file/wildcards.js');
      const files = await expandWildcards(words);
      if (!files.every(isDropped)) return fail(unknownCommand(program, words));
      return run(self, async (context) =>
        (await import('./commands/less-used.js')).runCheckDropped(context, { files }),
      );
    })
    .hook('preSubcommand', async () => {
      const { version, catalog = [] } = program.opts<ProgramOptions>();
      if (new Set(catalog).size > 1) {
        throw new UsageError('option-repeated', { option: '--catalog', values: catalog });
      }
      if (!version) return;
      if (program.args.length > 1) {
        throw new UsageError('options-contradict', {
          one: '--version',
          other: program.args[0] ?? '',
        });
      }
      await print(`${VERSION}\n`);
      throw new CommanderError(0, 'commander.version', '');
    });

  const showHelp = (name: string): never => {
    const commands = program.createHelp().visibleCommands(program);
    const named = commands.find((each) => each.name() === name);
    return named === undefined ? fail(unknownCommand(program, [name])) : named.help();
  };
  const command = (name: CommandName | 'help') => program.command(name);
  const withOutput = (name: keyof typeof FIELDS_OF) => {
    const fields = new FieldsOption(FIELDS_OF[name]);
    return withOptions(command(name), [...FORMAT_OPTIONS, fields, ...OUTPUT_OPTIONS]);
  };

  program.commandsGroup('lookUp');
  withOutput('search')
    .addArgument(argument('[query...]', 'query'))
    .addOption(option('-n, --limit <n>', 'limit'))
    .addOption(levelOption())
    .addOption(option('-c, --code <prefix>', 'code'))
    .action((words, options, self) =>
      run(self, async (context) => runSearch(context, { words, ...options })),
    );

  withOutput('list')
    .addArgument(argument('[code]', 'code'))
    .addOption(levelOption())
    .addOption(option('--per-level', 'perLevel'))
    .action((code, options, self) =>
      run(self, (context) => runList(context, { code, ...options })),
    );

  withOutput('groups')
    .addArgument(argument('[code]', 'groupCode'))
    .action((code, _, self) => run(self, (context) => runGroups(context, { code })));

  withOutput('show')
    .addArgument(argument('<name>', 'name'))
    .action((name, _, self) => run(self, (context) => runShow(context, { name })));

  program.commandsGroup('check');
  const check = withOutput('check')
    .usage('[options] <name> <level...>\n       zhiye check [options] --file <path|-> [file...]')
    .addArgument(argument('[name]', 'name'))
    .addArgument(argument('[level...]', 'level'))
    .addOption(option('--exact', 'exact'))
    .addOption(option('-q, --quiet', 'quiet'))
    .addOption(option('--file <path>', 'file').argParser(collect))
    .action((name, levels, { file, ...options }, self) =>
      run(self, async (context) => {
        if (file !== undefined) {
          // Shells put the files that a wildcard fits in the place of one argument.
          const files = [...file, ...(name === undefined ? [] : [name, ...levels])];
          const { runCheckFiles } = await import('./commands/less-used.js');
          return runCheckFiles(context, { files, ...options });
        }
        if (name === undefined) throw argumentMissing('check', 'name');
        const stray = FILE_OPTIONS.find((each) => each.attributeName() in options);
        if (stray?.long)
          throw new UsageError('option-needs', { option: stray.long, other: '--file' });
        return runCheck(context, { name, levels, ...options });
      }),
    );
  withOptions(check, FILE_OPTIONS);

  program.commandsGroup('catalogue');
  withOptions(command('import'), IMPORT_OPTIONS)
    .addArgument(argument('<file>', 'table'))
    .addOption(option('-o, --output <path>', 'importOutput'))
    .addOption(option('--force', 'force'))
    .action((file, options, self) =>
      run(self, async (context) => {
        refuseCatalogue(self);
        return (await import('./commands/less-used.js')).runImport(context, { file, ...options });
      }),
    );

  withOutput('diff')
    .usage('[options] [old] <new>')
    .addArgument(argument('[old]', 'old'))
    .addArgument(argument('[new]', 'new'))
    .action((older, newer, _, self) =>
      run(self, async (context) => {
        if (older === undefined) throw argumentMissing('diff', 'new');
        const { runDiff } = await import('./commands/less-used.js');
        if (newer === undefined) return runDiff(context, { newer: older });
        refuseCatalogue(self);
        return runDiff(context, { older, newer });
      }),
    );

  withOutput('info').action((_, self) =>
    run(self, async (context) => (await import('./commands/less-used.js')).runInfo(context, {})),
  );

  program.commandsGroup('shell');
  command('completion')
    .addArgument(
      argument('<shell>', 'shell')
        .choices(SHELLS)
        .argParser((shell) => {
          if (SHELLS.some((known) => known === shell)) return shell;
          throw new UsageError('shell-unknown', { shell, known: SHELLS });
        }),
    )
    .action((shell, _, self) =>
      run(self, async (context) => {
        refuseCatalogue(self);
        return (await import('./commands/less-used.js')).runCompletion(context, {
          shell,
          program,
        });
      }),
    );

  const names = program.commands.map((each) => each.name());
  command('help')
    .addArgument(
      argument('[command]', 'command')
        .choices([...names, ...TOPICS])
        .argParser(String),
    )
    .action((name: string | undefined, _, self) => {
      refuseCatalogue(self);
      const topic = TOPICS.find((each) => each === name);
      if (topic !== undefined) return print(program.topicHelp(topic));
      return name === undefined ? program.help() : showHelp(name);
    });

  program
    .command('__complete', { hidden: true })
    .argument('<kind>')
    .argument('[args...]')
    .option('--prefix <text>')
    .action((kind, args, options, self) =>
      run(self, async (context) =>
        (await import('./commands/less-used.js')).runComplete(context, { kind, args, ...options }),
      ),
    );
  return program;
}

function withOptions(command: Command, options: readonly Option[]): Command {
  for (const each of options) command.addOption(each);
  return command;
}

function fail(error: Error): never {
  throw error;
}

/** For commands that read no catalogue: `--catalog` is refused rather than silently ignored. */
function refuseCatalogue(command: Command): void {
  if (command.optsWithGlobals<ProgramOptions>().catalog !== undefined) {
    throw new UsageError('option-unusable', { option: '--catalog', command: command.name() });
  }
}
