import { displayWidth } from './display-width.js';
import type { Palette } from './palette.js';
import { NARROWEST_SCREEN, type Screen, wrapText } from './wrap.js';

const GAP = '  ';

const MIN_COLUMN_WIDTH = 6;

/** cli-table3 takes quadratic time in the number of rows, so it gets a few at a time, with the widths of all. */
const ROWS_AT_ONCE = 8;

const NO_RULES = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
};

/**
 * Draws a table without rules, aligned by display width. On a terminal, long cells wrap inside their column; elsewhere,
 * nothing wraps.
 *
 * @param headings one per column, or none for a table without a header
 * @param rows cells as text, which may be coloured
 * @param numeric the indexes of columns of numbers, which are aligned to the right
 */
export async function drawTable(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  screen: Screen,
  palette: Palette,
  numeric: readonly number[] = [],
): Promise<string> {
  const { default: Table } = await import('cli-table3');
  const all = headings.length > 0 ? [headings.map(palette.heading), ...rows] : rows;
  const room = screen.isTerminal
    ? Math.max(screen.columns, NARROWEST_SCREEN)
    : Number.POSITIVE_INFINITY;
  const widths = columnWidths(all, room);
  const drawn: string[] = [];
  for (let at = 0; at < all.length; at += ROWS_AT_ONCE) {
    const table = new Table({
      chars: { ...NO_RULES, middle: GAP },
      style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
      colWidths: widths,
      colAligns: widths.map((_, column) => (numeric.includes(column) ? 'right' : 'left')),
    });
    table.push(
      ...all
        .slice(at, at + ROWS_AT_ONCE)
        .map((row) => row.map((cell, column) => wrap(cell, widths[column]))),
    );
    drawn.push(table.toString());
  }
  return withoutTrailingSpace(drawn.join('\n'));
}

function columnWidths(rows: readonly (readonly string[])[], columns: number): number[] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [column, cell] of row.entries()) {
      widths[column] = Math.max(widths[column] ?? 0, displayWidth(cell));
    }
  }
  const room = columns - GAP.length * (widths.length - 1);
  let excess = widths.reduce((sum, width) => sum + width, 0) - room;
  while (excess > 0) {
    const widest = Math.max(...widths);
    if (widest <= MIN_COLUMN_WIDTH) break;
    widths[widths.indexOf(widest)] = widest - 1;
    excess -= 1;
  }
  return widths;
}

function wrap(text: string, width: number | undefined): string {
  return width === undefined || displayWidth(text) <= width ? text : wrapText(text, width);
}

function withoutTrailingSpace(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}
