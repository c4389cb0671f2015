import { languageOf } from '../messages/language.js';
import { MESSAGES } from '../messages/messages.js';
import { wrapLine } from '../render/wrap.js';
import type { Io } from './io.js';

/** What is known of how the program was started. */
interface Start {
  readonly platform: string;
  readonly argv: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The file name of the program that started this one; slow to find out. */
  readonly parent: () => string;
}

/** A path as the Explorer hands over a file that is dropped on a program. */
const ABSOLUTE_PATH = /^(?:[a-z]:\\|\\\\)/i;

/**
 * Whether the console was opened for this program alone, and closes with it, before anybody has read what it says: the
 * Explorer opens one for a program that is clicked, or that files are dropped on.
 */
export function hasOwnWindow({ platform, argv, environment, parent }: Start): boolean {
  if (platform !== 'win32' || !argv.every((each) => ABSOLUTE_PATH.test(each))) return false;
  // cmd gives its prompt to the programs that are typed into it.
  return environment.PROMPT === undefined && parent().toLowerCase() === 'explorer.exe';
}

/** The name of the program that started this one, under Windows; empty if it cannot be found out. */
export function parentName(): string {
  const processes = process.getBuiltinModule?.('node:child_process');
  if (processes === undefined) return '';
  const { stdout } = processes.spawnSync(
    'tasklist',
    ['/FI', `PID eq ${process.ppid}`, '/FO', 'CSV', '/NH'],
    { encoding: 'latin1', windowsHide: true },
  );
  const [, name = ''] = /^"([^"]+)"/m.exec(stdout ?? '') ?? [];
  return name;
}

/**
 * Keeps such a window open until a key is pressed.
 *
 * @param argv the arguments; none if the program was clicked, and the help alone would leave people of offices helpless
 */
export async function holdOwnWindow(
  io: Pick<Io, 'hasOwnWindow' | 'keyPress' | 'environment' | 'systemLocale' | 'stderr'>,
  argv: readonly string[],
): Promise<void> {
  if (!io.hasOwnWindow()) return;
  const { answers } = MESSAGES[languageOf(io.environment, io.systemLocale)];
  const hint = argv.length === 0 ? `${wrapLine(answers.dropFiles, 0, io.stderr)}\n` : '';
  await io.stderr.write(`\n${hint}${answers.pressKey}`);
  await io.keyPress();
}
