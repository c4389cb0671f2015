import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';

/** The size of the space for new objects from which on more room takes memory and saves no time. */
const ENOUGH_FOR_NEW = 2 * 1024 * 1024;

/**
 * V8 lets the heap grow to four times what is in use, and the space for new objects to 32 MiB, which suits servers. Rows
 * that pass through leave hardly anything but garbage, so half as much again is enough. Both settings count from the
 * next collection on; a V8 that does not know them ignores them.
 */
const FLAGS = ['--heap-growing-percent=50', '--semi-space-growth-factor=1'];

/** Looking takes about as long as checking ten rows, and a piece has hundreds. */
const LOOK_EVERY = 4;

let calls = 0;

/**
 * Stops the growth of the heap once it has room enough for a stream of rows. To be called again and again while they
 * pass: V8 resets a setting when a worker starts.
 */
export function limitHeapGrowth(): void {
  calls += 1;
  if (calls % LOOK_EVERY !== 1) return;
  const ofNew = getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space');
  if ((ofNew?.space_size ?? ENOUGH_FOR_NEW) < ENOUGH_FOR_NEW) return;
  for (const flag of FLAGS) setFlagsFromString(flag);
}
