import { DELIMITERS, delimitedLine } from '../tabular/write-delimited.js';
import type { Palette } from './palette.js';

/** Characters that control a terminal, but that JSON.stringify does not escape. */
const UNESCAPED_CONTROLS = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** A value as JSON without a final line end: indented by two spaces, or on one line. */
export function toJson(value: unknown, indented = false): string {
  return escapeControlsInJson(JSON.stringify(value, undefined, indented ? 2 : undefined));
}

/** Escapes the remaining control characters in JSON; its meaning does not change. */
export function escapeControlsInJson(json: string): string {
  return json.replace(
    UNESCAPED_CONTROLS,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Colours JSON: keys, strings, and numbers with `true`, `false` and `null`. */
export function paintJson(json: string, { json: paint }: Palette): string {
  return json.replace(
    /("(?:[^"\\]|\\.)*")(\s*:)?|[\w.+-]+/g,
    (literal, text: string | undefined, colon: string | undefined) => {
      if (text === undefined) return paint.literal(literal);
      return colon === undefined ? paint.text(text) : paint.key(text) + colon;
    },
  );
}

/** A table in GitHub-flavoured Markdown. */
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

/** One row of the table. */
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
