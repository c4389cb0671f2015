import type { TableRow } from '../tables/sheet.js';
import { damaged } from './damaged.js';
import { dateOf, numberText } from './number-formats.js';
import { RECORD, type RecordReader } from './xls-records.js';

/** What the cells of a sheet refer to. */
export interface CellContext {
  readonly strings: readonly string[];
  /** For each cell style, whether it shows a number as a date. */
  readonly isDate: readonly boolean[];
  readonly from1904: boolean;
}

const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};

/** A sheet of this format has no more. */
const MOST_COLUMNS = 256;

interface SparseRow {
  readonly cells: Map<number, string>;
  readonly dates: Map<number, string>;
}

/** Takes the records of a sheet that hold cells. */
export class XlsRows {
  readonly #context: CellContext;
  readonly #rows = new Map<number, SparseRow>();
  /** The place of a formula whose result is a text, which the next record of text has. */
  #awaited: { row: number; column: number } | undefined;

  constructor(context: CellContext) {
    this.#context = context;
  }

  take(type: number, content: RecordReader): void {
    if (type === RECORD.string) {
      const place = this.#awaited;
      this.#awaited = undefined;
      if (place !== undefined) this.#set(place.row, place.column, content.string(content.u16()));
      return;
    }
    switch (type) {
      case RECORD.labelSst: {
        const { row, column } = cellOf(content);
        const text = this.#context.strings[content.u32()];
        if (text === undefined) throw damaged('shared-text-missing');
        this.#set(row, column, text);
        break;
      }
      case RECORD.label:
      case RECORD.rString: {
        const { row, column } = cellOf(content);
        this.#set(row, column, content.string(content.u16()));
        break;
      }
      case RECORD.number: {
        const { row, column, style } = cellOf(content);
        this.#setNumber(row, column, style, content.f64());
        break;
      }
      case RECORD.rk: {
        const { row, column, style } = cellOf(content);
        this.#setNumber(row, column, style, rkNumber(content.u32()));
        break;
      }
      case RECORD.mulRk:
        this.#takeMany(content);
        break;
      case RECORD.boolErr: {
        const { row, column } = cellOf(content);
        const value = content.u8();
        this.#set(row, column, content.u8() === 1 ? errorText(value) : booleanText(value));
        break;
      }
      case RECORD.formula:
        this.#takeFormula(content);
        break;
    }
  }

  /** The rows in order, each put together when it is asked for. */
  *all(): Generator<readonly TableRow[]> {
    for (const [number, { cells: filled, dates }] of [...this.#rows].sort(([a], [b]) => a - b)) {
      const width = Math.max(-1, ...filled.keys()) + 1;
      const cells = Array.from({ length: width }, (_, column) => filled.get(column) ?? '');
      yield [{ number: number + 1, cells, ...(dates.size === 0 ? {} : { dates }) }];
    }
  }

  #takeMany(content: RecordReader): void {
    const row = content.u16();
    let column = content.u16();
    for (;;) {
      const style = content.u16();
      // The last two bytes are no style, but name the last column again.
      if (content.isAtEnd) return;
      this.#setNumber(row, column, style, rkNumber(content.u32()));
      column += 1;
    }
  }

  #takeFormula(content: RecordReader): void {
    const { row, column, style } = cellOf(content);
    const [low, high] = [content.u32(), content.u32()];
    const [kind, value] = [low & 0xff, (low >> 16) & 0xff];
    this.#awaited = undefined;
    // Among numbers there is none with these bits: the result is something else.
    if (high >>> 16 !== 0xffff) this.#setNumber(row, column, style, numberOf(low, high));
    else if (kind === 0) this.#awaited = { row, column };
    else if (kind === 1) this.#set(row, column, booleanText(value));
    else if (kind === 2) this.#set(row, column, errorText(value));
  }

  #setNumber(row: number, column: number, style: number, value: number): void {
    const { isDate, from1904 } = this.#context;
    const date = isDate[style] ? dateOf(value, from1904) : undefined;
    this.#set(row, column, date?.text ?? numberText(value), date?.typed);
  }

  #set(number: number, column: number, text: string, typed?: string): void {
    if (column >= MOST_COLUMNS) throw damaged('cell-misplaced', column + 1);
    let row = this.#rows.get(number);
    if (row === undefined) {
      row = { cells: new Map(), dates: new Map() };
      this.#rows.set(number, row);
    }
    if (text !== '') row.cells.set(column, text);
    if (typed !== undefined) row.dates.set(column, typed);
  }
}

function cellOf(content: RecordReader): { row: number; column: number; style: number } {
  return { row: content.u16(), column: content.u16(), style: content.u16() };
}

/** A number in 30 bits: a whole one, or the first bits of one; the last two bits say which, and whether in hundredths. */
function rkNumber(rk: number): number {
  const isWhole = (rk & 0x02) !== 0;
  const value = isWhole ? (rk | 0) >> 2 : numberOf(0, rk & 0xfffffffc);
  return (rk & 0x01) === 0 ? value : value / 100;
}

const scratch = new DataView(new ArrayBuffer(8));

function numberOf(low: number, high: number): number {
  scratch.setUint32(0, low, true);
  scratch.setUint32(4, high, true);
  return scratch.getFloat64(0, true);
}

function booleanText(value: number): string {
  return value === 0 ? 'FALSE' : 'TRUE';
}

function errorText(value: number): string {
  return ERRORS[value] ?? '#ERROR!';
}
