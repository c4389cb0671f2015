import { describe, expect, it } from 'vitest';
import { embeddedCatalogue } from '../../src/catalog/embedded.js';
import { groupsStartingWith, namesStartingWith, openLevels } from '../../src/lookup/completions.js';
import { SOURCE_ROWS, tradeOfRow } from '../source.js';
import { catalogueOf } from './catalogues.js';

const SMALL = catalogueOf(
  ['7-77-77-01', '甲工', '甲工', [5]],
  ['7-77-77-01', '甲工（乙）', '甲工', [4]],
  ['7-77-77-02', '丙工（乙）', '丙工', [3]],
  ['7-77-78-01', '丁工', '丁工', [3]],
  ['7-77-78-02', '戊工', '戊工', [3]],
);

const words = (completions: readonly { word: string }[]) => completions.map(({ word }) => word);

describe('namesStartingWith', () => {
  it('describes occupations and titles by code and trades by title, each once', () => {
    expect(namesStartingWith(SMALL, '甲')).toEqual([
      { word: '甲工', description: '7-77-77-01' },
      { word: '甲工（乙）', description: '7-77-77-01' },
    ]);
    expect(namesStartingWith(SMALL, '乙')).toEqual([{ word: '乙', description: '甲工（乙）' }]);
  });

  it.each(['7-77-77', '77777', '7777 7'])(
    'returns the codes that start with %s, described by their occupation',
    (prefix) => {
      expect(namesStartingWith(SMALL, prefix)).toEqual([
        { word: '7-77-77-01', description: '甲工' },
        { word: '7-77-77-02', description: '丙工' },
      ]);
    },
  );

  it('returns every name and code if nothing has been typed', () => {
    const names = SOURCE_ROWS.flatMap((row) => [row.occupation, row.title, tradeOfRow(row)]);
    const codes = SOURCE_ROWS.map((row) => row.code);
    expect(words(namesStartingWith(embeddedCatalogue, ''))).toEqual([
      ...new Set(names.filter((name) => name !== '')),
      ...new Set(codes),
    ]);
  });

  it('completes a prefix in traditional characters to the simplified name', () => {
    expect(words(namesStartingWith(embeddedCatalogue, '電子商務'))).toContain('电子商务师');
  });
});

describe('groupsStartingWith', () => {
  it.each(['4-02', '402'])(
    'returns the groups that start with %s, described by their names',
    (prefix) => {
      const completions = groupsStartingWith(embeddedCatalogue, prefix);
      expect(words(completions)).toEqual(['4-02', '4-02-02', '4-02-04', '4-02-06']);
      expect(completions[0]?.description).toBe('交通运输、仓储物流和邮政业服务人员');
    },
  );

  it('describes a group without a name by its first occupations', () => {
    expect(groupsStartingWith(SMALL, '7-77').map(({ description }) => description)).toEqual([
      '甲工、丙工、丁工',
      '甲工、丙工',
      '丁工、戊工',
    ]);
  });
});

describe('openLevels', () => {
  const openTo = (...given: string[]) =>
    openLevels(embeddedCatalogue, '车工', given).map(({ level, verdict }) => [level, verdict]);

  it('returns the levels that are open, if only by trade', () => {
    expect(openTo()).toEqual([
      [5, 'open'],
      [4, 'open-by-trade'],
      [3, 'open-by-trade'],
    ]);
  });

  it('leaves out the levels that were typed already, however they are written', () => {
    expect(openTo('五级', 'x', '3')).toEqual([[4, 'open-by-trade']]);
  });
});
