import type { DelimitedReader, LineBreak } from '../../tabular/delimited.js';
import { LineReader, type ObjectReader } from '../../tabular/objects.js';
import { DelimitedCutter, LineCutter, type RowCutter } from '../../tabular/row-cutter.js';
import type { FoundObjects, JsonRows } from './json-rows.js';
import type { KnownLines } from './known-lines.js';
import type { FoundHeader, InputRow, TableRows } from './table-rows.js';

/** Checks the rows of a text that comes in pieces, wherever it is cut, as binary strings. */
export interface TextChecker {
  /** The characters of a row that is not complete yet. */
  readonly pending: number;
  /** Whether reading a row costs so much that several threads pay, whatever the rows are. */
  readonly isSlow: boolean;
  /** Takes more text; gives what comes out of the rows that it completes. */
  take(text: string): string;
  /** What comes out when the text has ended. */
  end(): string;
  /**
   * Hands the remaining rows to another checker, with the unfinished row; `undefined` if that is not possible, or not yet.
   */
  handOver(): HandOver | undefined;
}

/** What the rows are. Plain data: a worker thread can check them. */
export type RowsSetup =
  | {
      readonly kind: 'table';
      readonly delimiter: string;
      readonly lineBreak: LineBreak;
      /** Whether the output is delimited in the same way. */
      readonly keepsDelimiter: boolean;
      readonly header: FoundHeader;
    }
  | { readonly kind: 'objects' };

/** How another checker goes on with the rows of a text. */
export interface HandOver {
  readonly setup: RowsSetup;
  readonly cutter: RowCutter;
  /** The text of the row at hand. */
  readonly partialRow: string;
  /** What objects have shown up to now. */
  readonly found: () => FoundObjects | undefined;
}

export class DelimitedChecker implements TextChecker {
  readonly isSlow = false;
  #known: KnownLines | undefined;
  readonly #takeRow = (row: InputRow) => this.rows.take(row);

  constructor(
    private readonly lines: DelimitedReader,
    private readonly rows: TableRows,
  ) {}

  get pending(): number {
    return this.lines.pending;
  }

  take(text: string): string {
    let out = '';
    for (const some of this.lines.readLines(text)) {
      if (!('text' in some)) out += this.rows.take(some);
      else {
        this.#known ??= this.rows.knownLines(this.lines);
        if (this.#known !== undefined) out += this.#known.take(some, this.#takeRow);
        else for (const row of this.lines.split(some)) out += this.rows.take(row);
      }
    }
    return out;
  }

  end(): string {
    let out = '';
    for (const row of this.lines.end()) out += this.rows.take(row);
    return out + this.rows.end();
  }

  handOver(): HandOver | undefined {
    const { header, keepsDelimiter } = this.rows;
    if (header === undefined) return undefined;
    const { delimiter, lineBreak } = this.lines;
    return {
      setup: { kind: 'table', delimiter, lineBreak, keepsDelimiter, header },
      cutter: new DelimitedCutter(delimiter, lineBreak),
      partialRow: this.lines.release(),
      found: () => undefined,
    };
  }
}

export class ObjectsChecker implements TextChecker {
  readonly isSlow = true;

  constructor(
    private readonly objects: ObjectReader,
    private readonly rows: JsonRows,
  ) {}

  get pending(): number {
    return this.objects.pending;
  }

  take(text: string): string {
    return this.#takeAll(this.objects.read(text));
  }

  end(): string {
    return this.#takeAll(this.objects.end()) + this.rows.end();
  }

  handOver(): HandOver | undefined {
    if (!(this.objects instanceof LineReader) || this.rows.found === undefined) return undefined;
    return {
      setup: { kind: 'objects' },
      cutter: new LineCutter(),
      partialRow: this.objects.release(),
      found: () => this.rows.found,
    };
  }

  #takeAll(objects: readonly string[]): string {
    let out = '';
    for (const object of objects) out += this.rows.take(object);
    return out;
  }
}
