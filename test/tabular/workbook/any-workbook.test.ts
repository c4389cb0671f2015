import { describe, expect, it } from 'vitest';
import { messyFile } from '../../generators/files/messy-file.js';
import { annotated, HEADINGS } from './annotating.js';
import { cellsOf, changedParts } from './parts.js';

/** Workbooks as offices send them: texts shared or not, prefixes, references left out, merged cells, hidden sheets. */
const files = Array.from({ length: 400 }, (_, seed) => ({ seed, ...messyFile(seed) })).filter(
  ({ kind }) => kind === 'xlsx',
);

describe('any workbook', () => {
  it.each(files)(
    'of seed $seed comes back with its cells, and the same in a second run',
    async ({ bytes }) => {
      let file: Buffer;
      try {
        file = await annotated(bytes);
      } catch (error) {
        // A first sheet without a table of applications has no place for columns.
        expect(String(error)).toMatch(/header-missing|column-missing|columns-equal/);
        return;
      }
      const [before, after] = [await cellsOf(bytes), await cellsOf(file)];
      expect([...after.keys()]).toEqual([...before.keys()]);
      const places = new Set<number>();
      for (const [row, cells] of before) {
        const now = after.get(row) ?? [];
        for (const [at, text] of now.entries()) {
          if (text !== (cells[at] ?? '')) places.add(at);
        }
      }
      expect(places.size).toBe(HEADINGS.length);
      expect(
        (await changedParts(bytes, file)).filter((name) => name.includes('sheets/')),
      ).toHaveLength(1);
      expect((await annotated(file)).equals(file)).toBe(true);
    },
  );
});
