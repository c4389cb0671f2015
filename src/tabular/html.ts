import { finished } from 'node:stream/promises';
// Of the package, this part comes without the one that builds and writes documents.
import { WritableStream } from 'htmlparser2/WritableStream';
import { decodeHtml } from './html-encoding.js';
import type { Sheet } from './sheet.js';
import { sheetsOf, type TableAmongLines, TableGrid } from './table-grid.js';

/**
 * The tables of a web page in their order, each with the lines of text around it; many a file called `.xls` is one.
 * A table within a cell is a table by itself, and no text of that cell. Tables that the page hides are left out, and so
 * are hidden texts within a cell; hidden rows are not, as they are data.
 *
 * @throws InputError `encoding-unreadable`, or `document-too-large` for tables larger than any real one
 */
export async function readHtml(bytes: Uint8Array): Promise<readonly Sheet[]> {
  const reader = new PageReader();
  const parser = new WritableStream({
    onopentag: (name, attributes) => reader.open(name, attributes),
    onclosetag: (name) => reader.close(name),
    ontext: (piece) => reader.text(piece),
  });
  parser.end(decodeHtml(bytes));
  await finished(parser);
  reader.end();
  return sheetsOf(reader.tables, reader.lines);
}

/** A table that is open, with the cell in it that is open. */
interface OpenTable {
  readonly table: TableAmongLines;
  isInRow: boolean;
  cell: OpenCell | undefined;
}

interface OpenCell {
  text: string;
  readonly columns: number;
  readonly rows: number;
  /** The hidden element in it that is open, and how many of that name are. */
  hidden: { readonly name: string; depth: number } | undefined;
}

/** Elements whose text the page does not show, or that only annotate the text around them. */
const WITHOUT_TEXT = new Set(['script', 'style', 'head', 'template', 'noscript', 'rt', 'rp']);

/** Elements that begin a line. */
const LINES = new Set(
  'address article blockquote caption div dd dl dt footer form h1 h2 h3 h4 h5 h6 header hr li ol p pre section ul'.split(
    ' ',
  ),
);

/** The elements that make a table, whose hidden ones are no texts within a cell. */
const CELLS = /^(?:table|t[rdh]|t(?:head|body|foot))$/;

/** How many columns and rows a browser lets a cell span at most. */
const MOST_COLUMNS_SPANNED = 1_000;
const MOST_ROWS_SPANNED = 65_534;

class PageReader {
  readonly tables: TableAmongLines[] = [];
  /** Lines outside of cells. */
  readonly lines: string[] = [];
  readonly #open: OpenTable[] = [];
  #line = '';
  /** How many elements without text, and hidden tables, are open. */
  #leftOut = 0;
  #hiddenTables = 0;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.#hiddenTables > 0 || (name === 'table' && isHidden(attributes))) {
      if (name === 'table') this.#hiddenTables += 1;
      return;
    }
    if (WITHOUT_TEXT.has(name)) this.#leftOut += 1;
    const cell = this.#open.at(-1)?.cell;
    if (cell?.hidden?.name === name) cell.hidden.depth += 1;
    else if (cell?.hidden === undefined && !CELLS.test(name) && isHidden(attributes)) {
      if (cell !== undefined) cell.hidden = { name, depth: 1 };
    }
    if (name === 'table') this.#openTable();
    else if (name === 'tr') this.#openRow();
    else if (name === 'td' || name === 'th') this.#openCell(attributes);
    else if (name === 'br' || LINES.has(name)) this.#breakLine();
  }

  close(name: string): void {
    if (this.#hiddenTables > 0) {
      if (name === 'table') this.#hiddenTables -= 1;
      return;
    }
    if (WITHOUT_TEXT.has(name)) this.#leftOut -= 1;
    const cell = this.#open.at(-1)?.cell;
    if (cell?.hidden?.name === name) {
      cell.hidden.depth -= 1;
      if (cell.hidden.depth === 0) cell.hidden = undefined;
    }
    if (name === 'table') this.#closeTable();
    else if (name === 'tr') this.#closeRow();
    else if (name === 'td' || name === 'th') this.#closeCell();
    else if (/^t(head|body|foot)$/.test(name)) this.#open.at(-1)?.table.grid.endSpans();
    else if (LINES.has(name)) this.#breakLine();
  }

  text(text: string): void {
    if (this.#hiddenTables > 0 || this.#leftOut > 0) return;
    const cell = this.#open.at(-1)?.cell;
    // Line breaks in the source are white space like any other; those of the page come from elements.
    const piece = text.replace(/[ \t\r\n\f]+/g, ' ');
    if (cell === undefined) this.#line += piece;
    else if (cell.hidden === undefined) cell.text += piece;
  }

  end(): void {
    while (this.#open.length > 0) this.#closeTable();
    this.#breakLine();
  }

  #openTable(): void {
    this.#breakLine();
    const at = this.lines.length;
    const table = { grid: new TableGrid(), at, end: at };
    this.tables.push(table);
    this.#open.push({ table, isInRow: false, cell: undefined });
  }

  #openRow(): void {
    this.#closeRow();
    const open = this.#open.at(-1);
    if (open === undefined) return;
    const { table } = open;
    if (table.grid.rows().length === 0) {
      this.#breakLine();
      table.at = this.lines.length;
    }
    table.grid.startRow();
    open.isInRow = true;
  }

  #openCell(attributes: Readonly<Record<string, string>>): void {
    this.#closeCell();
    const open = this.#open.at(-1);
    if (open === undefined) return;
    if (!open.isInRow) this.#openRow();
    const rows = spanOf(attributes.rowspan, MOST_ROWS_SPANNED);
    open.cell = {
      text: '',
      hidden: undefined,
      columns: Math.max(spanOf(attributes.colspan, MOST_COLUMNS_SPANNED), 1),
      // None means all that follow.
      rows: rows === 0 ? MOST_ROWS_SPANNED : rows,
    };
  }

  #closeCell(): void {
    const open = this.#open.at(-1);
    if (open?.cell === undefined) return;
    const { text, columns, rows } = open.cell;
    open.table.grid.add(withoutSpace(text), columns, rows);
    open.cell = undefined;
  }

  #closeRow(): void {
    this.#closeCell();
    const open = this.#open.at(-1);
    if (open !== undefined) open.isInRow = false;
  }

  #closeTable(): void {
    this.#closeRow();
    this.#breakLine();
    const closed = this.#open.pop();
    if (closed !== undefined) closed.table.end = this.lines.length;
  }

  #breakLine(): void {
    const cell = this.#open.at(-1)?.cell;
    if (cell !== undefined) {
      cell.text += '\n';
      return;
    }
    const line = withoutSpace(this.#line);
    if (line !== '') this.lines.push(line);
    this.#line = '';
  }
}

/** Without white space at the ends of lines, and without empty lines. */
function withoutSpace(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/ +/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

function isHidden(attributes: Readonly<Record<string, string>>): boolean {
  return attributes.hidden !== undefined || /display\s*:\s*none/i.test(attributes.style ?? '');
}

function spanOf(value = '1', most: number): number {
  const span = Number.parseInt(value, 10);
  return Number.isNaN(span) || span < 0 ? 1 : Math.min(span, most);
}
