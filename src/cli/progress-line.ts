/** Work shorter than this shows no progress. */
const QUIET_MILLISECONDS = 1_000;

/** The shortest time between two redraws. */
const REDRAW_MILLISECONDS = 100;

const ERASE_LINE = '\r\x1b[K';

/** A line on a terminal that shows the progress of long work. */
export class ProgressLine {
  #startedAt: number | undefined;
  #drawnAt = Number.NEGATIVE_INFINITY;
  #isShown = false;

  /** @param terminal opens the terminal's stream; called only when there is something to show */
  constructor(private readonly terminal: () => { write(text: string): unknown }) {}

  /** Shows a text that fits on one line, unless the work has just begun or the line was drawn a moment ago. */
  show(text: string): void {
    const now = performance.now();
    this.#startedAt ??= now;
    if (now - this.#startedAt < QUIET_MILLISECONDS) return;
    if (now - this.#drawnAt < REDRAW_MILLISECONDS) return;
    this.#drawnAt = now;
    this.#isShown = true;
    this.terminal().write(ERASE_LINE + text);
  }

  /** Erases the line; call it before writing anything else. */
  erase(): void {
    if (!this.#isShown) return;
    this.#isShown = false;
    this.terminal().write(ERASE_LINE);
  }
}
