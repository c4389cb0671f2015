export const QUOTE = '"';

/** The row is not complete: more text is needed. */
export const UNFINISHED = -1;

/**
 * The places of a character in a text, asked for in rising order. No part of the text is looked at twice,
 * however seldom the character is.
 */
export class Places {
  #next: number;

  constructor(
    private readonly text: string,
    readonly character: string,
  ) {
    this.#next = text.indexOf(character);
  }

  /** The first place from one on; -1 if there is none. */
  from(at: number): number {
    if (this.#next !== -1 && this.#next < at) this.#next = this.text.indexOf(this.character, at);
    return this.#next;
  }
}

/** Walks a row that has a quote, cell by cell. Where only its end is asked for, its cells are not taken. */
export class RowWalk {
  misquoted = false;
  /** The line feed that ends the row, or the end of the text; or UNFINISHED. */
  readonly end: number;

  constructor(
    private readonly text: string,
    private readonly lineFeeds: Places,
    private readonly delimiters: Places,
    start: number,
    private readonly ended: boolean,
    readonly cells?: string[],
  ) {
    this.end = this.#walk(start);
  }

  #walk(start: number): number {
    let at = start;
    for (;;) {
      at = this.text.charAt(at) === QUOTE ? this.#quoted(at) : this.#plain(at);
      if (at === UNFINISHED) return UNFINISHED;
      if (this.text.charAt(at) !== this.delimiters.character) return at;
      at += 1;
    }
  }

  /** Takes a cell without quotes around it; gives where it ends. */
  #plain(start: number): number {
    const end = this.#cellEnd(start);
    if (end === UNFINISHED) return UNFINISHED;
    this.cells?.push(this.#withoutReturn(start, end));
    return end;
  }

  #quoted(start: number): number {
    let close = this.text.indexOf(QUOTE, start + 1);
    let doubled = false;
    while (close !== -1 && this.text.charAt(close + 1) === QUOTE) {
      doubled = true;
      close = this.text.indexOf(QUOTE, close + 2);
    }
    // A quote at the end of what there is may be the first of two.
    if (!this.ended && (close === -1 || close === this.text.length - 1)) return UNFINISHED;
    if (close === -1) {
      this.misquoted = true;
      close = this.text.length;
    }
    const end = this.#cellEnd(close + 1);
    if (end === UNFINISHED) return UNFINISHED;
    if (this.cells === undefined) return end;
    const content = this.text.slice(start + 1, close);
    const rest = this.#withoutReturn(close + 1, end);
    if (rest !== '') this.misquoted = true;
    this.cells.push((doubled ? content.replaceAll('""', '"') : content) + rest);
    return end;
  }

  /** The next delimiter or line feed. */
  #cellEnd(from: number): number {
    const lineFeed = this.lineFeeds.from(from);
    const delimiter = this.delimiters.from(from);
    if (lineFeed === -1 && delimiter === -1) return this.ended ? this.text.length : UNFINISHED;
    if (lineFeed === -1 || delimiter === -1) return Math.max(lineFeed, delimiter);
    return Math.min(lineFeed, delimiter);
  }

  /** A piece of the text, without the CR of the line end after it. */
  #withoutReturn(start: number, end: number): string {
    const beforeReturn = this.text.charAt(end) === '\n' && this.text.charAt(end - 1) === '\r';
    return this.text.slice(start, beforeReturn ? Math.max(end - 1, start) : end);
  }
}
