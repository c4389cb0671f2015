import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMerges } from '../../src/tabular/xlsx-merges.js';
import { readRows } from '../../src/tabular/xlsx-rows.js';

const CONTEXT = { strings: ['电工', '车工'], dateStyles: new Set<number>(), from1904: false };

/** Text that comes in pieces, cut anywhere. */
async function* pieces(text: string, cuts: readonly number[]): AsyncGenerator<string> {
  const places = [0, ...cuts.map((cut) => cut % (text.length + 1)), text.length];
  places.sort((one, other) => one - other);
  for (const [at, place] of places.slice(1).entries()) yield text.slice(places[at], place);
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const column = (at: number) => String.fromCharCode(0x41 + at);

/** What looks like the parts of a sheet that are looked for. */
const texts = fc.string({
  unit: fc.constantFrom('职', 'a', '<', '>', '/', '&', ' ', '"', 'sheetData', '</sheetData>', 'x'),
  maxLength: 6,
});
const tables = fc.array(fc.array(texts, { maxLength: 4 }), { maxLength: 6 });
const merges = fc.array(
  fc.record({ top: fc.integer({ min: 1, max: 9 }), left: fc.nat({ max: 5 }) }),
  { maxLength: 4 },
);
const prefixes = fc.constantFrom('', 'x:');

function sheetOf(
  rows: readonly (readonly string[])[],
  merged: readonly { top: number; left: number }[],
  p: string,
): string {
  const data = rows
    .map((cells, row) => {
      const content = cells.map(
        (text, at) =>
          `<${p}c r="${column(at)}${row + 1}" t="inlineStr"><${p}is><${p}t>${escaped(text)}</${p}t></${p}is></${p}c>`,
      );
      return `<${p}row r="${row + 1}">${content.join('')}</${p}row>`;
    })
    .join('');
  const ranges = merged
    .map(
      ({ top, left }) => `<${p}mergeCell ref="${column(left)}${top}:${column(left)}${top + 1}"/>`,
    )
    .join('');
  return `<?xml version="1.0"?><!-- sheetData --><${p}worksheet><${p}sheetPr/><${p}sheetData>${data}</${p}sheetData ><${p}mergeCells>${ranges}</${p}mergeCells></${p}worksheet>`;
}

const cuts = fc.array(fc.nat(), { maxLength: 12 });

describe('a sheet that comes in pieces', () => {
  it('has the same rows wherever it is cut', async () => {
    await fc.assert(
      fc.asyncProperty(tables, prefixes, cuts, async (rows, prefix, at) => {
        const read: (readonly string[])[] = [];
        const text = pieces(sheetOf(rows, [], prefix), at);
        for await (const some of readRows(text, CONTEXT)) {
          for (const { number, cells } of some) read[number - 1] = cells;
        }
        const filled = (cells: readonly string[]) =>
          cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
        expect(read).toEqual(rows.map(filled));
      }),
      { numRuns: 500 },
    );
  });

  it('has the same merged ranges wherever it is cut', async () => {
    await fc.assert(
      fc.asyncProperty(tables, merges, prefixes, cuts, async (rows, merged, prefix, at) => {
        const text = sheetOf(rows, merged, prefix);
        const read = await readMerges(() => pieces(text, at));
        const expected = merged
          .map(({ top, left }) => ({ top, bottom: top + 1, left, right: left }))
          .sort((one, other) => one.top - other.top || one.left - other.left);
        expect(read).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('with an empty element for its rows has merged ranges', async () => {
    const text =
      '<worksheet><sheetData/><mergeCells><mergeCell ref="A1:B1"/></mergeCells></worksheet>';
    const expected = [{ top: 1, bottom: 1, left: 0, right: 1 }];
    expect(await readMerges(() => pieces(text, [15, 20]))).toEqual(expected);
  });
});
