import { mergedRange } from '../cell-reference.js';
import { attribute, type XmlHandlers } from '../xml.js';
import type { SheetAnnotation } from './annotation.js';
import { widened } from './cell-xml.js';
import { type CopiedXml, copyXml } from './copied-xml.js';

/** Names of Excel that go over a table: its filter, and what of the sheet is printed. */
const GROWING = new Set(['_xlnm._FilterDatabase', '_xlnm.Print_Area']);

/** A sheet's name in quotes, or a range of cells or of columns. */
const RANGES = /'(?:[^']|'')*'|\$?[A-Z]{1,3}\$?\d+:\$?[A-Z]{1,3}\$?\d+|\$[A-Z]{1,3}:\$[A-Z]{1,3}/g;

/**
 * The part that lists the sheets of a workbook, in which the filters and print areas of annotated sheets go over the
 * columns that are added.
 *
 * @param annotations by the position of their sheet
 */
export function withWiderNames(
  text: string,
  annotations: ReadonlyMap<number, SheetAnnotation>,
): string {
  return copyXml(text, (copy: CopiedXml): XmlHandlers => {
    let annotation: SheetAnnotation | undefined;
    let start = 0;
    return {
      open: (name, attributes) => {
        const isGrowing = GROWING.has(attribute(attributes, 'name') ?? '');
        annotation =
          name === 'definedName' && isGrowing
            ? annotations.get(Number(attribute(attributes, 'localSheetId') ?? -1))
            : undefined;
        start = copy.tagEnd;
        if (annotation !== undefined) {
          copy.copyTo(start);
          copy.hold();
        }
      },
      close: () => {
        if (annotation === undefined) return;
        const end = Math.max(copy.tagStart, start);
        const wider = withWiderRanges(copy.slice(start, end), annotation);
        copy.insert(wider);
        copy.skipTo(end);
        copy.release();
        annotation = undefined;
      },
    };
  });
}

function withWiderRanges(formula: string, { edge, end, place }: SheetAnnotation): string {
  if (end === edge) return formula;
  const top = place.headerRows[0] ?? 1;
  return formula.replace(RANGES, (found) => {
    if (found.startsWith("'")) return found;
    // Whole columns have no rows.
    const range = /\d/.test(found) ? mergedRange(found) : undefined;
    const isOverTable = range === undefined || (range.top <= place.lastRow && range.bottom >= top);
    return isOverTable ? widened(found, edge, end) : found;
  });
}
