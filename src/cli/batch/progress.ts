import { clearLine, cursorTo } from 'node:readline';
import type { Progress } from '../host.js';

/** So often at most is the line drawn again. */
const LEAST_MILLISECONDS = 100;

/** A line on a terminal that says how far a batch is. */
export class ProgressLine implements Progress {
  #drawnAt = Number.NEGATIVE_INFINITY;

  /** @param terminal the stream of a terminal */
  constructor(private readonly terminal: NodeJS.WritableStream) {}

  /** Shows a text that fits into a line, unless the line was drawn a moment ago. */
  show(text: string): void {
    const now = performance.now();
    if (now - this.#drawnAt < LEAST_MILLISECONDS) return;
    this.#drawnAt = now;
    this.clear();
    this.terminal.write(text);
  }

  clear(): void {
    cursorTo(this.terminal, 0);
    clearLine(this.terminal, 1);
  }
}
