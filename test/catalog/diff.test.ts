import { describe, expect, it } from 'vitest';
import { diffCatalogues, diffLines } from '../../src/catalog/diff.js';
import { catalogueOf } from '../lookup/catalogues.js';

const OLD = catalogueOf(
  ['4-01-01-01', '甲工', '甲工', [5, 4]],
  ['4-01-01-01', '甲工（一）', '甲工', [3]],
  ['4-01-01-02', '乙工', '乙工', [5]],
);

const against = (...rows: Parameters<typeof catalogueOf>) =>
  diffCatalogues(OLD, catalogueOf(...rows));

/** A catalogue of one occupation with these trades. */
const withTrades = (...trades: string[]) =>
  catalogueOf(
    ...trades.map((trade): Parameters<typeof catalogueOf>[number] => [
      '4-01-01-01',
      `甲工（${trade}）`,
      '甲工',
      [3],
    ]),
  );

describe('diffCatalogues', () => {
  it('finds no difference between a catalogue and itself, even if entry numbers differ', () => {
    expect(diffCatalogues(OLD, OLD)).toEqual({ added: [], removed: [], changed: [] });
    expect(
      against(
        ['4-01-01-02', '乙工', '乙工', [5]],
        ['4-01-01-01', '甲工（一）', '甲工', [3]],
        ['4-01-01-01', '甲工', '甲工', [5, 4]],
      ),
    ).toEqual({ added: [], removed: [], changed: [] });
  });

  it('treats titles with the same name form as equal', () => {
    expect(diffCatalogues(withTrades('A', 'B'), withTrades('ｂ', 'a'))).toEqual({
      added: [],
      removed: [],
      changed: [],
    });
  });

  it('reports added and removed entries', () => {
    const { added, removed, changed } = against(
      ['4-01-01-01', '甲工', '甲工', [5, 4]],
      ['4-01-01-01', '甲工（一）', '甲工', [3]],
      ['4-01-01-01', '甲工（二）', '甲工', [3]],
      ['4-01-01-03', '丙工', '丙工', [5]],
    );
    expect(added.map((entry) => entry.title)).toEqual(['甲工（二）', '丙工']);
    expect(removed.map((entry) => entry.title)).toEqual(['乙工']);
    expect(changed).toEqual([]);
  });

  it('reports opened and closed levels', () => {
    const { changed } = against(
      ['4-01-01-01', '甲工', '甲工', [5, 3, 2]],
      ['4-01-01-01', '甲工（一）', '甲工', [3]],
      ['4-01-01-02', '乙工', '乙工', [5]],
    );
    expect(changed).toMatchObject([
      { before: { title: '甲工' }, after: { title: '甲工' }, opened: [3, 2], closed: [4] },
    ]);
  });

  it('reports a renamed trade, and a renamed occupation with its trades', () => {
    const renamed = (rows: Parameters<typeof catalogueOf>) =>
      against(...rows).changed.map(({ before, after }) => [before.title, after.title]);
    expect(
      renamed([
        ['4-01-01-01', '甲工', '甲工', [5, 4]],
        ['4-01-01-01', '甲工（新）', '甲工', [3]],
        ['4-01-01-02', '乙工', '乙工', [5]],
      ]),
    ).toEqual([['甲工（一）', '甲工（新）']]);
    expect(
      renamed([
        ['4-01-01-01', '新甲工', '新甲工', [5, 4]],
        ['4-01-01-01', '新甲工（一）', '新甲工', [3]],
        ['4-01-01-02', '乙工', '乙工', [5]],
      ]),
    ).toEqual([
      ['甲工', '新甲工'],
      ['甲工（一）', '新甲工（一）'],
    ]);
  });

  it('reports an opened level without a closed one, and the reverse', () => {
    const changesOf = (...levels: (1 | 2 | 3 | 4 | 5)[]) =>
      against(
        ['4-01-01-01', '甲工', '甲工', levels],
        ['4-01-01-01', '甲工（一）', '甲工', [3]],
        ['4-01-01-02', '乙工', '乙工', [5]],
      ).changed.map(({ opened, closed }) => ({ opened, closed }));
    expect(changesOf(5, 4, 3)).toEqual([{ opened: [3], closed: [] }]);
    expect(changesOf(5)).toEqual([{ opened: [], closed: [4] }]);
  });

  it.each([
    [
      ['一', '二'],
      ['三', '四'],
    ],
    [['一'], ['三', '四']],
    [['一', '二'], ['三']],
  ])('does not guess which of the trades %j became which of %j', (earlier, later) => {
    const { added, removed, changed } = diffCatalogues(
      withTrades(...earlier),
      withTrades(...later),
    );
    expect(added.map((entry) => entry.trade)).toEqual(later);
    expect(removed.map((entry) => entry.trade)).toEqual(earlier);
    expect(changed).toEqual([]);
  });
});

describe('diffLines', () => {
  it('groups the lines by kind, as a notice does', () => {
    const lines = diffLines(
      against(
        ['4-01-01-01', '甲工', '甲工', [5, 3]],
        ['4-01-01-01', '甲工（新）', '甲工', [3, 2]],
        ['4-01-01-03', '丙工', '丙工', [5]],
      ),
    );
    expect(lines).toMatchObject([
      { kind: 'added', entry: { title: '丙工' } },
      { kind: 'removed', entry: { title: '乙工' } },
      { kind: 'renamed', code: '4-01-01-01', from: '甲工（一）', to: '甲工（新）' },
      { kind: 'opened', entry: { title: '甲工', levels: [5, 3] }, levels: [3] },
      { kind: 'opened', entry: { title: '甲工（新）' }, levels: [2] },
      { kind: 'closed', entry: { title: '甲工' }, levels: [4] },
    ]);
  });

  it('reports no levels for a trade that was only renamed', () => {
    const lines = diffLines(
      against(
        ['4-01-01-01', '甲工', '甲工', [5, 4]],
        ['4-01-01-01', '甲工（新）', '甲工', [3]],
        ['4-01-01-02', '乙工', '乙工', [5]],
      ),
    );
    expect(lines.map((line) => line.kind)).toEqual(['renamed']);
  });
});
