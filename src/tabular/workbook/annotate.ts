import { refuseMoreThan } from '../damaged.js';
import { readRelations, type Workbook, type WorkbookSheet } from '../xlsx.js';
import type { ZipArchive } from '../zip.js';
import { type OutputPart, zipped } from '../zip-output.js';
import type { AnnotateRow, SheetAnnotation } from './annotation.js';
import { withWiderNames } from './defined-names.js';
import { SheetCopy } from './sheet-copy.js';
import { StyleSheet } from './style-sheet.js';
import { withAddedTableColumns } from './table-object.js';

/** A sheet that gets columns next to its table. */
export interface AnnotatedSheet {
  readonly sheet: WorkbookSheet;
  readonly annotation: SheetAnnotation;
  /** Asked once for each row of the sheet, in their order. */
  readonly annotateRow: AnnotateRow;
}

/** Parts that are edited at once: lists of sheets and tables have a few KiB. */
const MOST_CHARACTERS = 16 * 1024 * 1024;

/**
 * A workbook with columns next to the tables of some of its sheets, as the bytes of a file, piece by piece. Parts of which
 * nothing has to change keep every byte, and so does all in the others that is not part of the change.
 *
 * @throws InputError `document-damaged`
 */
export async function* annotateWorkbook(
  { archive, part, styles, context }: Workbook,
  annotated: readonly AnnotatedSheet[],
): AsyncGenerator<Uint8Array> {
  const styleSheet = styles === undefined ? undefined : await StyleSheet.read(archive.text(styles));
  const cells = await context();
  const edited = new Map<string, OutputPart['content']>();
  const edit = (name: string, content: OutputPart['content']) =>
    edited.set(name.toLowerCase(), content);

  const byPosition = new Map<number, SheetAnnotation>();
  for (const { sheet, annotation, annotateRow } of annotated) {
    byPosition.set(sheet.position, annotation);
    const copy = new SheetCopy(annotation, annotateRow, cells, styleSheet);
    edit(sheet.part, () => copy.pieces(archive.text(sheet.part)));
    for (const { type, target } of (await readRelations(archive, sheet.part)).values()) {
      if (type !== 'table' || !archive.has(target)) continue;
      const text = await wholeText(archive, target);
      const table = withAddedTableColumns(text, annotation);
      if (table !== text) edit(target, () => [table]);
    }
  }
  const text = await wholeText(archive, part);
  const list = withWiderNames(text, byPosition);
  if (list !== text) edit(part, () => [list]);
  if (styles !== undefined && styleSheet !== undefined) {
    edit(styles, () => (styleSheet.isChanged ? [styleSheet.text()] : archive.bytes(styles)));
  }

  const parts = archive.parts().map(
    (each): OutputPart => ({
      ...each,
      content: edited.get(each.name.toLowerCase()) ?? (() => archive.bytes(each.name)),
    }),
  );
  // The formats that sheets need are known when these have been written.
  const isStyles = ({ name }: OutputPart) => name.toLowerCase() === styles?.toLowerCase();
  yield* zipped([...parts.filter((each) => !isStyles(each)), ...parts.filter(isStyles)]);
}

async function wholeText(archive: ZipArchive, part: string): Promise<string> {
  let text = '';
  for await (const piece of archive.text(part)) {
    text += piece;
    refuseMoreThan(MOST_CHARACTERS, text.length, 'characters');
  }
  return text;
}
