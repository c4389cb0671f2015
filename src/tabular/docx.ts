import { ZhiyeError } from '../catalog/errors.js';
import { readXml } from './xml.js';
import { unzip } from './zip.js';

/** A table of a document, merged cells filled in, and the lines of text before and behind it. */
export interface DocumentTable {
  readonly rows: readonly { readonly number: number; readonly cells: readonly string[] }[];
  /** The lines are copied when they are asked for: each of many tables has nearly all lines around it. */
  readonly above: () => readonly string[];
  readonly below: () => readonly string[];
}

/** Word has no more columns; a cell that spans more is a mistake or an attack. */
const MOST_COLUMNS = 63;

const DOCUMENT = 'word/document.xml';

interface Cell {
  text: string;
  /** How many columns it spans. */
  span: number;
  /** Whether it goes on with the cell above it. */
  continues: boolean;
}

/**
 * Reads the tables of a Word document (DOCX).
 *
 * @throws ZhiyeError `document-damaged`
 */
export function readDocx(bytes: Uint8Array): DocumentTable[] {
  const document = unzip(bytes, (name) => name === DOCUMENT).get(DOCUMENT);
  if (document === undefined)
    throw new ZhiyeError('document-damaged', { reason: `no ${DOCUMENT}` });
  const reader = new DocumentReader();
  readXml(document, reader);
  return reader.tables.map(({ rows, at, end }) => ({
    rows: withMergedCells(rows),
    above: () => reader.lines.slice(0, at),
    below: () => reader.lines.slice(end),
  }));
}

class DocumentReader {
  readonly lines: string[] = [];
  readonly tables: { rows: Cell[][]; at: number; end: number }[] = [];
  #depth = 0;
  #cell: Cell | undefined;
  #line = '';
  #taken = false;

  open = ({ name, attribute }: { name: string; attribute(name: string): string | undefined }) => {
    if (name === 'tbl') {
      this.#depth += 1;
      if (this.#depth === 1)
        this.tables.push({ rows: [], at: this.lines.length, end: this.lines.length });
    }
    // The text of a table within a cell is text of that cell.
    if (this.#depth <= 1) {
      if (name === 'tr') this.tables.at(-1)?.rows.push([]);
      if (name === 'tc') this.#cell = { text: '', span: 1, continues: false };
      if (name === 'gridSpan' && this.#cell) this.#cell.span = spanOf(attribute('val'));
      if (name === 'vMerge' && this.#cell) this.#cell.continues = attribute('val') !== 'restart';
    }
    if (name === 'p' && this.#depth === 0) this.#line = '';
    if (name === 't') this.#taken = true;
  };

  close = (name: string) => {
    if (name === 't') this.#taken = false;
    if (name === 'tc' && this.#depth === 1 && this.#cell) {
      this.tables.at(-1)?.rows.at(-1)?.push(this.#cell);
      this.#cell = undefined;
    }
    if (name === 'p' && this.#depth === 0 && this.#line.trim() !== '')
      this.lines.push(this.#line.trim());
    if (name === 'tbl') {
      this.#depth -= 1;
      const table = this.tables.at(-1);
      if (this.#depth === 0 && table) table.end = this.lines.length;
    }
  };

  text = (text: string) => {
    if (!this.#taken) return;
    if (this.#cell) this.#cell.text += text;
    else this.#line += text;
  };
}

function spanOf(value = '1'): number {
  const span = Number(value);
  if (span > MOST_COLUMNS) {
    throw new ZhiyeError('document-damaged', { reason: `a cell that spans ${value} columns` });
  }
  return span;
}

/** Each cell in every column that it spans, and in every row that it goes on in. */
function withMergedCells(rows: readonly Cell[][]): { number: number; cells: string[] }[] {
  const filled: { number: number; cells: string[] }[] = [];
  for (const [at, row] of rows.entries()) {
    const above = filled.at(-1)?.cells ?? [];
    const cells: string[] = [];
    for (const { text, span, continues } of row) {
      for (let column = 0; column < span; column += 1) {
        cells.push(continues ? (above[cells.length] ?? '') : text.trim());
      }
    }
    filled.push({ number: at + 1, cells });
  }
  return filled;
}
