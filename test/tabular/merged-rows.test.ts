import { describe, expect, it } from 'vitest';
import { withMergedRows } from '../../src/tabular/merged-rows.js';

const row = (number: number) => ({ number, cells: ['a'] });
const down = (left: number, top: number, bottom: number) => ({ left, right: left, top, bottom });
const numbers = (rows: readonly number[], ...merges: ReturnType<typeof down>[]) =>
  [...withMergedRows([rows.map(row)], merges)].flat().map((each) => [each.number, ...each.cells]);

describe('rows that a file leaves out', () => {
  it('come as empty ones where merged cells of a column go on in them', () => {
    expect(numbers([1, 2, 5], down(0, 2, 3), down(1, 2, 3))).toEqual([
      [1, 'a'],
      [2, 'a'],
      [3],
      [5, 'a'],
    ]);
  });

  it('come also after the last row that the file has', () => {
    expect(numbers([2], down(0, 2, 4), down(1, 2, 4))).toEqual([[2, 'a'], [3], [4]]);
  });

  it('stay out where nothing is merged, or only a title is, or a note below the last row', () => {
    const title = { left: 0, right: 3, top: 1, bottom: 2 };
    expect(numbers([1, 4], title, down(0, 4, 1_048_576))).toEqual([
      [1, 'a'],
      [4, 'a'],
    ]);
  });

  it('are not made without end', () => {
    expect(() => numbers([1], down(0, 1, 1_000_000), down(1, 1, 1_000_000))).toThrow(
      'document-too-large',
    );
  });
});
