import { readRelations, type WorkbookSheet } from '../xlsx.js';
import { readXml } from '../xml.js';
import type { ZipArchive } from '../zip.js';

/** Where a picture or a chart on a sheet begins. */
export interface DrawingPlace {
  /** From 1. */
  readonly row: number;
  /** From 0. */
  readonly column: number;
}

/**
 * Where pictures and charts begin that lie on a sheet.
 *
 * @throws InputError `document-damaged`
 */
export async function readDrawings(
  archive: ZipArchive,
  { part }: WorkbookSheet,
): Promise<DrawingPlace[]> {
  const places: DrawingPlace[] = [];
  for (const { type, target } of (await readRelations(archive, part)).values()) {
    if (type !== 'drawing' || !archive.has(target)) continue;
    // Of a place where it begins and one where it ends, the first is the former.
    let isBeginning = false;
    let text = '';
    let column = 0;
    await readXml(archive.text(target), {
      open: (name) => {
        if (name === 'oneCellAnchor' || name === 'twoCellAnchor') isBeginning = true;
        text = '';
      },
      close: (name) => {
        if (isBeginning && name === 'col') column = Number(text);
        if (!isBeginning || name !== 'row') return;
        places.push({ row: Number(text) + 1, column });
        isBeginning = false;
      },
      text: (piece) => {
        if (isBeginning) text += piece;
      },
    });
  }
  return places;
}
