import { columnOf, MOST_ROWS, rowOf } from './cell-reference.js';
import { damaged, refuseMoreThan } from './damaged.js';
import { type CellDate, dateOf, isoDate, numberText } from './number-formats.js';
import type { SheetRow } from './sheet.js';
import { CellText, FormulaText } from './xlsx-text.js';
import { type Attributes, attribute, XmlReader } from './xml.js';

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
): AsyncGenerator<readonly SheetRow[]> {
  const reader = new RowReader(context);
  for await (const piece of text) {
    const rows = reader.read(piece);
    if (rows.length > 0) yield rows;
  }
  const rows = reader.end();
  if (rows.length > 0) yield rows;
}

/** Takes the text of a sheet's part; gives the rows that it completes. */
class RowReader {
  readonly #context: CellContext;
  readonly #xml: XmlReader;
  #rows: SheetRow[] = [];
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
  readonly #text = new CellText();
  readonly #formula = new FormulaText();
  #emptyCells = 0;
  #characters = 0;

  constructor(context: CellContext) {
    this.#context = context;
    this.#xml = new XmlReader({
      open: (name, attributes) => this.#open(name, attributes),
      close: (name) => this.#close(name),
      text: (piece) => {
        this.#text.add(piece);
        this.#formula.add(piece);
      },
    });
  }

  read(text: string): readonly SheetRow[] {
    this.#xml.write(text);
    return this.#take();
  }

  end(): readonly SheetRow[] {
    this.#xml.close();
    return this.#take();
  }

  #take(): readonly SheetRow[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  #open(name: string, attributes: Attributes): void {
    if (name === 'sheetData') this.#isWithinRows = true;
    if (!this.#isWithinRows) return;
    if (name === 'row') this.#openRow(attribute(attributes, 'r'));
    else if (name === 'c') this.#openCell(attributes);
    else {
      this.#text.open(name);
      this.#formula.open(name);
    }
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
    if (!isNext) throw damaged(`a row ${number} after row ${this.#number}`);
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
    this.#type = attribute(attributes, 't') ?? 'n';
    this.#style = Number(attribute(attributes, 's') ?? 0);
    this.#text.clear();
    this.#formula.clear();
  }

  #close(name: string): void {
    if (!this.#isWithinRows) return;
    if (name === 'c') this.#closeCell();
    else if (name === 'row') this.#closeRow();
    else if (name === 'sheetData') this.#isWithinRows = false;
    else {
      this.#text.close(name);
      this.#formula.close(name);
    }
  }

  #closeCell(): void {
    const column = this.#column;
    const content = this.#content(this.#text.value);
    this.#column += 1;
    if (content === '') return;
    const cells = this.#cells;
    if (column < cells.length) {
      if (cells[column] !== '') throw damaged(`two cells in one place of row ${this.#number}`);
    } else if (column > cells.length) {
      this.#emptyCells += column - cells.length;
      refuseMoreThan(MOST_EMPTY_CELLS, this.#emptyCells, 'empty cells');
      while (cells.length < column) cells.push('');
    }
    this.#characters += content.length;
    refuseMoreThan(MOST_CHARACTERS, this.#characters, 'characters');
    cells[column] = content;
  }

  #content(text: string): string {
    const { strings, dateStyles, from1904 } = this.#context;
    // A formula that was never calculated has no result; read as empty, it would be misread.
    if (text === '' && this.#type !== 'str') return this.#formula.text;
    switch (this.#type) {
      case 's': {
        const shared = strings[Number(text)];
        if (shared === undefined) throw damaged(`no shared text ${text}`);
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
