import {
  APPLICATION_VERDICTS,
  type ApplicationVerdict,
} from '../../lookup/applications/check-application.js';
import { COLUMN_OPTION } from '../../messages/column-options.js';
import type { Messages } from '../../messages/messages.js';
import { columnLetters } from '../../tables/sheet.js';
import type { ColumnUse, NamedColumn } from './column-use.js';
import type { RowChecker } from './row-checker.js';
import type { Run } from './run.js';

/**
 * Notes on the columns, members and sheets that were used, and on those that were not but look as if they should be.
 *
 * @param lettered whether columns are named by letters, as in a spreadsheet
 */
export function useNotes(
  { columns, sheets = [], sheetsUnused }: Run,
  lettered: boolean,
  { batch }: Messages,
): string[] {
  const notes =
    sheets.length > 1
      ? sheets.flatMap(({ name, columns: own }) =>
          columnNotes(own, lettered, batch).map((note) => batch.onSheet(name, note)),
        )
      : columnNotes(columns(), lettered, batch);
  if (sheetsUnused.length > 0) notes.push(batch.sheetsUnused(sheetsUnused));
  return notes;
}

function columnNotes(
  columns: ColumnUse | undefined,
  lettered: boolean,
  batch: Messages['batch'],
): string[] {
  const headerOf = ({ header, place }: NamedColumn) =>
    place === null
      ? header
      : batch.headerAt(header, lettered ? columnLetters(place) : String(place + 1));
  const { used = [], unused = [], absent = [] } = columns ?? {};
  const notes: string[] = [];
  if (used.length > 0) {
    notes.push(batch.columnsUsed(used.map((column) => [column.role, headerOf(column)])));
  }
  if (unused.length > 0) {
    notes.push(batch.columnsUnused(unused.map((column) => [column.why, headerOf(column)])));
  }
  if (absent.length > 0) notes.push(batch.columnsAbsent(absent.map((role) => COLUMN_OPTION[role])));
  return notes;
}

/** How many rows there are, of each verdict, and that are no applications. */
export type Counts = Pick<RowChecker, 'rows' | 'notes'> & {
  readonly counts: ReadonlyMap<ApplicationVerdict, number>;
};

/**
 * The number of rows, and of rows with each verdict.
 *
 * @param paint colours the count of a verdict
 */
export function summary(
  { rows, counts, notes }: Counts,
  { batch, answers }: Messages,
  paint: (verdict: (typeof APPLICATION_VERDICTS)[number], text: string) => string = (_, text) =>
    text,
): string {
  const counted = APPLICATION_VERDICTS.flatMap((verdict) => {
    const count = counts.get(verdict);
    return count === undefined ? [] : paint(verdict, batch.count(batch.verdict[verdict], count));
  });
  return batch.summary(rows, answers.titles(counted), notes);
}
