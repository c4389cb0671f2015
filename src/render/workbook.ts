import type { NewRow, NewSheet } from '../tabular/workbook/new-sheet.js';
import { writeWorkbook } from '../tabular/workbook/new-workbook.js';
import { displayWidth } from './display-width.js';
import { type Output, type RenderOptions, tableOf } from './output.js';

/** Columns of numbers and counts; all others are texts, also where a code has digits alone. */
const NUMBERS = /^(no|level|level_.*|occupations|trades|entries|.*Groups)$/;
const NUMERAL = /^\d{1,9}$/;

/**
 * An output as a workbook, piece by piece, with the headings that a table has.
 *
 * @throws UsageError `field-unknown`
 */
export function renderWorkbook(
  output: Output,
  { fields, heading }: Pick<RenderOptions, 'fields' | 'heading'>,
): AsyncIterable<Uint8Array> {
  const { columns, cells } = tableOf(output, fields);
  const rows: NewRow[] = [
    { kind: 'header', cells: columns.map(heading) },
    ...cells.map(
      (texts): NewRow => ({
        kind: 'data',
        cells: texts.map((text, at) =>
          NUMBERS.test(columns[at] ?? '') && NUMERAL.test(text) ? Number(text) : text,
        ),
      }),
    ),
  ];
  const sheet: NewSheet = { name: 'zhiye', rows: [rows] };
  return writeWorkbook([sheet], displayWidth);
}
