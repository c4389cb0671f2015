import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { platform } from 'node:process';

/**
 * Whether there are the pipes, signals and terminals of Unix, and a bash that gives them to a program. On Windows there
 * are others: a process that is sent a signal ends without another word, and bash is no program of the system.
 */
export const UNIX = platform !== 'win32';

/** Whether bash is as new as completion asks for; that of macOS is not. */
export const BASH_5 = UNIX && versionOfBash() >= 5;

/** Whether there is a device that is always full: on Linux, not on macOS. */
export const FULL_DEVICE = UNIX && existsSync('/dev/full');

function versionOfBash(): number {
  return Number(spawnSync('bash', ['-c', 'echo "$BASH_VERSINFO"'], { encoding: 'utf8' }).stdout);
}
