import type { TableRow } from '../tables/sheet.js';
import { DelimitedReader, type DelimitedRow } from './delimited.js';
import type { Dialect } from './dialect.js';
import { Utf8Text } from './encoding.js';
import type { Sheet } from './sheet.js';

/**
 * A delimited text as a sheet without a name. Its rows are numbered by the lines on which they begin.
 *
 * @param pieces gives the bytes of the text, in any encoding that `Utf8Text` reads, from its beginning each time
 */
export function delimitedSheet(
  pieces: () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  dialect: Dialect,
): Sheet {
  return {
    name: null,
    isHidden: false,
    merges: async () => [],
    rows: () => readRows(pieces(), dialect),
  };
}

async function* readRows(
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  { delimiter, lineBreak, hasSeparatorLine }: Dialect,
): AsyncGenerator<readonly TableRow[]> {
  const reader = new DelimitedReader(delimiter, lineBreak);
  const text = new Utf8Text();
  let line = 1;
  const numbered = (rows: readonly DelimitedRow[]): TableRow[] =>
    rows.flatMap(({ cells, raw, misquoted }) => {
      const number = line;
      line += raw.includes('"') ? raw.split(lineBreak).length : 1;
      if (hasSeparatorLine && number === 1) return [];
      return [misquoted ? { number, cells, isMisquoted: true } : { number, cells }];
    });
  for await (const bytes of pieces) yield numbered(reader.read(textOf(text.read(bytes))));
  yield numbered(reader.read(textOf(text.end())));
  yield numbered(reader.end());
}

function textOf(utf8: Uint8Array): string {
  return Buffer.from(utf8.buffer, utf8.byteOffset, utf8.byteLength).toString('utf8');
}
