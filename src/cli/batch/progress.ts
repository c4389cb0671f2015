import { createLogUpdate } from 'log-update';
import type { Progress } from '../host.js';

/** So often at most is the line drawn again. */
const LEAST_MILLISECONDS = 100;

/** A line on a terminal that says how far a batch is. */
export class ProgressLine implements Progress {
  readonly #draw: ReturnType<typeof createLogUpdate>;
  #drawnAt = 0;

  /** @param terminal the stream of a terminal */
  constructor(terminal: NodeJS.WriteStream) {
    this.#draw = createLogUpdate(terminal);
  }

  /** Shows a text, unless the line was drawn a moment ago. */
  show(text: string): void {
    const now = performance.now();
    if (now - this.#drawnAt < LEAST_MILLISECONDS) return;
    this.#drawnAt = now;
    this.#draw(text);
  }

  clear(): void {
    this.#draw.clear();
  }
}
