import { APPLICATION_VERDICTS } from '../../lookup/applications/check-application.js';
import { displayWidth } from '../../render/display-width.js';
import { toJson } from '../../render/formats.js';
import { RESULT_COLUMNS } from '../../tables/role.js';
import type { NewRow } from '../../tabular/workbook/new-sheet.js';
import { writeWorkbook } from '../../tabular/workbook/new-workbook.js';
import { fromBinary } from './binary-string.js';
import { resultHeadings, TONE } from './result-columns.js';
import { readRowLine } from './row-writer.js';
import type { CheckFileSettings } from './settings.js';

/** A number of a text that a workbook shows as it was written; longer ones are those of telephones and people. */
const NUMERAL = /^-?(?:0|[1-9]\d{0,9})(?:\.\d{0,5}[1-9])?$/;

/**
 * Checked rows as a new workbook, piece by piece.
 *
 * @param pieces rows as the row writer for workbooks writes them, in binary strings
 * @param isText whether numbers are written as text in the input, as in CSV; of JSON, a text is meant as one
 */
export function newWorkbook(
  pieces: AsyncIterable<string>,
  { messages }: CheckFileSettings,
  isText: boolean,
): AsyncIterable<Uint8Array> {
  const { batch } = messages;
  const name = batch.sheetName;
  let verdictAt: number | undefined;
  const toRow = (line: string): NewRow => {
    const { isHeader, values } = readRowLine(line);
    if (isHeader) {
      const columns = values.map(String);
      verdictAt = columns.indexOf('zhiye_verdict');
      return { kind: 'header', cells: headerCells(columns, batch) };
    }
    const cells = values.map((value) => cellOf(value, isText));
    if (verdictAt === undefined) return { kind: 'above', cells };
    const verdict = APPLICATION_VERDICTS.find((each) => each === cells[verdictAt ?? -1]);
    if (verdict === undefined) return { kind: 'data', cells };
    cells[verdictAt] = batch.verdict[verdict];
    return { kind: 'data', cells, verdict: { column: verdictAt, tone: TONE[verdict] } };
  };
  const rows = async function* () {
    for await (const piece of pieces) {
      if (piece !== '') yield fromBinary(piece).trimEnd().split('\n').map(toRow);
    }
  };
  return writeWorkbook([{ name, rows: rows() }], displayWidth);
}

function headerCells(
  columns: readonly string[],
  batch: CheckFileSettings['messages']['batch'],
): string[] {
  const added: readonly string[] = RESULT_COLUMNS;
  const others = columns.filter((column) => !added.includes(column));
  const headings = resultHeadings(batch, others);
  return columns.map((column) => headings[added.indexOf(column)]?.text ?? column);
}

function cellOf(value: unknown, isText: boolean): string | number {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return value;
  if (typeof value === 'string') return isText && NUMERAL.test(value) ? Number(value) : value;
  return typeof value === 'object' ? toJson(value) : String(value);
}
