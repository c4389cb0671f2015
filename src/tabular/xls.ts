import { ZhiyeError } from '../catalog/errors.js';
import { MOST_MERGES } from './cell-reference.js';
import { damaged, refuseMoreThan } from './damaged.js';
import { dateOf, isDateFormat, numberText } from './number-formats.js';
import { CompoundFile } from './ole.js';
import { inRowOrder, type MergedRange, type Sheet, type SheetRow } from './sheet.js';
import { RECORD, type RecordReader, recordsOf } from './xls-records.js';

const BIFF8 = 0x0600;
const WORKSHEET = 0x0010;

/**
 * The sheets of an old Excel workbook (XLS of Excel 97 to 2003, and ET of WPS, which is the same) in their order, hidden
 * ones too; without those that have no cells, such as charts. Cells are read as from an XLSX workbook.
 *
 * @throws ZhiyeError `document-damaged`, `document-encrypted`, or `format-unsupported` for another kind of document
 */
export function readXls(bytes: Uint8Array): readonly Sheet[] {
  const stream = workbookStream(new CompoundFile(bytes));
  const globals = readGlobals(stream);
  const places = new Set(globals.sheets.map(({ at }) => at));
  if (places.size < globals.sheets.length) throw damaged('two sheets in one place');
  const sheets = globals.sheets.flatMap(({ name, at, isHidden }): Sheet[] => {
    const { rows, merges } = readSheet(stream, at, globals) ?? {};
    if (rows === undefined || merges === undefined) return [];
    return [
      {
        name,
        isHidden,
        merges: async () => merges,
        rows: async function* () {
          yield* rows.all();
        },
      },
    ];
  });
  if (sheets.length === 0) throw damaged('no sheet');
  return sheets;
}

/** What a compound file is, by the streams in it. */
const KINDS = [
  ['WordDocument', 'doc'],
  ['PowerPoint Document', 'ppt'],
  ['Book', 'xls-95'],
] as const;

function workbookStream(file: CompoundFile): Uint8Array {
  const names = new Set(file.names());
  if (names.has('EncryptedPackage')) throw new ZhiyeError('document-encrypted', {});
  // Excel can write a workbook for itself and for its predecessor into one file.
  const stream = file.stream('Workbook') ?? file.stream('WORKBOOK');
  if (stream !== undefined) return stream;
  const kind = KINDS.find(([name]) => names.has(name))?.[1] ?? 'ole';
  throw new ZhiyeError('format-unsupported', { format: kind });
}

interface Globals {
  readonly sheets: { name: string; at: number; isHidden: boolean }[];
  readonly strings: string[];
  /** For each cell style, whether it shows a number as a date. */
  readonly isDate: readonly boolean[];
  readonly from1904: boolean;
}

function readGlobals(stream: Uint8Array): Globals {
  const sheets: Globals['sheets'] = [];
  const strings: string[] = [];
  const codes = new Map<number, string>();
  const formats: number[] = [];
  let from1904 = false;
  let isFirst = true;
  for (const { type, content } of recordsOf(stream, 0)) {
    if (isFirst && type !== RECORD.bof) throw damaged('no workbook');
    if (isFirst && content.u16() !== BIFF8) {
      throw new ZhiyeError('format-unsupported', { format: 'xls-95' });
    }
    isFirst = false;
    if (type === RECORD.eof) break;
    switch (type) {
      case RECORD.filePass:
        throw new ZhiyeError('document-encrypted', {});
      case RECORD.dateMode:
        from1904 = content.u16() === 1;
        break;
      case RECORD.format:
        codes.set(content.u16(), content.string(content.u16()));
        break;
      case RECORD.xf:
        content.skip(2);
        formats.push(content.u16());
        break;
      case RECORD.boundSheet: {
        const at = content.u32();
        const isHidden = (content.u8() & 0x03) !== 0;
        content.skip(1);
        sheets.push({ at, isHidden, name: content.string(content.u8()) });
        break;
      }
      case RECORD.sst:
        content.skip(8);
        while (!content.isAtEnd) strings.push(content.string(content.u16()));
        break;
    }
  }
  return {
    sheets,
    strings,
    from1904,
    isDate: formats.map((id) => isDateFormat(id, codes.get(id))),
  };
}

/** The rows and merged ranges of a sheet; `undefined` if it is a chart or a macro. */
function readSheet(stream: Uint8Array, from: number, globals: Globals) {
  const rows = new Rows(globals);
  const merges: MergedRange[] = [];
  let depth = 0;
  for (const { type, content } of recordsOf(stream, from)) {
    if (type === RECORD.bof) {
      depth += 1;
      content.skip(2);
      if (depth === 1 && content.u16() !== WORKSHEET) return undefined;
    }
    if (depth === 0) throw damaged('no sheet where one should be');
    if (type === RECORD.eof) depth -= 1;
    if (depth === 0) break;
    // A chart in the sheet has records like those of a sheet.
    if (depth > 1) continue;
    if (type === RECORD.mergeCells) {
      for (let count = content.u16(); count > 0; count -= 1) {
        const [top, bottom] = [content.u16() + 1, content.u16() + 1];
        const [left, right] = [content.u16(), content.u16()];
        if (top > bottom || left > right) throw damaged('merged cells');
        merges.push({ top, bottom, left, right });
        refuseMoreThan(MOST_MERGES, merges.length, 'merged ranges');
      }
    } else rows.take(type, content);
  }
  return { rows, merges: inRowOrder(merges) };
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
class Rows {
  readonly #globals: Globals;
  readonly #rows = new Map<number, SparseRow>();
  /** The place of a formula whose result is a text, which the next record of text has. */
  #awaited: { row: number; column: number } | undefined;

  constructor(globals: Globals) {
    this.#globals = globals;
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
        const text = this.#globals.strings[content.u32()];
        if (text === undefined) throw damaged('no shared text');
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
  *all(): Generator<readonly SheetRow[]> {
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
    const { isDate, from1904 } = this.#globals;
    const date = isDate[style] ? dateOf(value, from1904) : undefined;
    this.#set(row, column, date?.text ?? numberText(value), date?.typed);
  }

  #set(number: number, column: number, text: string, typed?: string): void {
    if (column >= MOST_COLUMNS) throw damaged(`a cell in column ${column + 1}`);
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
