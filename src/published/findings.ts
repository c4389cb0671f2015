import type { Code } from '../catalog/code.js';
import type { OtherRow } from './row-kind.js';

/** A row that was left out. */
export interface LeftOutRow {
  readonly sheet: string | number | null;
  readonly line: number;
  readonly text: string;
  readonly why: Exclude<OtherRow, 'empty' | 'note'> | 'uncoded';
}

/** What was not used of a published file, and what its entries have that is not in it. All of it is worth a note. */
export interface Findings {
  /** Headers of columns that were not used, each once; the number of a column without one, from 1. */
  readonly unusedColumns: readonly (string | number)[];
  /** Sheets and tables that were not used, and why. */
  readonly unusedSheets: readonly {
    readonly sheet: string | number | null;
    readonly why: 'hidden' | 'no-table';
  }[];
  /** Sheets and tables without a header that were read by the one before. */
  readonly continuedSheets: readonly (string | number | null)[];
  readonly leftOutRows: readonly LeftOutRow[];
  /** How many entries have something that was derived. */
  readonly derived: Readonly<Record<DerivedPart, number>>;
  /** How many rows were gathered to entries with several rows. */
  readonly gathered: { readonly rows: number; readonly entries: number };
  /** How many names had a mark of the classification. */
  readonly marks: { readonly names: number; readonly marks: string };
  /** Codes to which the classification gives another name than the table. */
  readonly otherNames: readonly {
    readonly code: Code;
    readonly name: string;
    readonly classified: string;
  }[];
}

/** A code of a name, an occupation of a title, a title of an occupation and a trade, a number of an order. */
export type DerivedPart = 'codes' | 'occupations' | 'titles' | 'numbers';

/** Findings that are still collected. */
export class FindingsBuilder {
  readonly columns = new Set<string | number>();
  readonly sheets: Findings['unusedSheets'][number][] = [];
  readonly continued: (string | number | null)[] = [];
  readonly rows: LeftOutRow[] = [];
  readonly derived: Record<DerivedPart, number> = {
    codes: 0,
    occupations: 0,
    titles: 0,
    numbers: 0,
  };
  gathered = { rows: 0, entries: 0 };
  otherNames: Findings['otherNames'] = [];
  #markedNames = 0;
  readonly #marks = new Set<string>();

  mark(marks: string): void {
    if (marks === '') return;
    this.#markedNames += 1;
    for (const mark of marks) this.#marks.add(mark);
  }

  build(): Findings {
    return {
      unusedColumns: [...this.columns],
      unusedSheets: this.sheets,
      continuedSheets: this.continued,
      leftOutRows: this.rows,
      derived: this.derived,
      gathered: this.gathered,
      marks: { names: this.#markedNames, marks: [...this.#marks].sort().join('/') },
      otherNames: this.otherNames,
    };
  }
}
