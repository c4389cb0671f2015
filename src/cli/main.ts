import { CommanderError } from 'commander';
import { embeddedCatalogue } from '../catalog/embedded.js';
import { CodedError } from '../catalog/errors.js';
import { errorMessage } from '../messages/error-message.js';
import { LANGUAGES, type Language, languageNamed, languageOf } from '../messages/language.js';
import { MESSAGES } from '../messages/messages.js';
import { UsageError } from '../messages/usage-error.js';
import { escapeControls } from '../render/escape-controls.js';
import { type Format, type Output, render } from '../render/output.js';
import { paletteFor } from '../render/palette.js';
import { wrapLine } from '../render/wrap.js';
import { loadCatalogue } from '../tabular/catalogue-file.js';
import { type CommandContext, type CommandResult, refuseUnlessDelimited } from './context.js';
import { EXIT, type ExitStatus, exitStatusOf } from './exit-status.js';
import type { Io } from './io.js';
import { writtenFormat } from './output-format.js';
import { createProgram, type OutputOptions, type ProgramOptions } from './program.js';

type Options = ProgramOptions & OutputOptions;

/** Continuation lines of a note align with its text, which follows the program's name. */
const NOTE_INDENT = 'zhiye: '.length;

/**
 * Runs a command line.
 *
 * @param argv the arguments, without the program's own name
 * @returns the exit status; users' mistakes are reported, never thrown
 */
export async function main(argv: readonly string[], io: Io): Promise<ExitStatus> {
  let status: ExitStatus = EXIT.yes;
  const note = noteWriter(argv, io);
  const help = { stdout: '', stderr: '' };
  const program = createProgram({
    texts: () => MESSAGES[languageFor(program.opts<Options>(), io)].help,
    run: async (command, action) => {
      status = await runCommand(command.optsWithGlobals<Options>(), action, note, io);
    },
    print: async (text) => {
      await io.stdout.write(text);
    },
    output: {
      writeOut: (text) => {
        help.stdout += text;
      },
      writeErr: (text) => {
        help.stderr += text;
      },
      getOutHasColors: () => usesColor(program.opts<Options>(), io),
      getOutHelpWidth: () => helpWidth(io),
      getErrHelpWidth: () => helpWidth(io),
    },
  });
  try {
    try {
      await program.parseAsync(argv, { from: 'user' });
      return status;
    } catch (error) {
      // commander throws once it has written help; the program does the same after the version.
      if (!(error instanceof CommanderError)) throw error;
      await io.stdout.write(help.stdout);
      await io.stderr.write(help.stderr);
      return error.exitCode === 0 ? EXIT.yes : EXIT.trouble;
    }
  } catch (error) {
    const { lang } = program.opts<Options>();
    return report(error, languageNamed(lang) ?? systemLanguage(io), note);
  }
}

/** Writes an error to stderr in the user's language, and returns the exit status for it. */
async function report(error: unknown, language: Language, note: Note): Promise<ExitStatus> {
  const { answers, errors } = MESSAGES[language];
  if (!(error instanceof CodedError)) {
    await note(answers.unexpected(String(error)));
    return EXIT.trouble;
  }
  for (const line of errorMessage(error, errors)) await note(line);
  return exitStatusOf(error.code);
}

/** Runs the action of a command and writes its output and notes. */
async function runCommand(
  options: Options,
  action: (context: CommandContext) => Promise<CommandResult>,
  note: Note,
  io: Io,
): Promise<ExitStatus> {
  const messages = MESSAGES[languageFor(options, io)];
  const requested = readOutputOptions(options);
  const color = usesColor(options, io);
  const catalogue = () => chosenCatalogue(options, io);
  const { force = false } = options;
  if (force && requested.file === undefined) {
    throw new UsageError('option-needs', { option: '--force', other: '--output' });
  }
  const format = writtenFormat(requested.format, requested.file, options.file !== undefined);
  const context = { catalogue, messages, io, color, requested };
  const result = await action(context);
  if (result.output !== undefined) {
    await write(result.output, format ?? 'table', force, context);
  }
  for (const line of result.notes ?? []) await note(line);
  return result.status;
}

