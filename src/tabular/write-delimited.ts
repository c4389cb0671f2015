/** What separates the cells of each format. */
export const DELIMITERS = { csv: ',', tsv: '\t' } as const;

/**
 * A cell as RFC 4180 writes it: in quotes only if it has to be. A CR alone ends a line for many readers, so it is quoted
 * as well.
 */
export function delimitedCell(cell: string, delimiter: string): string {
  return cell.includes(delimiter) || /["\n\r]/.test(cell)
    ? `"${cell.replaceAll('"', '""')}"`
    : cell;
}

/** A row with its line end. */
export function delimitedLine(cells: readonly string[], delimiter: string): string {
  return `${cells.map((cell) => delimitedCell(cell, delimiter)).join(delimiter)}\n`;
}

/** A cell that a spreadsheet takes for text: one that it would run as a formula gets a `'` in front. */
export function escapeFormula(cell: string): string {
  return /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
}
