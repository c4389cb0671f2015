import { DelimitedReader, type LineBreak } from './delimited.js';

/** How the rows and cells of a delimited text are kept apart. */
export interface Dialect {
  readonly delimiter: string;
  readonly lineBreak: LineBreak;
  /** Whether the first line is Excel's `sep=;`, which is no row. */
  readonly hasSeparatorLine: boolean;
  /** Whether no delimiter splits the text, and spaces keep columns apart: it can be read by people alone. */
  readonly isAligned: boolean;
}

/** In the order in which they are tried; of equally good ones the first is taken. */
const DETECTED = ['\t', ',', ';', '|'] as const;

/** How many rows show what a text is like. */
const ROWS = 50;

/**
 * Tells how a text is delimited from its beginning: by the delimiter that splits most of its first rows into equally
 * many cells. A title above the header, and a row with a delimiter too many, do not change that.
 *
 * @param beginning of a text, in characters or in one character for each byte
 * @param isWhole whether the text ends there
 */
export function detectDialect(beginning: string, isWhole: boolean): Dialect {
  const lineBreak = detectLineBreak(beginning);
  const separator = /^sep=([^\r\n])(?=\r|\n|$)/i.exec(beginning)?.[1];
  if (separator !== undefined) {
    return { delimiter: separator, lineBreak, hasSeparatorLine: true, isAligned: false };
  }
  let best = { delimiter: ',', fit: 0, columns: 0 };
  for (const delimiter of DETECTED) {
    const { fit, columns } = fitOf(firstRows(beginning, isWhole, delimiter, lineBreak));
    const isBetter = fit > best.fit || (fit === best.fit && columns > best.columns);
    if (isBetter) best = { delimiter, fit, columns };
  }
  return {
    delimiter: best.delimiter,
    lineBreak,
    hasSeparatorLine: false,
    isAligned: best.fit === 0 && isAlignedText(beginning, lineBreak),
  };
}

/** CR, where it ends lines and LF does not. Within quotes either may be a part of a cell. */
function detectLineBreak(text: string): LineBreak {
  const bare = text.replace(/"[^"]*"/g, '');
  return bare.includes('\r') && !bare.includes('\n') ? '\r' : '\n';
}

function firstRows(
  text: string,
  isWhole: boolean,
  delimiter: string,
  lineBreak: LineBreak,
): string[][] {
  const reader = new DelimitedReader(delimiter, lineBreak);
  const rows = reader.read(text);
  // The last row may be cut, unless it is the only one.
  if (isWhole || rows.length === 0) rows.push(...reader.end());
  return rows
    .map(({ cells }) => cells)
    .filter((cells) => cells.some((cell) => cell.trim() !== ''))
    .slice(0, ROWS);
}

/** The share of rows that have as many cells as most of those that are split at all, and how many that is. */
function fitOf(rows: readonly string[][]): { fit: number; columns: number } {
  const counts = new Map<number, number>();
  for (const { length } of rows) {
    if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
  }
  let [columns, most] = [0, 0];
  for (const [length, count] of counts) {
    if (count > most || (count === most && length > columns)) [columns, most] = [length, count];
  }
  return { fit: rows.length === 0 ? 0 : most / rows.length, columns };
}

/** Whether most lines have words at some distance, or all have equally many words. */
function isAlignedText(text: string, lineBreak: LineBreak): boolean {
  const lines = text
    .split(lineBreak)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, ROWS);
  if (lines.length < 2) return false;
  const distant = lines.filter((line) => /\S(?: {2,}|[ \u3000]*\u3000[ \u3000]*)\S/.test(line));
  if (distant.length * 2 > lines.length) return true;
  const [first, ...rest] = lines.map((line) => line.split(/ +/).length);
  return first !== undefined && first > 2 && rest.every((count) => count === first);
}
