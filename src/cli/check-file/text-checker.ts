import type { DelimitedReader } from '../../tabular/delimited.js';
import type { ObjectReader } from '../../tabular/objects.js';
import type { JsonRows } from './json-rows.js';
import type { KnownLines } from './known-lines.js';
import type { InputRow, TableRows } from './table-rows.js';

/** Checks the rows of a text that comes in pieces, wherever it is cut, as binary strings. */
export interface TextChecker {
  /** The characters of a row that is not complete yet. */
  readonly pending: number;
  /** Takes more text; gives what comes out of the rows that it completes. */
  take(text: string): string;
  /** What comes out when the text has ended. */
  end(): string;
}

export class DelimitedChecker implements TextChecker {
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
}

export class ObjectsChecker implements TextChecker {
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

  #takeAll(objects: readonly string[]): string {
    let out = '';
    for (const object of objects) out += this.rows.take(object);
    return out;
  }
}
