import type { LoadedSheet } from '../tables/sheet.js';
import { decodeText } from './encoding.js';
import { BEGINNING_BYTES, detectFormat } from './input-format.js';
import { withMergedRows } from './merged-rows.js';
import { openTables } from './open-tables.js';
import { allRows, findSheet, type Sheet } from './sheet.js';

/** A published file: its sheets and, where it is one, its text. */
export interface PublishedFile {
  /** The whole text, if the file is one: not every text is a table of delimited cells. */
  readonly text: string | undefined;
  /** What the numbers of rows count. */
  readonly counts: 'line' | 'row';
  /** Reads its sheets, or the one with a name or number. */
  sheets(wanted?: string): Promise<readonly LoadedSheet[]>;
}

/**
 * Opens a published file of any format that is read.
 *
 * @param name the file's, whose extension says what its content does not
 * @throws InputError as `openTables`, also by what it gives
 */
export function openPublishedFile(bytes: Uint8Array, name: string): PublishedFile {
  const format = detectFormat(bytes.subarray(0, BEGINNING_BYTES), name);
  const isText = format === 'csv' || format === 'tsv';
  return {
    text: isText ? decodeText(bytes) : undefined,
    counts: isText ? 'line' : 'row',
    sheets: async (wanted) => {
      const file = await openTables(bytes, { name, format });
      try {
        const all = file.sheets;
        const chosen = wanted === undefined ? all : [findSheet(all, wanted)];
        const read: LoadedSheet[] = [];
        for (const sheet of chosen) {
          const isHidden = sheet.isHidden && wanted === undefined;
          // A hidden sheet is not read: it may be damaged.
          read.push(await inMemory(sheet, isHidden, all));
        }
        return read;
      } finally {
        file.close();
      }
    },
  };
}

async function inMemory(
  sheet: Sheet,
  isHidden: boolean,
  all: readonly Sheet[],
): Promise<LoadedSheet> {
  const { around } = sheet;
  const number = all.length > 1 ? all.indexOf(sheet) + 1 : null;
  const merges = isHidden ? [] : await sheet.merges();
  const rows = isHidden ? [] : await allRows(sheet);
  return {
    name: all.length > 1 ? (sheet.name ?? number) : null,
    isHidden,
    merges,
    rows: [...withMergedRows([rows], merges)].flat(),
    ...(around === undefined ? {} : { around }),
  };
}
