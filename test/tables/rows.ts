import { type FindingOptions, type FoundTable, TableFinder } from '../../src/tables/find-table.js';
import { MergedCells } from '../../src/tables/merged-cells.js';
import type { MergedRange } from '../../src/tables/sheet.js';

export interface TestRow {
  readonly number: number;
  readonly cells: readonly string[];
}

/** Rows of a text in which `|` separates cells, numbered from 1. */
export function rowsOf(text: string): TestRow[] {
  return text
    .split('\n')
    .map((line, at) => ({ number: at + 1, cells: line.split('|').map((cell) => cell.trim()) }));
}

/** Finds the table among rows, which are handed over as a reader does. */
export function find(
  rows: readonly TestRow[],
  options: FindingOptions & { merges?: readonly MergedRange[] } = {},
): FoundTable<TestRow> {
  const finder = new TableFinder<TestRow>(options);
  const merged = new MergedCells(options.merges ?? []);
  for (const row of rows) {
    const found = finder.take({ ...row, cells: merged.fill(row) });
    if (found !== undefined) return found;
  }
  return finder.end();
}

/** The places of the columns with a role, by the role. */
export function places(text: string, options: FindingOptions = {}): Record<string, number> {
  const { table } = find(rowsOf(text), options);
  return Object.fromEntries(Object.entries(table.roles).map(([role, { index }]) => [role, index]));
}
