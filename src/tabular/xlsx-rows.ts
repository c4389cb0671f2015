import type { TableRow } from '../tables/sheet.js';
import { columnOf, MOST_COLUMNS, MOST_ROWS, rowOf } from './cell-reference.js';
import { damaged, refuseMoreThan } from './damaged.js';
import { type CellDate, dateOf, isoDate, numberText } from './number-formats.js';
import { CellText, FormulaText } from './xlsx-text.js';
import { type Attributes, attribute, type XmlHandlers, XmlReader } from './xml.js';

/** What the cells of a sheet refer to. */
export interface CellContext {
  readonly strings: readonly string[];
  readonly dateStyles: ReadonlySet<number>;
  readonly from1904: boolean;
}

/** Empty cells before filled ones count too: a row of one cell far to the right has all those before it. */
const MOST_EMPTY_CELLS = 32_000_000;

/** A text that many cells share is stored once, and comes out once for each of them. */
const MOST_CHARACTERS = 512 * 1024 * 1024;

/**
 * The rows of a sheet, from its part, a few at a time.
 *
 * @throws InputError `document-damaged`
 */
export async function* readRows(
  text: AsyncIterable<string>,
  context: CellContext,
): AsyncGenerator<readonly TableRow[]> {
  const reader = new RowReader(context);
  const xml = new XmlReader(reader);
  for await (const piece of text) {
    xml.write(piece);
    const rows = reader.take();
    if (rows.length > 0) yield rows;
  }
  xml.close();
}

/** Takes what is in a sheet's part, element by element; gives the rows that are complete. */
export class RowReader implements XmlHandlers {
  readonly #context: CellContext;
  #rows: TableRow[] = [];
  /** Of the last row. */
  #number = 0;
  #isWithinRows = false;
  #isNumbered = false;
  #cells: string[] = [];
  #dates: Map<number, string> | undefined;
  /** Of the cell that is read, or of the next. */
  #column = 0;
  #type = '';
  #style = 0;
  readonly #cellText = new CellText();
  readonly #cellFormula = new FormulaText();
  #emptyCells = 0;
  #characters = 0;

  constructor(context: CellContext) {
    this.#context = context;
  }

  /** The rows that were completed since it was last asked. */
  take(): readonly TableRow[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'sheetData') this.#isWithinRows = true;
    if (!this.#isWithinRows) return;
    if (name === 'row') this.#openRow(attribute(attributes, 'r'));
    else if (name === 'c') this.#openCell(attributes);
    else {
      this.#cellText.open(name);
      this.#cellFormula.open(name);
    }
  }

  close(name: string): void {
    if (!this.#isWithinRows) return;
    if (name === 'c') this.#closeCell();
    else if (name === 'row') this.#closeRow();
    else if (name === 'sheetData') this.#isWithinRows = false;
    else {
      this.#cellText.close(name);
      this.#cellFormula.close(name);
    }
  }

  text(piece: string): void {
    this.#cellText.add(piece);
    this.#cellFormula.add(piece);
  }

  #openRow(number: string | undefined): void {
    this.#isNumbered = number !== undefined;
    this.#startRow(number === undefined ? this.#number + 1 : Number(number));
    this.#cells = [];
    this.#dates = undefined;
    this.#column = 0;
  }

  #startRow(number: number): void {
    const isNext = Number.isInteger(number) && number > this.#number && number <= MOST_ROWS;
    if (!isNext) throw damaged('rows-out-of-order', number);
    this.#number = number;
  }

  #openCell(attributes: Attributes): void {
    const reference = attribute(attributes, 'r');
    if (reference !== undefined) {
      this.#column = columnOf(reference) ?? this.#column;
      // A row without a number has that of its cells.
      const row = this.#isNumbered ? undefined : rowOf(reference);
      if (row !== undefined && row !== this.#number) {
        this.#number -= 1;
        this.#startRow(row);
      }
      this.#isNumbered = true;
    }
    refuseMoreThan(MOST_COLUMNS, this.#column + 1, 'columns');
    this.#type = attribute(attributes, 't') ?? 'n';
    this.#style = Number(attribute(attributes, 's') ?? 0);
    this.#cellText.clear();
    this.#cellFormula.clear();
  }

  #closeCell(): void {
    const column = this.#column;
    const content = this.#content(this.#cellText.value);
    this.#column += 1;
    if (content === '') return;
    const cells = this.#cells;
    if (column < cells.length) {
      if (cells[column] !== '') throw damaged('cells-overlap', this.#number);
    } else if (column > cells.length) {
      this.#emptyCells += column - cells.length;
      refuseMoreThan(MOST_EMPTY_CELLS, this.#emptyCells, 'cells');
      while (cells.length < column) cells.push('');
    }
    this.#characters += content.length;
    refuseMoreThan(MOST_CHARACTERS, this.#characters, 'characters');
    cells[column] = content;
  }

  #content(text: string): string {
    const { strings, dateStyles, from1904 } = this.#context;
    // A formula that was never calculated has no result; read as empty, it would be misread.
    if (text === '' && this.#type !== 'str') return this.#cellFormula.text;
    switch (this.#type) {
      case 's': {
        const shared = strings[Number(text)];
        if (shared === undefined) throw damaged('shared-text-missing', text);
        return shared;
      }
      case 'b':
        return text === '1' || text === 'true' ? 'TRUE' : 'FALSE';
      case 'd':
        return this.#dateContent(isoDate(text)) ?? text;
      case 'n': {
        const date = dateStyles.has(this.#style) ? dateOf(text, from1904) : undefined;
        return this.#dateContent(date) ?? numberText(text);
      }
      default:
        return text;
    }
  }

  #dateContent(date: CellDate | undefined): string | undefined {
    if (date === undefined) return undefined;
    this.#dates ??= new Map();
    this.#dates.set(this.#column, date.typed);
    return date.text;
  }

  #closeRow(): void {
    const row = { number: this.#number, cells: this.#cells };
    this.#rows.push(this.#dates === undefined ? row : { ...row, dates: this.#dates });
  }
}
