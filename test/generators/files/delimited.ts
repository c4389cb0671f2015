import iconv from 'iconv-lite';
import type { Random } from '../random.js';
import type { FileContent } from './messy-file.js';

/** How a text is kept as bytes. */
type Encoding = (typeof ENCODINGS)[number];

const ENCODINGS = ['utf8', 'utf8', 'utf8-bom', 'gb18030', 'utf-16le', 'utf-16be'] as const;

const EXTENSIONS: Readonly<Record<string, readonly string[]>> = {
  ',': ['csv', 'csv', 'txt', 'CSV'],
  '\t': ['tsv', 'txt', 'csv', 'xls', 'tab'],
  ';': ['csv', 'txt'],
  '|': ['csv', 'txt'],
};

/** Text of a table whose cells are delimited, as programs and people write it. */
export function delimitedFile(
  random: Random,
  delimiter: string,
  rows: readonly (readonly string[])[],
): FileContent {
  const lineEnd = random.pick(['\n', '\n', '\r\n', '\r\n', '\r']);
  const quotesAll = random.chance(0.15);
  const leavesGuards = random.chance(0.5);
  const bareEmpty = random.chance(0.3);
  const lines = rows.map((cells) =>
    bareEmpty && cells.every((cell) => cell === '')
      ? ''
      : cells.map((cell) => quoted(cell, delimiter, { quotesAll, leavesGuards })).join(delimiter),
  );
  if (random.chance(0.15)) lines.unshift(`sep=${delimiter}`);
  const text = lines.join(lineEnd) + random.pick([lineEnd, lineEnd, '', lineEnd + lineEnd]);
  const extension = random.pick(EXTENSIONS[delimiter] ?? ['csv']);
  return { extension, bytes: encoded(text, random.pick(ENCODINGS)) };
}

function quoted(
  cell: string,
  delimiter: string,
  { quotesAll, leavesGuards }: { quotesAll: boolean; leavesGuards: boolean },
): string {
  const breaks = cell.includes(delimiter) || /[\r\n]/.test(cell);
  // Excel's own guard, ="3", is often written as it is.
  const isGuard = leavesGuards && cell.startsWith('=');
  const needsQuotes = breaks || (cell.includes('"') && !isGuard);
  return needsQuotes || quotesAll ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** A text as bytes; UTF-16 has a byte order mark always. */
export function encoded(text: string, encoding: Encoding): Uint8Array {
  switch (encoding) {
    case 'utf8':
      return iconv.encode(text, 'utf8');
    case 'utf8-bom':
      return iconv.encode(text, 'utf8', { addBOM: true });
    case 'gb18030':
      return iconv.encode(text, 'gb18030');
    default:
      return iconv.encode(text, encoding, { addBOM: true });
  }
}

export function anyEncoding(random: Random): Encoding {
  return random.pick(ENCODINGS);
}
