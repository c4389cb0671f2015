import { type CellObject, utils, type WorkSheet, write } from 'xlsx';
import type { Random } from '../random.js';
import type { FileContent } from './messy-file.js';
import { dayOf, numberOf, type WrittenBook, type WrittenSheet } from './sheets.js';

const HIDDEN = { visible: 0, hidden: 1, veryHidden: 2 } as const;

/** A workbook of Excel's old format, written by SheetJS. */
export function xlsFile(random: Random, { sheets }: WrittenBook): FileContent {
  const keepsNumbers = random.chance(0.7);
  const book = utils.book_new();
  for (const sheet of sheets) {
    utils.book_append_sheet(book, worksheet(sheet, keepsNumbers), sheet.name);
  }
  book.Workbook = { Sheets: sheets.map(({ state }) => ({ Hidden: HIDDEN[state] })) };
  const bytes: Uint8Array = write(book, { type: 'buffer', bookType: 'biff8' });
  return { extension: random.pick(['xls', 'xls', 'et']), bytes };
}

function worksheet({ rows, merges }: WrittenSheet, keepsNumbers: boolean): WorkSheet {
  const sheet = utils.aoa_to_sheet(
    rows.map((cells) => cells.map((cell) => (cell === '' ? null : cellObject(cell, keepsNumbers)))),
  );
  sheet['!merges'] = merges.map(({ top, left, bottom, right }) => ({
    s: { r: top - 1, c: left },
    e: { r: bottom - 1, c: right },
  }));
  return sheet;
}

function cellObject(cell: string, keepsNumbers: boolean): CellObject {
  const number = keepsNumbers ? numberOf(cell) : undefined;
  if (number !== undefined) return { t: 'n', v: number };
  const day = keepsNumbers ? dayOf(cell) : undefined;
  return day === undefined ? { t: 's', v: cell } : { t: 'n', v: day, z: 'yyyy-mm-dd' };
}
