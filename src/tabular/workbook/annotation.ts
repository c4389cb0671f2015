import type { MergedRange, TableRow } from '../../tables/sheet.js';
import type { TablePlace } from '../../tables/survey.js';
import { requireColumn } from './cell-xml.js';
import type { DrawingPlace } from './drawings.js';
import type { Tone } from './tone.js';

/** What is added to a row. */
export interface AddedCells {
  readonly tone: Tone;
  /** The texts of the added columns in their order. */
  readonly texts: readonly string[];
}

/** A column that is added next to a table. */
export interface ColumnHeading {
  readonly text: string;
  /** In characters, as the width of a column is measured. */
  readonly width: number;
  readonly look: 'verdict' | 'plain' | 'sentence';
}

/** A column that is added, and its place. */
export interface PlacedColumn extends ColumnHeading {
  /** From 0. */
  readonly index: number;
  /** Whether an earlier run has left one there. */
  readonly isThere: boolean;
}

/** What a sheet has around a table. */
export interface Surroundings {
  /** The last column with a content in the rows of the table, its header among them; from 0. */
  readonly reach: number;
  /** The last column with a content in each row above it; -1 for none. */
  readonly above: ReadonlyMap<number, number>;
  readonly merges: readonly MergedRange[];
  readonly drawings: readonly DrawingPlace[];
}

/** What is added to a sheet. */
export interface SheetAnnotation {
  readonly place: TablePlace;
  readonly columns: readonly PlacedColumn[];
  /** The last column that belonged to the table before, and the last that does now. */
  readonly edge: number;
  readonly end: number;
  /** Whether there are other cells between the table and the columns. */
  readonly isApart: boolean;
  /** The rows that a heading takes: more than one where the header next to it is merged. */
  readonly heading: { readonly top: number; readonly bottom: number; readonly isMerged: boolean };
  /** Merged titles above the table that grow with it. */
  readonly titles: readonly MergedRange[];
}

/**
 * Decides where columns go: in place of those of an earlier run, else next to the table, where the cells are empty.
 *
 * @throws InputError `document-damaged` if the sheet has no column left
 */
export function placeColumns(
  place: TablePlace,
  headings: readonly ColumnHeading[],
  around: Surroundings,
): SheetAnnotation {
  const { merges } = around;
  const { headerRows, lastRow, first, last, earlier } = place;
  const top = headerRows[0] ?? 1;
  const bottom = headerRows.at(-1) ?? top;
  const edge = Math.max(last, ...earlier.map((column) => column ?? -1));
  const mergedReach = merges
    .filter((merge) => merge.top <= lastRow && merge.bottom >= top)
    .map(({ right }) => right);
  const isComplete = headings.every((_, at) => earlier[at] !== undefined);
  let next = Math.max(edge, isComplete ? 0 : around.reach, ...(isComplete ? [] : mergedReach)) + 1;
  const isApart = next > edge + 1;
  const columns = headings.map((heading, at): PlacedColumn => {
    const there = earlier[at];
    if (there !== undefined) return { ...heading, index: there, isThere: true };
    next += 1;
    return { ...heading, index: requireColumn(next - 1), isThere: false };
  });
  const end = Math.max(edge, ...columns.map(({ index }) => index));
  const mergedHeader = merges.find(
    (merge) =>
      merge.left === last &&
      merge.right === last &&
      merge.bottom > merge.top &&
      merge.top <= bottom &&
      merge.bottom >= top,
  );
  return {
    place,
    columns,
    edge,
    end,
    isApart,
    heading:
      mergedHeader === undefined
        ? { top: bottom, bottom, isMerged: false }
        : { top: mergedHeader.top, bottom: mergedHeader.bottom, isMerged: true },
    titles: merges.filter(
      (merge) =>
        end > edge &&
        merge.bottom < top &&
        merge.left <= first &&
        merge.left < merge.right &&
        merge.right === edge &&
        isFree(merge, end, around),
    ),
  };
}

/** Whether nothing is right of a merged range, up to a column. */
function isFree(
  { top, bottom, right }: MergedRange,
  end: number,
  { above, merges, drawings }: Surroundings,
): boolean {
  const isRightOf = (row: number, column: number) =>
    top <= row && row <= bottom && right < column && column <= end;
  for (let row = top; row <= bottom; row += 1) if ((above.get(row) ?? -1) > right) return false;
  return (
    !drawings.some(({ row, column }) => isRightOf(row, column)) &&
    !merges.some((other) => other.top <= bottom && other.bottom >= top && other.right > right)
  );
}

/** Tells, row by row, what is added to a sheet. */
export type AnnotateRow = (row: TableRow) => AddedCells | undefined;
