import { languageOf } from '../messages/language.js';
import { MESSAGES } from '../messages/messages.js';
import type { Io } from './io.js';

/** What of the process is used, so that tests can stand in for it. */
interface WindowedProcess {
  readonly platform: string;
  /** On Windows the title of the console's window. */
  readonly title: string;
  readonly execPath: string;
}

/**
 * Whether the console was opened for this program alone, and closes with it, before anybody has read what it says: the
 * Explorer opens one for a program that is clicked, or that a file is dropped on. Such a window is named after the
 * program, and one in which commands are typed after the shell.
 */
export function hasOwnWindow({ platform, title, execPath }: WindowedProcess): boolean {
  if (platform !== 'win32') return false;
  const named = title.replace(/^"|"$/g, '').toLowerCase();
  // A link to the program gives the window its own name.
  return named === execPath.toLowerCase() || named.endsWith('.lnk');
}

/** Keeps such a window open until a key is pressed. */
export async function holdOwnWindow(
  io: Pick<Io, 'hasOwnWindow' | 'keyPress' | 'environment' | 'systemLocale' | 'stderr'>,
): Promise<void> {
  if (!io.hasOwnWindow()) return;
  const { answers } = MESSAGES[languageOf(io.environment, io.systemLocale)];
  await io.stderr.write(`\n${answers.pressKey}`);
  await io.keyPress();
}
