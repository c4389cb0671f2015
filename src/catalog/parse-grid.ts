import { ZhiyeError } from './errors.js';
import { nameForm } from './name.js';
import type { PublishedTable } from './parse.js';
import { entriesFromRows, Problems, SOURCE_HEADERS, type TableRow, tableRow } from './rows.js';
import { isFootnote, readHeading } from './words.js';

/** A row of a table as text, merged cells filled in. */
export interface GridRow {
  /** 1-based number of the row in its sheet or table, or of its line in a text. */
  readonly number: number;
  readonly cells: readonly string[];
  /** Whether its quotes are not as CSV has them. */
  readonly misquoted?: boolean;
}

/** The lines of text before and behind a table in a document. */
interface Surroundings {
  above(): readonly string[];
  below(): readonly string[];
}

const NOTHING_AROUND: Surroundings = { above: () => [], below: () => [] };

/**
 * Reads a published table from rows of cells: a sheet, a CSV file, a table in a document. The row with the five
 * headers, in any order and among others, begins it; what stands above is its title, a note ends it.
 *
 * @param place what the numbers of the rows count
 * @param around gives the lines before and behind the rows, where the table is in a document
 * @throws ZhiyeError `table-missing` without the headers, `table-problems` with the row of each problem
 */
export function parsePublishedGrid(
  grid: readonly GridRow[],
  place: 'line' | 'row',
  around: Surroundings = NOTHING_AROUND,
): PublishedTable {
  const headerAt = grid.findIndex(({ cells }) => columnsOf(cells) !== undefined);
  const columns = columnsOf(grid[headerAt]?.cells ?? []);
  if (columns === undefined) throw new ZhiyeError('table-missing', { headers: SOURCE_HEADERS });

  const problems = new Problems(place);
  const rows: TableRow[] = [];
  let footnote: string | null = around.below().find(isFootnote) ?? null;
  for (const row of grid.slice(headerAt + 1)) {
    const cells = row.cells.map((cell) => cell.trim());
    const first = cells.find((cell) => cell !== '');
    // Empty rows, and headers that a document repeats on each page, say nothing.
    if (first === undefined || columnsOf(cells) !== undefined) continue;
    if (isFootnote(first)) {
      footnote = [...new Set(cells)].join('');
      break;
    }
    if (row.misquoted) {
      problems.add({ line: row.number, kind: 'misquoted', found: first, expected: '' });
    }
    rows.push(
      tableRow(
        row.number,
        columns.map((column) => cells[column]),
      ),
    );
  }
  const lines = grid
    .slice(0, headerAt)
    .map(({ cells }) => [...new Set(cells.map((cell) => cell.trim()))].join(''));
  return {
    ...readHeading([...around.above(), ...lines].filter((line) => line !== '')),
    footnote,
    entries: entriesFromRows(rows, problems),
  };
}

/** Where each of the five headers stands in a row; `undefined` unless all are there. */
function columnsOf(cells: readonly string[]): number[] | undefined {
  const forms = cells.map(nameForm);
  const columns = SOURCE_HEADERS.map((header) => forms.indexOf(nameForm(header)));
  return columns.includes(-1) ? undefined : columns;
}
