import { inProcess } from '../run.js';
import type { Screen } from '../terminal.js';

/** What `modes` prints of a terminal that is as a shell expects it. */
export const RESTORED = 'icanon echo';

/** What follows the picker in a line of bash. */
export const AFTER = '; echo "status $?"; modes';

/** The choices on the screen, without the pointer before one of them. */
export const choicesOn = (lines: readonly string[]) =>
  lines.filter((line) => /^[❯ ] \S/.test(line)).map((line) => line.slice(2));

/** The choice with the pointer before it. */
export const pointed = (lines: readonly string[]) =>
  lines.find((line) => line.startsWith('❯ '))?.slice(2) ?? '';

/** Whether the screen says which choice of how many is pointed at: `1/202`. */
export const shows = (count: string) => (lines: readonly string[]) =>
  lines.some((line) => line.endsWith(`  ${count}`));

/** Waits until the picker shows the whole catalogue. */
export const opened = (screen: Screen) => screen.until(shows('1/202'));

/** The lines that `show` prints on a terminal. */
export async function shown(name: string, columns: number, options: readonly string[] = []) {
  const { stdout } = await inProcess(
    ['show', name, '--no-color', ...options],
    {},
    { isTerminal: true, columns },
  );
  return stdout.trimEnd().split('\n');
}
