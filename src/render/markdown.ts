/** Rows with a header as a table of GitHub-flavoured Markdown. */
export function toMarkdown(
  fields: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]) => `| ${cells.map(escaped).join(' | ')} |\n`;
  return [fields, fields.map(() => '---'), ...rows].map(line).join('');
}

function escaped(cell: string): string {
  return cell.replace(/[\\|]/g, '\\$&').replace(/\r\n|[\r\n]/g, '<br>');
}
