import { describe, expect, it } from 'vitest';
import type { Level } from '../../../src/catalog/level.js';
import type { Finding } from '../../../src/lookup/search/match.js';
import { byConfidence, inOriginalText, together } from '../../../src/lookup/search/ranking.js';
import { searchIndex } from '../../../src/lookup/search/search-index.js';
import { catalogueOf } from '../catalogues.js';

const CATALOGUE = catalogueOf(
  ['4-01-01-01', '丙丙工（二二）', '丙丙工', [4]],
  ['4-01-01-01', '丙丙工（一）', '丙丙工', [5, 4]],
  ['4-01-01-02', '丙丙丙丙丙工人', '丙丙丙丙丙工人', [5]],
  ['4-01-01-03', '丁工', '丁工', [4]],
  ['4-01-01-04', '戊工', '戊工', [4]],
  ['4-01-01-05', '己 工（庚 员）', '己 工', [4]],
);

const entryOf = (title: string) => {
  const entry = CATALOGUE.entries.find((one) => one.title === title);
  if (entry === undefined) throw new Error(title);
  return entry;
};

const EXACT: Finding = { kind: 'exact', field: 'occupation', ranges: [], penalty: 0 };

describe('byConfidence', () => {
  const inOrder = (levels: Level[], findings: Record<string, Finding> = {}) =>
    searchIndex(CATALOGUE)
      .entries.toReversed()
      .map((one) => [one, findings[one.entry.title] ?? EXACT] as const)
      .toSorted(byConfidence(levels))
      .map(([{ entry }]) => entry.title);

  it('puts base entries first, then shorter titles, then what is first in the catalogue', () => {
    expect(inOrder([])).toEqual([
      '丁工',
      '戊工',
      '丙丙丙丙丙工人',
      '丙丙工（一）',
      '丙丙工（二二）',
      '己 工（庚 员）',
    ]);
  });

  it('puts surer kinds and then less penalty before all that', () => {
    const order = inOrder([], {
      丁工: { ...EXACT, kind: 'prefix' },
      戊工: { ...EXACT, penalty: 1 },
    });
    expect(order.slice(-2)).toEqual(['戊工', '丁工']);
  });

  it('puts entries first that list all of the levels', () => {
    expect(inOrder([5, 4]).slice(0, 2)).toEqual(['丙丙工（一）', '丁工']);
  });
});

describe('together', () => {
  const entry = entryOf('丙丙工（二二）');

  it('joins what was found in one name, and is as sure as the less sure', () => {
    const one: Finding = { kind: 'substring', field: 'occupation', ranges: [[2, 3]], penalty: 1 };
    const other: Finding = { kind: 'prefix', field: 'occupation', ranges: [[0, 1]], penalty: 2 };
    const both = {
      kind: 'substring',
      field: 'occupation',
      ranges: [
        [0, 1],
        [2, 3],
      ],
      penalty: 3,
    };
    expect(together(one, other, entry)).toEqual(both);
    expect(together(other, one, entry)).toEqual(both);
  });

  it.each<[Finding['ranges'], Finding['ranges'], Finding['ranges']]>([
    [[[0, 2]], [[2, 3]], [[0, 3]]],
    [[[0, 2]], [[1, 3]], [[0, 3]]],
    [[[0, 3]], [[1, 2]], [[0, 3]]],
    [[[1, 2]], [[0, 3]], [[0, 3]]],
    [
      [
        [0, 1],
        [2, 3],
      ],
      [[1, 2]],
      [[0, 3]],
    ],
  ])('makes one range of %j and %j, which touch', (one, other, merged) => {
    const ranges = together({ ...EXACT, ranges: one }, { ...EXACT, ranges: other }, entry).ranges;
    expect(ranges).toEqual(merged);
  });

  it('shows what was found in several names in the title', () => {
    const trade: Finding = { kind: 'exact', field: 'trade', ranges: [[0, 2]], penalty: 0 };
    const occupation: Finding = {
      kind: 'prefix',
      field: 'occupation',
      ranges: [[0, 1]],
      penalty: 0,
    };
    expect(together(trade, occupation, entry)).toEqual({
      kind: 'prefix',
      field: 'title',
      ranges: [
        [0, 1],
        [4, 6],
      ],
      penalty: 0,
    });
    const spaced: Finding = { ...trade, ranges: [[0, 1]] };
    expect(together(spaced, occupation, entryOf('己 工（庚 员）')).ranges).toEqual([
      [0, 1],
      [3, 4],
    ]);
  });

  it('shows nothing of a code or an alias in the title', () => {
    const trade: Finding = { kind: 'substring', field: 'trade', ranges: [[1, 2]], penalty: 0 };
    const code: Finding = { kind: 'exact', field: 'code', ranges: [[0, 10]], penalty: 0 };
    expect(together(code, trade, entry)).toMatchObject({ field: 'title', ranges: [[5, 6]] });
    const alias: Finding = { kind: 'alias', field: 'alias', ranges: [[0, 2]], penalty: 0 };
    const fuzzy: Finding = { kind: 'fuzzy', field: 'trade', ranges: [], penalty: 0 };
    expect(together(alias, fuzzy, entry)).toMatchObject({ kind: 'fuzzy', ranges: [] });
    const group: Finding = { kind: 'group', field: 'group', ranges: [[0, 2]], penalty: 0 };
    expect(together(group, fuzzy, entry)).toMatchObject({ kind: 'fuzzy', ranges: [] });
  });

  it('keeps the alias by which an entry was found, the first of two', () => {
    const one: Finding = {
      kind: 'alias',
      field: 'alias',
      ranges: [[0, 2]],
      penalty: 1,
      alias: '一',
    };
    const two: Finding = {
      kind: 'alias',
      field: 'alias',
      ranges: [[1, 4]],
      penalty: 2,
      alias: '二',
    };
    expect(together(one, EXACT, entry)).toEqual(one);
    expect(together(EXACT, one, entry)).toEqual(one);
    expect(together(one, two, entry)).toEqual({ ...one, penalty: 3 });
  });

  it('keeps the group by which an entry was found, the first of two', () => {
    const one: Finding = {
      kind: 'group',
      field: 'group',
      ranges: [[0, 2]],
      penalty: 1,
      group: '一',
    };
    const two: Finding = {
      kind: 'group',
      field: 'group',
      ranges: [[1, 4]],
      penalty: 2,
      group: '二',
    };
    expect(together(one, EXACT, entry)).toEqual(one);
    expect(together(EXACT, one, entry)).toEqual(one);
    expect(together(one, two, entry)).toEqual({ ...one, penalty: 3 });
  });
});

describe('inOriginalText', () => {
  const entry = entryOf('己 工（庚 员）');

  it.each<[Finding['field'], [number, number]]>([
    ['title', [0, 3]],
    ['occupation', [0, 3]],
    ['trade', [0, 3]],
    ['code', [0, 2]],
    ['alias', [0, 2]],
    ['group', [0, 2]],
  ])('counts in the %s the white space that the form leaves out', (field, range) => {
    const finding: Finding = { ...EXACT, field, ranges: [[0, 2]] };
    expect(inOriginalText(finding, entry)).toEqual({ kind: 'exact', field, ranges: [range] });
  });

  it.each(['alias', 'group'] as const)(
    'leaves the places in an %s, whose text they count in',
    (field) => {
      const finding: Finding = { ...EXACT, field, ranges: [[8, 20]] };
      expect(inOriginalText(finding, entry).ranges).toEqual([[8, 20]]);
    },
  );
});