/** Writes an output to stdout or to a file. */
async function write(
  output: Output,
  format: Format,
  force: boolean,
  { messages, io, color, requested }: CommandContext,
): Promise<void> {
  const { fields, bom, file } = requested;
  const { isTerminal, columns } = io.stdout;
  const screen =
    file === undefined
      ? { isTerminal, columns, color }
      : { isTerminal: false, columns, color: false };
  if (bom) refuseUnlessDelimited('--bom', format);
  const headings = new Map<string, string>(Object.entries(messages.answers.heading));
  const heading = (column: string) => headings.get(column) ?? column;
  const text = async (textFormat: Exclude<Format, 'xlsx'>) =>
    render(output, {
      format: textFormat,
      fields,
      bom,
      screen,
      palette: await paletteFor(screen),
      heading,
    });
  if (file === undefined) {
    if (format !== 'xlsx') await io.stdout.write(await text(format));
    return;
  }
  const { renderWorkbook, writeFile } = await import('./commands/less-used.js');
  await writeFile(file, force, io, async function* () {
    if (format === 'xlsx') {
      yield* renderWorkbook(output, { fields, heading });
    } else yield Buffer.from(await text(format));
  });
}

function readOutputOptions({
  format,
  json,
  fields,
  bom,
  output,
}: OutputOptions): CommandContext['requested'] {
  if (json && format !== undefined && format !== 'json') {
    throw new UsageError('options-contradict', { one: '--json', other: `--format ${format}` });
  }
  return {
    format: json ? 'json' : format,
    fields: fields?.split(',').map((field) => field.trim()),
    bom: bom === true,
    file: output,
  };
}

async function chosenCatalogue({ catalog }: ProgramOptions, { environment }: Io) {
  const [chosen] = catalog ?? [];
  if (chosen === '') throw new UsageError('option-value-missing', { option: '--catalog' });
  const file = chosen ?? environment.ZHIYE_CATALOG;
  if (!file) return embeddedCatalogue;
  return loadCatalogue(file);
}

function languageFor({ lang }: ProgramOptions, io: Io): Language {
  if (lang === undefined) return systemLanguage(io);
  if (lang === '') throw new UsageError('option-value-missing', { option: '--lang' });
  const named = languageNamed(lang);
  if (named !== undefined) return named;
  throw new UsageError('option-value-unknown', { option: '--lang', value: lang, known: LANGUAGES });
}

function systemLanguage({ environment, systemLocale }: Io): Language {
  return languageOf(environment, systemLocale);
}

/** The width of help, whether it goes to stdout or stderr: that of the terminal, or 80 columns without one. */
function helpWidth({ stdout }: Io): number {
  return stdout.isTerminal ? stdout.columns : 80;
}

/** In order of precedence: `--no-color`, FORCE_COLOR, NO_COLOR, and whether stdout is a terminal that has colours. */
function usesColor({ color }: ProgramOptions, { environment, stdout }: Io): boolean {
  if (!color) return false;
  const { FORCE_COLOR, NO_COLOR, TERM } = environment;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return !['0', 'false'].includes(FORCE_COLOR);
  return !NO_COLOR && stdout.isTerminal && TERM !== 'dumb';
}

/** Writes a note to stderr. If that fails, nobody can be told, so the failure is ignored. */
type Note = (text: string) => Promise<void>;

function noteWriter(argv: readonly string[], { stderr }: Io): Note {
  // What the user typed as one word may have spaces and commas in it, as names of files do.
  const spaced = argv
    .map((word) => word.replace(/^--[\w-]+=/, ''))
    .filter((word) => /[\s、，。；：？！（）]/.test(word))
    .map(escapeControls);
  return async (text) => {
    const line = `zhiye: ${escapeControls(text)}`;
    await stderr.write(`${wrapLine(line, NOTE_INDENT, stderr, spaced)}\n`).catch(() => undefined);
  };
}
