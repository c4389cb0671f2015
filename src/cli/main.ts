import { CommanderError } from 'commander';
import { embeddedCatalogue } from '../catalog/embedded.js';
import { ZhiyeError } from '../catalog/errors.js';
import { VERSION } from '../generated/version.js';
import { HELP } from '../messages/help.js';
import { LANGUAGES, type Language, languageNamed, languageOf } from '../messages/language.js';
import { MESSAGES } from '../messages/messages.js';
import { type Answer, render } from '../render/answer.js';
import { paletteFor } from '../render/palette.js';
import { visible } from '../render/visible.js';
import { wrapLine } from '../render/wrap.js';
import { loadCatalogue } from '../tabular/catalogue-file.js';
import { type Reply, refuseBomUnlessDelimited, type Session } from './command.js';
import { EXIT, type ExitStatus, exitStatusOf } from './exit-status.js';
import type { Host } from './host.js';
import { createProgram, type OutputOptions, type ProgramOptions } from './program.js';

type Options = ProgramOptions & OutputOptions;

/** Further lines of a note are indented to its text, after the program's name. */
const NOTE_INDENT = 'zhiye: '.length;

/**
 * Runs a command line.
 *
 * @param argv the arguments, without the program's own name
 * @returns the exit status; nothing is thrown for what a user can do wrong
 */
export async function main(argv: readonly string[], host: Host): Promise<ExitStatus> {
  let status: ExitStatus = EXIT.yes;
  const help = { stdout: '', stderr: '' };
  const program = createProgram({
    texts: () => HELP[languageFor(program.opts<Options>(), host)],
    run: async (command, ask) => {
      status = await answer(command.optsWithGlobals<Options>(), ask, host);
    },
    printVersion: async () => {
      await host.stdout.write(`${VERSION}\n`);
    },
    output: {
      writeOut: (text) => {
        help.stdout += text;
      },
      writeErr: (text) => {
        help.stderr += text;
      },
      getOutHelpWidth: () => helpWidth(host),
      getErrHelpWidth: () => helpWidth(host),
    },
  });
  try {
    try {
      await program.parseAsync(argv, { from: 'user' });
      return status;
    } catch (error) {
      // commander leaves by an error when it has written help or the version.
      if (!(error instanceof CommanderError)) throw error;
      await host.stdout.write(help.stdout);
      await host.stderr.write(help.stderr);
      return error.exitCode === 0 ? EXIT.yes : EXIT.trouble;
    }
  } catch (error) {
    const { lang } = program.opts<Options>();
    return report(error, languageNamed(lang) ?? systemLanguage(host), host);
  }
}

/** Words an error in lines on stderr; gives its status. */
async function report(error: unknown, language: Language, host: Host): Promise<ExitStatus> {
  if (!(error instanceof ZhiyeError)) {
    await note(host, MESSAGES[language].unexpected(String(error)));
    return EXIT.trouble;
  }
  const { wording } = await import('../messages/wording.js');
  for (const line of wording(error, language)) await note(host, line);
  return exitStatusOf(error.code);
}

/** Asks a command and writes what it replies. */
async function answer(
  options: Options,
  ask: (session: Session) => Promise<Reply>,
  host: Host,
): Promise<ExitStatus> {
  const messages = MESSAGES[languageFor(options, host)];
  const requested = readOutputOptions(options);
  const color = usesColor(options, host);
  const catalogue = () => chosenCatalogue(options, host);
  const reply = await ask({ catalogue, messages, host, color, requested });
  if (reply.answer !== undefined) {
    await host.stdout.write(await rendered(reply.answer, { messages, host, color, requested }));
  }
  for (const line of reply.notes ?? []) await note(host, line);
  return reply.status;
}

async function rendered(
  answer: Answer,
  { messages, host, color, requested }: Omit<Session, 'catalogue'>,
): Promise<string> {
  const { isTerminal, columns } = host.stdout;
  const screen = { isTerminal, columns, color };
  const { format = 'table', fields, bom } = requested;
  if (bom) refuseBomUnlessDelimited(format);
  return render(answer, {
    format,
    fields,
    bom,
    screen,
    palette: await paletteFor(screen),
    heading: (column) => new Map(Object.entries(messages.heading)).get(column) ?? column,
  });
}

function readOutputOptions({ format, json, fields, bom }: OutputOptions): Session['requested'] {
  if (json && format !== undefined && format !== 'json') {
    throw new ZhiyeError('options-contradict', { one: '--json', other: `--format ${format}` });
  }
  return {
    format: json ? 'json' : format,
    fields: fields?.split(',').map((field) => field.trim()),
    bom: bom === true,
  };
}

async function chosenCatalogue({ catalog }: ProgramOptions, { environment }: Host) {
  const [chosen] = catalog ?? [];
  if (chosen === '') throw new ZhiyeError('option-value-missing', { option: '--catalog' });
  const file = chosen ?? environment.ZHIYE_CATALOG;
  if (!file) return embeddedCatalogue;
  return loadCatalogue(file);
}

function languageFor({ lang }: ProgramOptions, host: Host): Language {
  if (lang === undefined) return systemLanguage(host);
  if (lang === '') throw new ZhiyeError('option-value-missing', { option: '--lang' });
  const named = languageNamed(lang);
  if (named !== undefined) return named;
  throw new ZhiyeError('option-value-unknown', { option: '--lang', value: lang, known: LANGUAGES });
}

function systemLanguage({ environment, systemLocale }: Host): Language {
  return languageOf(environment, systemLocale);
}

/** Help without a command goes to stderr, other help to stdout; off a terminal it is 80 wide. */
function helpWidth({ stdout }: Host): number {
  return stdout.isTerminal ? stdout.columns : 80;
}

/** `--no-color` over FORCE_COLOR over NO_COLOR over what the stream is. */
function usesColor({ color }: ProgramOptions, { environment, stdout }: Host): boolean {
  if (!color) return false;
  const { FORCE_COLOR, NO_COLOR, TERM } = environment;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return !['0', 'false'].includes(FORCE_COLOR);
  return !NO_COLOR && stdout.isTerminal && TERM !== 'dumb';
}

/** Says something to the user. If stderr cannot be written, nobody can be told, and the answer stays the same. */
async function note({ stderr }: Host, text: string): Promise<void> {
  const line = `zhiye: ${visible(text)}`;
  await stderr.write(`${wrapLine(line, NOTE_INDENT, stderr)}\n`).catch(() => undefined);
}
