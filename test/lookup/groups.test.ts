import { describe, expect, it } from 'vitest';
import { embeddedCatalogue } from '../../src/catalog/embedded.js';
import { firstOccupations, groups } from '../../src/lookup/groups.js';
import { libraryError } from '../library-error.js';
import { SOURCE_ROWS } from '../source.js';
import { catalogueOf } from './catalogues.js';

describe('groups', () => {
  it('counts the occupations, trades and entries of each group in the source', () => {
    const inSource = new Set(
      SOURCE_ROWS.flatMap(({ code }) => [code.slice(0, 1), code.slice(0, 4), code.slice(0, 7)]),
    );
    const found = groups(embeddedCatalogue);
    expect(found.map((group) => group.code)).toEqual([...inSource].sort());
    for (const group of found) {
      const rows = SOURCE_ROWS.filter((row) => row.code.startsWith(`${group.code}-`));
      expect(group).toMatchObject({
        occupations: new Set(rows.map((row) => row.occupation)).size,
        trades: rows.filter((row) => row.title !== row.occupation).length,
        entries: rows.length,
      });
    }
  });

  it('returns a group and its subgroups', () => {
    expect(groups(embeddedCatalogue, '4-02').map(({ code, rank }) => [code, rank])).toEqual([
      ['4-02', 'sub-major'],
      ['4-02-02', 'minor'],
      ['4-02-04', 'minor'],
      ['4-02-06', 'minor'],
    ]);
    expect(groups(embeddedCatalogue, '1')).toEqual([]);
  });

  it('orders groups by code, whatever the order of the entries', () => {
    const catalogue = catalogueOf(
      ['7-02-01-01', '甲工', '甲工', [5]],
      ['4-01-02-01', '乙工', '乙工', [5]],
      ['7-01-01-01', '丙工', '丙工', [5]],
      ['4-01-01-01', '丁工', '丁工', [5]],
    );
    expect(groups(catalogue).map(({ code }) => code)).toEqual([
      '4',
      '4-01',
      '4-01-01',
      '4-01-02',
      '7',
      '7-01',
      '7-01-01',
      '7-02',
      '7-02-01',
    ]);
  });

  it('means the group where an occupation has the same name', () => {
    const catalogue = catalogueOf(['7-03-00-00', '义务兵', '义务兵', [5]]);
    expect(groups(catalogue, '义务兵').map(({ code }) => code)).toEqual(['7-03', '7-03-00']);
  });

  it('leaves the name of a group null if no source has one, and knows its first occupations', () => {
    const catalogue = catalogueOf(
      ['9-77-77-01', '甲工', '甲工', [5]],
      ['9-77-77-01', '甲工（乙）', '甲工', [5]],
      ['9-77-77-02', '丙工', '丙工', [5]],
    );
    const [group] = groups(catalogue);
    expect(group?.name).toBeNull();
    expect(group && firstOccupations(catalogue, group.code)).toEqual(['甲工', '丙工']);
  });

  it.each([
    ['4100301', 'code-not-group {"code":"4-10-03-01"}'],
    ['4-1', 'code-malformed'],
    ['美容师', 'code-not-group {"code":"4-10-03-01"}'],
    ['美蓉', 'code-expected'],
  ])('refuses %s', (code, error) => {
    expect(() => groups(embeddedCatalogue, code)).toThrow(libraryError(error));
  });
});
