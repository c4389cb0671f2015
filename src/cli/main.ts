import { embeddedCatalogue } from '../catalog/embedded.js';
import { ZhiyeError } from '../catalog/errors.js';
import { VERSION } from '../generated/version.js';
import { LANGUAGES, type Language, languageOf } from '../messages/language.js';
import { MESSAGES, type Messages } from '../messages/messages.js';
import { wording } from '../messages/wording.js';
import { type Answer, render } from '../render/answer.js';
import { paletteFor } from '../render/palette.js';
import { visible } from '../render/visible.js';
import { parseArguments } from './arguments.js';
import { refuseBomUnlessDelimited } from './command.js';
import { EXIT, type ExitStatus, exitStatusOf } from './exit-status.js';
import type { Host } from './host.js';
import { COMMAND_LINE, type GlobalOptions } from './program.js';

/** Further lines of a note stand below its text, behind the program's name. */
const NOTE_INDENT = 'zhiye: '.length;

/**
 * Runs a command line.
 *
 * @param argv the arguments, without the program's own name
 * @returns the exit status; nothing is thrown for what a user can do wrong
 */
export async function main(argv: readonly string[], host: Host): Promise<ExitStatus> {
  const messages = MESSAGES[chosenLanguage(argv, host)];
  try {
    return await answer(argv, host, messages);
  } catch (error) {
    if (!(error instanceof ZhiyeError)) {
      await note(host, messages.unexpected(String(error)));
      return EXIT.trouble;
    }
    for (const line of wording(error, messages.language)) await note(host, line);
    return exitStatusOf(error.code);
  }
}

async function answer(
  argv: readonly string[],
  host: Host,
  messages: Messages,
): Promise<ExitStatus> {
  const parsed = parseArguments(argv);
  if (parsed.kind === 'version') {
    await host.stdout.write(`${VERSION}\n`);
    return EXIT.yes;
  }
  if (parsed.kind === 'help') {
    const { helpText } = await import('./help.js');
    const text = helpText(parsed.command, COMMAND_LINE, messages.language, helpWidth(host));
    await (parsed.wanted ? host.stdout : host.stderr).write(text);
    return parsed.wanted ? EXIT.yes : EXIT.trouble;
  }
  const { options, readsCatalogue, run } = parsed;
  const requested = readOutputOptions(options);
  const catalogue = readsCatalogue ? await chosenCatalogue(options, host) : embeddedCatalogue;
  const color = usesColor(options, host);
  const reply = await run({ catalogue, messages, host, color, requested });
  if (reply.answer !== undefined) {
    await host.stdout.write(await shown(reply.answer));
  }
  for (const line of reply.notes ?? []) await note(host, line);
  return reply.status;

  async function shown(found: Answer): Promise<string> {
    const { isTerminal, columns } = host.stdout;
    const screen = { isTerminal, columns, color };
    const { format = 'table', fields, bom } = requested;
    if (bom) refuseBomUnlessDelimited(format);
    return render(found, {
      format,
      fields,
      bom,
      screen,
      palette: await paletteFor(screen),
      heading: (column) => new Map(Object.entries(messages.heading)).get(column) ?? column,
    });
  }
}

function readOutputOptions({ format, json, fields, bom }: GlobalOptions) {
  if (json && format !== undefined && format !== 'json') {
    throw new ZhiyeError('options-contradict', { one: '--json', other: `--format ${format}` });
  }
  return {
    format: json ? 'json' : format,
    fields: fields?.split(',').map((field) => field.trim()),
    bom: bom === true,
  } as const;
}

async function chosenCatalogue({ catalog }: GlobalOptions, { environment }: Host) {
  const file = catalog ?? environment.ZHIYE_CATALOG;
  if (!file) return embeddedCatalogue;
  const { loadCatalogue } = await import('../tabular/catalogue-file.js');
  return loadCatalogue(file);
}

/** The language is needed for the sentences of the parser, and so is looked for before it runs. */
function chosenLanguage(argv: readonly string[], { environment, systemLocale }: Host): Language {
  const [, inline] = argv.findLast((word) => word.startsWith('--lang='))?.split('=') ?? [];
  const chosen = inline ?? argv[argv.lastIndexOf('--lang') + 1];
  const asked = inline !== undefined || argv.includes('--lang') ? chosen : undefined;
  return LANGUAGES.find((language) => language === asked) ?? languageOf(environment, systemLocale);
}

/** Help without a command goes to stderr, other help to stdout; where either is no terminal, as on a usual one. */
function helpWidth({ stdout }: Host): number {
  return stdout.isTerminal ? stdout.columns : 80;
}

/** `--no-color` over FORCE_COLOR over NO_COLOR over what the stream is. */
function usesColor({ noColor }: GlobalOptions, { environment, stdout }: Host): boolean {
  if (noColor) return false;
  const { FORCE_COLOR, NO_COLOR, TERM } = environment;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return !['0', 'false'].includes(FORCE_COLOR);
  return !NO_COLOR && stdout.isTerminal && TERM !== 'dumb';
}

/** Says something to the user. A stderr that cannot be written leaves nobody to tell, and changes no answer. */
async function note({ stderr }: Host, text: string): Promise<void> {
  const line = `zhiye: ${visible(text)}`;
  const wrapped = stderr.isTerminal
    ? (await import('../render/wrap.js')).wrapLine(line, NOTE_INDENT, stderr)
    : line;
  await stderr.write(`${wrapped}\n`).catch(() => undefined);
}
