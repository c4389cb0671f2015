import type { LineBreak } from './delimited.js';
import { Places, QUOTE, RowWalk, UNFINISHED } from './row-walk.js';

/** Cuts text that comes in pieces where rows end, so that others can read them. */
export interface RowCutter {
  /** The text of a row that is not complete yet. */
  readonly rest: string;
  /** Takes more text; gives that of the rows which it completes. */
  take(text: string): string;
}

/** Cuts delimited text into the rows that `DelimitedReader` reads. */
export class DelimitedCutter implements RowCutter {
  #rest = '';
  /** As in `DelimitedReader`, so that a huge cell takes linear time. */
  #retryAt = 0;

  constructor(
    private readonly delimiter: string,
    private readonly lineBreak: LineBreak,
  ) {}

  get rest(): string {
    return this.#rest;
  }

  take(more: string): string {
    const text = this.#rest === '' ? more : this.#rest + more;
    if (text.length < this.#retryAt) {
      this.#rest = text;
      return '';
    }
    const end = this.#endOfRows(text);
    this.#rest = end < text.length ? text.slice(end) : '';
    this.#retryAt = this.#rest.length * 2;
    return text.slice(0, end);
  }

  #endOfRows(text: string): number {
    const quotes = new Places(text, QUOTE);
    const lineFeeds = new Places(text, this.lineBreak);
    const delimiters = new Places(text, this.delimiter);
    for (let at = 0; ; ) {
      const quote = quotes.from(at);
      const plainEnd = text.lastIndexOf(this.lineBreak, quote === -1 ? text.length : quote) + 1;
      if (plainEnd > at) at = plainEnd;
      if (quote === -1) return at;
      const { end } = new RowWalk(text, lineFeeds, delimiters, at, false);
      if (end === UNFINISHED) return at;
      at = end + 1;
    }
  }
}

/** Cuts JSON Lines. */
export class LineCutter implements RowCutter {
  #rest = '';

  get rest(): string {
    return this.#rest;
  }

  take(text: string): string {
    const end = text.lastIndexOf('\n') + 1;
    if (end === 0) {
      this.#rest += text;
      return '';
    }
    const whole = this.#rest + text.slice(0, end);
    this.#rest = text.slice(end);
    return whole;
  }
}
