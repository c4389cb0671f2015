import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { platform } from 'node:process';

/**
 * Whether the system has Unix pipes, signals and terminals, and bash. Windows differs: a process that gets a signal ends
 * at once, and bash is not part of the system.
 */
export const UNIX = platform !== 'win32';

/** Whether bash is new enough for completion; that of macOS is not. */
export const BASH_5 = UNIX && versionOfBash() >= 5;

/** Whether there is a device that is always full. Linux has one, macOS does not. */
export const FULL_DEVICE = UNIX && existsSync('/dev/full');

function versionOfBash(): number {
  return Number(spawnSync('bash', ['-c', 'echo "$BASH_VERSINFO"'], { encoding: 'utf8' }).stdout);
}
