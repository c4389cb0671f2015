import { DELIMITERS, delimitedLine } from '../tabular/write-delimited.js';

/** What JSON.stringify leaves as it is and a terminal would obey. */
const OBEYED_BY_TERMINALS = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** A value as JSON text without a line end: indented by two spaces, or on one line. */
export function toJson(value: unknown, indented = false): string {
  return escapeControlsInJson(JSON.stringify(value, undefined, indented ? 2 : undefined));
}

/** JSON text that says the same and that a terminal shows as it is. */
export function escapeControlsInJson(json: string): string {
  return json.replace(
    OBEYED_BY_TERMINALS,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

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

/** Rows with a header as CSV (RFC 4180, but with LF line ends) or TSV, with or without a byte order mark. */
export function toDelimited(
  format: keyof typeof DELIMITERS,
  fields: readonly string[],
  rows: readonly (readonly string[])[],
  bom: boolean,
): string {
  const lines = [fields, ...rows].map((cells) => delimitedLine(cells, DELIMITERS[format]));
  return `${bom ? '\ufeff' : ''}${lines.join('')}`;
}
