/** Work that takes less time needs no progress. */
const QUIET_MILLISECONDS = 1_000;

/** The line is not drawn more often than an eye can follow. */
const LEAST_MILLISECONDS = 100;

const ERASE_LINE = '\r\x1b[K';

/** A line on a terminal that says how far long work is. */
export class ProgressLine {
  #startedAt: number | undefined;
  #drawnAt = Number.NEGATIVE_INFINITY;
  #isShown = false;

  /** @param terminal gives the stream of a terminal, which is not opened before something is shown */
  constructor(private readonly terminal: () => { write(text: string): unknown }) {}

  /** Shows a text that fits into a line, if the work has gone on for a while and the line is not too new. */
  show(text: string): void {
    const now = performance.now();
    this.#startedAt ??= now;
    if (now - this.#startedAt < QUIET_MILLISECONDS) return;
    if (now - this.#drawnAt < LEAST_MILLISECONDS) return;
    this.#drawnAt = now;
    this.#isShown = true;
    this.terminal().write(ERASE_LINE + text);
  }

  /** Erases the line, before something else is written. */
  erase(): void {
    if (!this.#isShown) return;
    this.#isShown = false;
    this.terminal().write(ERASE_LINE);
  }
}
