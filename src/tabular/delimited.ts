/** What ends the lines of a text; LF also where a CR comes before it. */
export type LineBreak = '\n' | '\r';

/** A row of CSV or TSV as the text has it. */
export interface DelimitedRow {
  readonly cells: string[];
  /** The row as written, without its line end. */
  readonly raw: string;
  /** What ends it; nothing at the end of a text without a last line end. */
  readonly lineEnd: '' | '\n' | '\r\n' | '\r';
  /** Whether quotes break RFC 4180: one is never closed, or text follows a closing one. */
  readonly misquoted: boolean;
}

const QUOTE = '"';

/** The row is not complete: more text is needed. */
const UNFINISHED = -1;

/**
 * Reads CSV or TSV piece by piece, wherever the pieces are cut. Every character of the text is in one row's raw text
 * or line end, so that what was read can be written back unchanged. A line is split at once unless it has a quote.
 */
export class DelimitedReader {
  #text = '';
  /** A row that was not complete is tried again when the text has doubled, so that a huge cell takes linear time. */
  #retryAt = 0;

  /** @param lineBreak `\r` for the texts of old Macs, in which no line ends in LF */
  constructor(
    readonly delimiter: string,
    readonly lineBreak: LineBreak = '\n',
  ) {}

  /** The characters of a row that is not complete yet. */
  get pending(): number {
    return this.#text.length;
  }

  /** Takes more text; gives the rows that it completes. */
  read(text: string): DelimitedRow[] {
    this.#text = this.#text === '' ? text : this.#text + text;
    return this.#text.length < this.#retryAt ? [] : this.#rows(false);
  }

  /** Ends the text; gives the rows that are left. */
  end(): DelimitedRow[] {
    return this.#rows(true);
  }

  #rows(ended: boolean): DelimitedRow[] {
    const text = this.#text;
    const rows: DelimitedRow[] = [];
    let at = 0;
    const quotes = new Places(text, QUOTE);
    const lineFeeds = new Places(text, this.lineBreak);
    const lineEndAt = this.lineBreak === '\n' ? lineFeedAt : carriageReturnAt;
    const delimiters = new Places(text, this.delimiter);
    while (at < text.length) {
      const quote = quotes.from(at);
      let lineFeed = lineFeeds.from(at);
      const walked = quote !== -1 && (lineFeed === -1 || quote < lineFeed);
      const walk = walked ? new RowWalk(text, lineFeeds, delimiters, at, ended) : undefined;
      if (walk !== undefined) lineFeed = walk.end;
      if (lineFeed === UNFINISHED && !ended) break;
      const end = lineFeed === -1 ? text.length : lineFeed;
      const lineEnd = end === text.length ? '' : lineEndAt(text, end, at);
      const raw = text.slice(at, lineEnd === '\r\n' ? end - 1 : end);
      const cells = walk?.cells ?? raw.split(this.delimiter);
      rows.push({ cells, raw, lineEnd, misquoted: walk?.misquoted ?? false });
      at = end + 1;
    }
    this.#text = at < text.length ? text.slice(at) : '';
    this.#retryAt = this.#text.length * 2;
    return rows;
  }
}

/** The line end whose last character is at a place, in a row that begins at another. */
function lineFeedAt(text: string, end: number, start: number): '\n' | '\r\n' {
  return text.charAt(end - 1) === '\r' && end > start ? '\r\n' : '\n';
}

function carriageReturnAt(): '\r' {
  return '\r';
}

/**
 * The places of a character in a text, asked for in rising order. No part of the text is looked at twice,
 * however seldom the character is.
 */
class Places {
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

/** Walks a row that has a quote, cell by cell. */
class RowWalk {
  readonly cells: string[] = [];
  misquoted = false;
  /** The line feed that ends the row, or the end of the text; or UNFINISHED. */
  readonly end: number;

  constructor(
    private readonly text: string,
    private readonly lineFeeds: Places,
    private readonly delimiters: Places,
    start: number,
    private readonly ended: boolean,
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
    this.cells.push(this.#withoutReturn(start, end));
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
