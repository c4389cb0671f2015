/** How many times longer the second input is. Linear work grows by this factor, quadratic work by its square. */
const FACTOR = 16;

/** Linear work stays below this growth, even on a busy machine and with garbage collection. */
export const LINEAR = FACTOR * 4;

/** Shorter times are noise of the clock. */
const LEAST_MILLISECONDS = 1;

/** Work that is too fast to measure even at this length is fine. */
const LONGEST = 1 << 15;

const RUNS = 2;
const TRIES = 5;

/**
 * How many times longer a run takes on an input that is {@link FACTOR} times as long: the best of several runs, and the
 * least of several tries if it is too much at first; 0 for what is too quick to be measured.
 *
 * @param run does the work on an input of a length
 * @param from the length to begin with; it is doubled until the work can be measured
 */
export function growth(run: (length: number) => void, from = 1_000): number {
  let length = from;
  while (best(run, length) < LEAST_MILLISECONDS) {
    if (length >= LONGEST) return 0;
    length *= 2;
  }
  let least = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < TRIES && least >= LINEAR; attempt += 1) {
    least = Math.min(least, best(run, length * FACTOR) / best(run, length));
  }
  return least;
}

function best(run: (length: number) => void, length: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let count = 0; count < RUNS; count += 1) {
    // The time of this process, of which others on the machine take nothing.
    const start = process.cpuUsage();
    run(length);
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, (user + system) / 1_000);
  }
  return least;
}
