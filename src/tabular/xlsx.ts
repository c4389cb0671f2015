import { ZhiyeError } from '../catalog/errors.js';
import { dateText, readDateStyles } from './xlsx-dates.js';
import { type OpenElement, readXml } from './xml.js';
import { unzip } from './zip.js';

/** A sheet of a workbook: its rows as text, each with the number that it has in the sheet. */
export interface Sheet {
  readonly rows: readonly { readonly number: number; readonly cells: readonly string[] }[];
  /** Ranges of merged cells, such as `B2:B4`; only the first cell of each has a content. */
  readonly merges: readonly string[];
}

const OLD_OR_ENCRYPTED = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * Reads a sheet of an Excel workbook (XLSX): numbers as they are stored, dates as `2026-03-01`, the last result of
 * formulas, booleans as TRUE and FALSE.
 *
 * @param name of the sheet; the first if not given
 * @throws ZhiyeError `document-damaged`, or `sheet-unknown` with the names there are
 */
export function readXlsx(bytes: Uint8Array, name?: string): Sheet {
  if (OLD_OR_ENCRYPTED.every((byte, at) => bytes[at] === byte)) {
    throw new ZhiyeError('document-damaged', { reason: 'an old .xls, or protected by a password' });
  }
  const parts = unzip(bytes, (part) => /^xl\/|^_rels\//.test(part));
  const part = (path: string): Uint8Array => {
    const found = parts.get(path);
    if (found === undefined) throw new ZhiyeError('document-damaged', { reason: `no ${path}` });
    return found;
  };
  const { sheets, from1904 } = readWorkbook(
    part('xl/workbook.xml'),
    part('xl/_rels/workbook.xml.rels'),
  );
  const [first] = sheets.keys();
  const path = sheets.get(name ?? first ?? '');
  if (path === undefined) {
    throw new ZhiyeError('sheet-unknown', { sheet: name ?? '', known: [...sheets.keys()] });
  }
  const strings = parts.get('xl/sharedStrings.xml');
  const styles = parts.get('xl/styles.xml');
  return readSheet(part(path), {
    strings: strings === undefined ? [] : readStrings(strings),
    dateStyles: styles === undefined ? new Set() : readDateStyles(styles),
    from1904,
  });
}

/** What a sheet's cells refer to. */
interface Workbook {
  readonly strings: readonly string[];
  readonly dateStyles: ReadonlySet<number>;
  readonly from1904: boolean;
}

/** Where each sheet is, by name, in the workbook's order; and from which year it counts days. */
function readWorkbook(
  workbook: Uint8Array,
  relations: Uint8Array,
): { sheets: Map<string, string>; from1904: boolean } {
  const targets = new Map<string, string>();
  readXml(relations, {
    open: ({ name, attribute }) => {
      if (name !== 'Relationship' || !attribute('Type')?.endsWith('/worksheet')) return;
      const target = attribute('Target') ?? '';
      targets.set(attribute('Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    },
  });
  const sheets = new Map<string, string>();
  let from1904 = false;
  readXml(workbook, {
    open: ({ name, attribute }) => {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attribute('date1904') ?? '');
      const path = name === 'sheet' ? targets.get(attribute('id') ?? '') : undefined;
      if (path !== undefined) sheets.set(attribute('name') ?? '', path);
    },
  });
  return { sheets, from1904 };
}

function readStrings(bytes: Uint8Array): string[] {
  const strings: string[] = [];
  const text = new CellText();
  readXml(bytes, {
    open: (element) => {
      if (element.name === 'si') text.clear();
      text.open(element.name);
    },
    close: (name) => {
      text.close(name);
      if (name === 'si') strings.push(text.value);
    },
    text: (piece) => text.add(piece),
  });
  return strings;
}

function readSheet(bytes: Uint8Array, workbook: Workbook): Sheet {
  const rows: { number: number; cells: string[] }[] = [];
  const merges: string[] = [];
  const text = new CellText();
  let cells: string[] = [];
  let number = 0;
  let column = 0;
  let type = '';
  let style = 0;
  let empty = 0;
  let characters = 0;
  readXml(bytes, {
    open: (element) => {
      const { name, attribute } = element;
      if (name === 'row') {
        number = Number(attribute('r') ?? number + 1);
        cells = [];
        column = 0;
      } else if (name === 'c') {
        column = columnOf(element, column);
        type = attribute('t') ?? 'n';
        style = Number(attribute('s') ?? 0);
        text.clear();
      } else if (name === 'mergeCell') {
        merges.push(attribute('ref') ?? '');
      }
      text.open(name);
    },
    close: (name) => {
      text.close(name);
      if (name === 'c') {
        empty += Math.max(column - cells.length, 0);
        refuseMoreThan(MOST_EMPTY_CELLS, empty, 'empty cells');
        while (cells.length < column) cells.push('');
        const content = cellContent(type, style, text.value, workbook);
        characters += content.length;
        refuseMoreThan(MOST_CHARACTERS, characters, 'characters');
        cells[column] = content;
        column += 1;
      } else if (name === 'row') {
        rows.push({ number, cells });
      }
    },
    text: (piece) => text.add(piece),
  });
  return { rows, merges };
}

function refuseMoreThan(most: number, found: number, what: string): void {
  if (found > most)
    throw new ZhiyeError('document-damaged', { reason: `more than ${most} ${what}` });
}

function cellContent(
  type: string,
  style: number,
  text: string,
  { strings, dateStyles, from1904 }: Workbook,
): string {
  if (type === 's') return strings[Number(text)] ?? '';
  if (type === 'b') return text === '1' ? 'TRUE' : 'FALSE';
  return type === 'n' && dateStyles.has(style) ? dateText(text, from1904) : text;
}

/** What stands between filled cells counts too: a row of one cell far to the right has all those before it. */
const MOST_EMPTY_CELLS = 32_000_000;

/** A text that many cells share is stored once, and comes out once for each of them. */
const MOST_CHARACTERS = 512 * 1024 * 1024;

/** The column that letters name: 0 for A, 26 for AA. */
export function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Excel has so many columns; a cell further to the right is a mistake or an attack. */
export const MOST_COLUMNS = 16_384;

/** The column of a cell from its reference (`C` of `C7`), or the next one if it has none; from 0. */
function columnOf({ attribute }: OpenElement, next: number): number {
  const letters = /^[A-Z]{1,3}/.exec(attribute('r') ?? '')?.[0];
  if (letters === undefined) return next;
  const column = columnNumber(letters);
  if (column >= MOST_COLUMNS) {
    throw new ZhiyeError('document-damaged', { reason: `a cell ${attribute('r')}` });
  }
  return column;
}

/** The text of a cell, from its `v` or the `t` of its runs; how a word is pronounced (`rPh`) is no part of it. */
class CellText {
  value = '';
  #taken = false;
  #phonetic = false;

  clear(): void {
    this.value = '';
  }

  open(name: string): void {
    if (name === 'rPh') this.#phonetic = true;
    if (name === 'v' || name === 't') this.#taken = !this.#phonetic;
  }

  close(name: string): void {
    if (name === 'rPh') this.#phonetic = false;
    if (name === 'v' || name === 't') this.#taken = false;
    if (name === 'c' || name === 'si') this.value = withoutEscapes(this.value);
  }

  add(piece: string): void {
    if (this.#taken) this.value += piece;
  }
}

/** Characters that XML cannot have are written `_x000D_`. */
function withoutEscapes(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      )
    : text;
}
