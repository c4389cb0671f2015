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
    let isFrom = false;
    let text = '';
    let column = 0;
    await readXml(archive.text(target), {
      open: (name) => {
        if (name === 'from') isFrom = true;
        text = '';
      },
      close: (name) => {
        if (isFrom && name === 'col') column = Number(text);
        if (isFrom && name === 'row') places.push({ row: Number(text) + 1, column });
        if (name === 'from') isFrom = false;
      },
      text: (piece) => {
        if (isFrom) text += piece;
      },
    });
  }
  return places;
}
