import { APPLICATION_VERDICTS } from '../../lookup/applications/check-application.js';
import { BATCH } from '../../messages/batch.js';
import { COLUMN_OPTION } from '../../messages/column-options.js';
import type { Messages } from '../../messages/messages.js';
import type { NamedColumn } from './column-use.js';
import type { RowChecker } from './row-checker.js';
import type { Run } from './run.js';

/** Which columns, members and sheets were used, and which were not though they look as if. */
export function useNotes(
  { columns, sheetsUnused }: Run,
  lettered: boolean,
  { language }: Messages,
) {
  const say = BATCH[language];
  const headerOf = ({ header, place }: NamedColumn) =>
    place === null ? header : say.headerAt(header, lettered ? letterOf(place) : String(place + 1));
  const { used = [], unused = [], absent = [] } = columns() ?? {};
  const notes: string[] = [];
  if (used.length > 0) {
    notes.push(say.columnsUsed(used.map((column) => [column.role, headerOf(column)])));
  }
  if (unused.length > 0) {
    notes.push(say.columnsUnused(unused.map((column) => [column.why, headerOf(column)])));
  }
  if (absent.length > 0) notes.push(say.columnsAbsent(absent.map((role) => COLUMN_OPTION[role])));
  if (sheetsUnused.length > 0) notes.push(say.sheetsUnused(sheetsUnused));
  return notes;
}

/**
 * How many rows there are, and how many of each verdict.
 *
 * @param paint paints the count of a verdict
 */
export function summary(
  { rows, counts, notes }: RowChecker,
  { language, titles }: Messages,
  paint: (verdict: (typeof APPLICATION_VERDICTS)[number], text: string) => string = (_, text) =>
    text,
): string {
  const say = BATCH[language];
  const said = APPLICATION_VERDICTS.flatMap((verdict) => {
    const count = counts.get(verdict);
    return count === undefined ? [] : paint(verdict, say.count(say.verdict[verdict], count));
  });
  return say.summary(rows, titles(said), notes);
}

/** The letters by which a spreadsheet names a column. */
function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}
