import { damaged } from './damaged.js';
import type { Sheet } from './sheet.js';
import { sheetsOf, type TableAmongLines, TableGrid } from './table-grid.js';
import { type Attributes, attribute, readXml } from './xml.js';
import type { ZipArchive } from './zip.js';

const DOCUMENT = 'word/document.xml';

/** Word has no more columns; a cell that spans more is a mistake or an attack. */
const MOST_COLUMNS = 63;

/**
 * The tables of a Word document (DOCX) in their order, each with the lines of text around it.
 *
 * @throws InputError `document-damaged`
 */
export async function readDocx(archive: ZipArchive): Promise<readonly Sheet[]> {
  const reader = new DocumentReader();
  await readXml(archive.text(DOCUMENT), reader);
  return sheetsOf(reader.tables, reader.lines);
}

/** A cell that is read. */
interface Cell {
  /** How many columns it spans. */
  span: number;
  /** Whether it goes on with the cell above it, or with the one to its left. */
  continues: 'above' | 'left' | undefined;
}

/** Parts whose text the document does not show: moved text, and copies for old programs. */
const LEFT_OUT = ['Fallback', 'moveFrom'];

class DocumentReader {
  /** Lines outside of tables. */
  readonly lines: string[] = [];
  readonly tables: TableAmongLines[] = [];
  /** How many tables the text is in; that of a table within a cell is text of the cell. */
  #depth = 0;
  #cell: Cell | undefined;
  #text = '';
  #isTaken = false;
  #isInRun = false;
  /** Whether the document does not show the run that is open. */
  #isHidden = false;
  #leftOut = 0;

  open = (name: string, attributes: Attributes) => {
    if (LEFT_OUT.includes(name)) this.#leftOut += 1;
    if (name === 'tbl') this.#openTable();
    if (this.#depth === 1) this.#openInTable(name, attributes);
    if (name === 'p' && this.#cell === undefined) this.#text = '';
    if (name === 't') this.#isTaken = this.#leftOut === 0 && !this.#isHidden;
    if (name === 'r') {
      this.#isInRun = true;
      this.#isHidden = false;
    }
    if (name === 'vanish' && this.#isInRun) this.#isHidden = isOn(attribute(attributes, 'val'));
    if (name === 'br' || name === 'cr') this.#addWithin('\n');
    if (name === 'tab') this.#addWithin('\t');
  };

  close = (name: string) => {
    if (LEFT_OUT.includes(name)) this.#leftOut -= 1;
    if (name === 't') this.#isTaken = false;
    if (name === 'r') this.#isInRun = false;
    if (name === 'p') this.#closeParagraph();
    if (name === 'tc' && this.#depth === 1) this.#closeCell();
    if (name === 'tbl') this.#closeTable();
  };

  text = (text: string) => {
    if (this.#isTaken) this.#text += text;
  };

  #openTable(): void {
    this.#depth += 1;
    if (this.#depth > 1) return;
    const at = this.lines.length;
    this.tables.push({ grid: new TableGrid(), at, end: at });
  }

  #openInTable(name: string, attributes: Attributes): void {
    const grid = this.tables.at(-1)?.grid;
    const cell = this.#cell;
    const value = () => attribute(attributes, 'val');
    if (name === 'tr') grid?.startRow();
    else if (name === 'gridBefore') grid?.skip(columns(value()));
    else if (name === 'tc') {
      this.#cell = { span: 1, continues: undefined };
      this.#text = '';
    } else if (cell === undefined) return;
    else if (name === 'gridSpan') cell.span = columns(value());
    else if (name === 'vMerge' && value() !== 'restart') cell.continues = 'above';
    else if (name === 'hMerge' && value() !== 'restart') cell.continues = 'left';
  }

  /** Adds white space that is in a text; `tab` is also the name of a place where tabs stop. */
  #addWithin(character: string): void {
    if (this.#isInRun && this.#leftOut === 0 && !this.#isHidden) this.#text += character;
  }

  #closeParagraph(): void {
    if (this.#cell !== undefined) this.#text += '\n';
    else if (this.#depth === 0 && this.#text.trim() !== '') this.lines.push(this.#text.trim());
  }

  #closeCell(): void {
    const grid = this.tables.at(-1)?.grid;
    if (grid === undefined || this.#cell === undefined) return;
    const { span, continues } = this.#cell;
    if (continues === 'above') grid.continueAbove(span);
    else if (continues === 'left') grid.continueLeft(span);
    else grid.add(this.#text.trim(), span);
    this.#cell = undefined;
    this.#text = '';
  }

  #closeTable(): void {
    this.#depth -= 1;
    const table = this.tables.at(-1);
    if (this.#depth === 0 && table !== undefined) table.end = this.lines.length;
  }
}

/** Whether a property of a text is set, which it is unless it says otherwise. */
function isOn(value = 'true'): boolean {
  return !['0', 'false', 'off'].includes(value);
}

function columns(value = '1'): number {
  const count = Number(value);
  if (!Number.isInteger(count) || count < 0 || count > MOST_COLUMNS) {
    throw damaged('span', value.slice(0, 20));
  }
  return count;
}
