import { Places, QUOTE, RowWalk, UNFINISHED } from './row-walk.js';

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

/** Whole lines of a text without a quote: each is a row, whose cells are between delimiters. */
export interface PlainLines {
  readonly text: string;
  readonly start: number;
  /** The place after the line break that ends the last of them. */
  readonly end: number;
}

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

  /** Returns the text of the row that is not complete, and forgets it. */
  release(): string {
    const text = this.#text;
    this.#text = '';
    this.#retryAt = 0;
    return text;
  }

  /** Takes more text; gives the rows that it completes. */
  read(text: string): DelimitedRow[] {
    return this.readLines(text).flatMap((rows) => ('text' in rows ? this.split(rows) : rows));
  }

  /** As `read`, but rows without quotes are given unsplit, as many together as there are. */
  readLines(text: string): (PlainLines | DelimitedRow)[] {
    this.#text = this.#text === '' ? text : this.#text + text;
    return this.#text.length < this.#retryAt ? [] : this.#rows(false);
  }

  /** Ends the text; gives the rows that are left. */
  end(): DelimitedRow[] {
    return this.#rows(true).flatMap((rows) => ('text' in rows ? this.split(rows) : rows));
  }

  /** The rows of lines without quotes. */
  split({ text, start, end }: PlainLines): DelimitedRow[] {
    const rows: DelimitedRow[] = [];
    for (let at = start; at < end; ) {
      const lineFeed = text.indexOf(this.lineBreak, at);
      rows.push(this.splitLine(text, at, lineFeed));
      at = lineFeed + 1;
    }
    return rows;
  }

  /** The row of a line without quotes, from its beginning to the line break that ends it. */
  splitLine(text: string, start: number, lineFeed: number): DelimitedRow {
    const lineEnd = this.lineBreak === '\n' ? lineFeedAt(text, lineFeed, start) : '\r';
    const raw = text.slice(start, lineEnd === '\r\n' ? lineFeed - 1 : lineFeed);
    return { cells: raw.split(this.delimiter), raw, lineEnd, misquoted: false };
  }

  #rows(ended: boolean): (PlainLines | DelimitedRow)[] {
    const text = this.#text;
    const rows: (PlainLines | DelimitedRow)[] = [];
    let at = 0;
    const quotes = new Places(text, QUOTE);
    const lineFeeds = new Places(text, this.lineBreak);
    const lineEndAt = this.lineBreak === '\n' ? lineFeedAt : carriageReturnAt;
    const delimiters = new Places(text, this.delimiter);
    while (at < text.length) {
      const quote = quotes.from(at);
      const plainEnd = text.lastIndexOf(this.lineBreak, quote === -1 ? text.length : quote) + 1;
      if (plainEnd > at) {
        rows.push({ text, start: at, end: plainEnd });
        at = plainEnd;
        continue;
      }
      let lineFeed = lineFeeds.from(at);
      const walked = quote !== -1 && (lineFeed === -1 || quote < lineFeed);
      const walk = walked ? new RowWalk(text, lineFeeds, delimiters, at, ended, []) : undefined;
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
