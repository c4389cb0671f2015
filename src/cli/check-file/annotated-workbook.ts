import { InputError } from '../../tables/input-error.js';
import { MergedCells } from '../../tables/merged-cells.js';
import { RowReader } from '../../tables/read-row.js';
import { RESULT_COLUMNS } from '../../tables/role.js';
import type { TableRow } from '../../tables/sheet.js';
import { TableSurvey } from '../../tables/survey.js';
import { type AnnotatedSheet, annotateWorkbook } from '../../tabular/workbook/annotate.js';
import { type AddedCells, placeColumns } from '../../tabular/workbook/annotation.js';
import { readDrawings } from '../../tabular/workbook/drawings.js';
import type { Workbook, WorkbookSheet } from '../../tabular/xlsx.js';
import { fromBinary, toBinary } from './binary-string.js';
import { type ColumnUse, columnsOfTable } from './column-use.js';
import { RESULT_NAMES, resultHeadings, TONE } from './result-columns.js';
import { type CheckedRow, RowChecker } from './row-checker.js';
import type { CheckFileSettings } from './settings.js';

/** A sheet that is annotated, and which of its columns say what. */
interface CheckedSheet {
  readonly name: string;
  readonly columns: ColumnUse;
}

/** A workbook on its way to another one that is the same but for the verdicts next to its tables. */
interface AnnotatedWorkbook {
  readonly pieces: AsyncIterable<Uint8Array>;
  readonly checker: RowChecker;
  readonly sheets: readonly CheckedSheet[];
}

/**
 * Checks the tables of some sheets of a workbook where they are. Their rows are read twice: first to find where a table
 * ends and what is next to it, then to check them.
 *
 * @throws InputError why a sheet has no table
 */
export async function annotatedWorkbook(
  workbook: Workbook,
  sheets: readonly WorkbookSheet[],
  settings: CheckFileSettings,
): Promise<AnnotatedWorkbook> {
  const checker = new RowChecker(settings, JSON.stringify);
  const annotated: AnnotatedSheet[] = [];
  const checked: CheckedSheet[] = [];
  for (const sheet of sheets) {
    const { columns, ...each } = await annotation(workbook, sheet, settings, checker);
    annotated.push({ sheet, ...each });
    checked.push({ name: sheet.name, columns });
  }
  return { pieces: annotateWorkbook(workbook, annotated), checker, sheets: checked };
}

async function annotation(
  { archive }: Workbook,
  sheet: WorkbookSheet,
  settings: CheckFileSettings,
  checker: RowChecker,
): Promise<Omit<AnnotatedSheet, 'sheet'> & Pick<CheckedSheet, 'columns'>> {
  const { named, headerRow, messages } = settings;
  const merges = await sheet.merges();
  const survey = new TableSurvey({ named, headerRow, merges, resultNames: RESULT_NAMES });
  let hasCells = false;
  for await (const rows of sheet.rows()) {
    for (const row of rows) {
      hasCells ||= row.cells.length > 0;
      survey.take(row);
    }
  }
  if (!hasCells) throw new InputError('input-empty', { file: sheet.name });
  const { table, place, reach, above } = survey.end();

  const others = table.headers.filter((_, at) => !table.results.includes(at));
  const drawings = await readDrawings(archive, sheet);
  const around = { reach, above, merges, drawings };
  const reader = new RowReader(table, fromBinary);
  const merged = new MergedCells(merges);
  const lastOfHeader = Math.max(...table.headerRows);
  const written = new WeakMap<CheckedRow, AddedCells>();
  return {
    annotation: placeColumns(place, resultHeadings(messages.batch, others), around),
    annotateRow: ({ number, cells, dates }: TableRow) => {
      const filled = merged.fill({ number, cells: cells.map(toBinary) });
      if (number <= lastOfHeader) return undefined;
      const row = checker.check(reader, filled, dates, { row: number, sheet: sheet.name });
      if (row === undefined) return undefined;
      const added = written.get(row) ?? addedCells(row, settings);
      written.set(row, added);
      return added;
    },
    columns: columnsOfTable(table),
  };
}

function addedCells({ verdict, added }: CheckedRow, { messages }: CheckFileSettings): AddedCells {
  const texts: string[] = JSON.parse(added);
  const at = RESULT_COLUMNS.indexOf('zhiye_verdict');
  return {
    tone: TONE[verdict],
    texts: texts.map((text, place) => (place === at ? messages.batch.verdict[verdict] : text)),
  };
}
