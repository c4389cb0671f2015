import Table from 'cli-table3';
import type { Palette } from './palette.js';
import { NARROWEST_SCREEN, type Screen } from './screen.js';
import { widthOf } from './width.js';
import { wrapText } from './wrap.js';

const GAP = '  ';

const NARROWEST_COLUMN = 6;

/** To the library so many rows are one, with cells of several lines: it takes a time for each cell and each pair of rows. */
const ROWS_AT_ONCE = 8;

const NO_RULES = Object.fromEntries(
  ['top', 'bottom', 'left', 'right', 'mid'].flatMap((side) =>
    side === 'mid'
      ? ['mid', 'left-mid', 'mid-mid', 'right-mid'].map((part) => [part, ''])
      : [side, `${side}-mid`, `${side}-left`, `${side}-right`].map((part) => [part, '']),
  ),
);

/**
 * A table without rules, its columns aligned by the cells that characters take. On a terminal long cells wrap
 * inside their column, elsewhere lines are as long as they have to be.
 *
 * @param headings one a column, or none for a table without a header
 * @param rows cells as text, which may be coloured
 */
export function drawTable(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  screen: Screen,
  palette: Palette,
): string {
  const all = headings.length > 0 ? [headings.map(palette.heading), ...rows] : rows;
  const shown = screen.isTerminal ? wrapColumns(all, screen.columns) : all;
  const table = new Table({
    chars: { ...NO_RULES, middle: GAP },
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
  });
  for (let at = 0; at < shown.length; at += ROWS_AT_ONCE) {
    table.push(inOneRow(shown.slice(at, at + ROWS_AT_ONCE)));
  }
  return withoutTrailingSpace(table.toString());
}

/** Rows as one, whose cells have a line for each line of theirs. */
function inOneRow(rows: readonly (readonly string[])[]): string[] {
  const columns: string[][] = [];
  for (const row of rows) {
    const lines = row.map((cell) => cell.split('\n'));
    const height = Math.max(...lines.map(({ length }) => length));
    for (const [column, cell] of lines.entries()) {
      const padding = Array.from({ length: height - cell.length }, () => '');
      columns[column] = [...(columns[column] ?? []), ...cell, ...padding];
    }
  }
  return columns.map((lines) => lines.join('\n'));
}

function wrapColumns(rows: readonly (readonly string[])[], columns: number): string[][] {
  const widths = columnWidths(rows, Math.max(columns, NARROWEST_SCREEN));
  return rows.map((row) => row.map((cell, column) => wrap(cell, widths[column])));
}

function columnWidths(rows: readonly (readonly string[])[], columns: number): number[] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [column, cell] of row.entries()) {
      widths[column] = Math.max(widths[column] ?? 0, widthOf(cell));
    }
  }
  const room = columns - GAP.length * (widths.length - 1);
  let excess = widths.reduce((sum, width) => sum + width, 0) - room;
  while (excess > 0) {
    const widest = Math.max(...widths);
    if (widest <= NARROWEST_COLUMN) break;
    widths[widths.indexOf(widest)] = widest - 1;
    excess -= 1;
  }
  return widths;
}

function wrap(text: string, width: number | undefined): string {
  return width === undefined || widthOf(text) <= width ? text : wrapText(text, width);
}

function withoutTrailingSpace(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}
