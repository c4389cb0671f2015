import { MergedCells } from '../../../src/tables/merged-cells.js';
import { RowReader } from '../../../src/tables/read-row.js';
import { TableSurvey } from '../../../src/tables/survey.js';
import { annotateWorkbook } from '../../../src/tabular/workbook/annotate.js';
import {
  type AddedCells,
  type ColumnHeading,
  placeColumns,
} from '../../../src/tabular/workbook/annotation.js';
import { readDrawings } from '../../../src/tabular/workbook/drawings.js';
import type { Tone } from '../../../src/tabular/workbook/tone.js';
import { openWorkbook } from '../../../src/tabular/xlsx.js';
import { ZipArchive } from '../../../src/tabular/zip.js';

/** The columns that tests add. */
export const HEADINGS: readonly ColumnHeading[] = [
  { text: '核对结果', width: 12, look: 'verdict' },
  { text: '核对编码', width: 14, look: 'plain' },
  { text: '开放条目', width: 30, look: 'sentence' },
  { text: '核对说明', width: 50, look: 'sentence' },
];

const TONES: readonly Tone[] = ['good', 'conditional', 'bad', 'unclear', 'broken'];

/** What tests add to a row: its number tells rows apart. */
function addedTo(number: number): AddedCells {
  const tone = TONES[number % TONES.length] ?? 'good';
  return {
    tone,
    texts: [tone, `code ${number}`, `titles ${number}`, `第 ${number} 行，<说明> & "其它"`],
  };
}

/** Annotates the tables of sheets of a workbook, each row that is an application with its number. */
export async function annotated(
  source: Uint8Array | string,
  {
    sheets = [0],
    headings = HEADINGS,
    added = addedTo,
  }: {
    readonly sheets?: readonly number[];
    readonly headings?: readonly ColumnHeading[];
    readonly added?: (number: number) => AddedCells;
  } = {},
): Promise<Buffer> {
  const archive = await ZipArchive.open(source);
  const workbook = await openWorkbook(archive);
  const chosen = [];
  for (const at of sheets) {
    const sheet = workbook.sheets[at];
    if (sheet === undefined) throw new Error(`no sheet ${at}`);
    const merges = await sheet.merges();
    const survey = new TableSurvey({ merges, resultNames: [HEADINGS.map(({ text }) => text)] });
    for await (const rows of sheet.rows()) for (const row of rows) survey.take(row);
    const { table, place, reach, above } = survey.end();
    const reader = new RowReader(table);
    const merged = new MergedCells(merges);
    const lastHeader = table.headerRows.at(-1) ?? 0;
    chosen.push({
      sheet,
      annotation: placeColumns(place, headings, {
        reach,
        above,
        merges,
        drawings: await readDrawings(archive, sheet),
      }),
      annotateRow: (row: { number: number; cells: readonly string[] }) => {
        const { kind } = reader.read(merged.fill(row));
        if (row.number <= lastHeader) return undefined;
        return kind === 'application' || kind === 'too-many-cells' ? added(row.number) : undefined;
      },
    });
  }
  const pieces: Uint8Array[] = [];
  for await (const piece of annotateWorkbook(workbook, chosen)) pieces.push(piece);
  archive.close();
  return Buffer.concat(pieces);
}
