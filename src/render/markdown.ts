/** Rows with a header as a table of GitHub-flavoured Markdown. */
export function toMarkdown(
  fields: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  return markdownHead(fields) + rows.map(markdownRow).join('');
}

/** The header of a table. */
export function markdownHead(fields: readonly string[]): string {
  return markdownRow(fields) + markdownRow(fields.map(() => '---'));
}

/** One row of a table. */
export function markdownRow(cells: readonly string[]): string {
  return `| ${cells.map(escaped).join(' | ')} |\n`;
}

function escaped(cell: string): string {
  return cell.replace(/[\\|]/g, '\\$&').replace(/\r\n|[\r\n]/g, '<br>');
}
