import { describe, expect, it } from 'vitest';
import { nameForm } from '../../../src/catalog/name.js';
import {
  isName,
  type SearchOptions,
  searchByName,
} from '../../../src/lookup/search/search-by-name.js';
import { catalogueOf } from '../catalogues.js';

const CATALOGUE = catalogueOf(
  ['4-01-01-01', '车工', '车工', [5, 4]],
  ['4-01-01-01', '车工（数控车工）', '车工', [4]],
  ['4-02-01-01', '车工装配员', '车工装配员', [5]],
  ['4-01-01-02', '钳工（装配钳工）', '钳工', [5]],
);

const titles = (query: string, options?: SearchOptions) =>
  searchByName(CATALOGUE, query, options)?.map(({ title }) => title);

describe('a name', () => {
  it.each(['车工', '数控车工', '车工(数控车工)', '钳工'])('is %s', (text) => {
    expect(isName(nameForm(text), CATALOGUE)).toBe(true);
  });

  it.each(['', '车', '控车工', '车工装配'])('is not %j', (text) => {
    expect(isName(nameForm(text), CATALOGUE)).toBe(false);
    expect(titles(text)).toBeUndefined();
  });

  it('finds the entries that have it, then those that begin with it', () => {
    expect(titles('车工')).toEqual(['车工', '车工（数控车工）', '车工装配员']);
    expect(titles('车工(数控车工)')).toEqual(['车工（数控车工）']);
  });

  it.each<[SearchOptions, string[]]>([
    [{ levels: [4] }, ['车工', '车工（数控车工）']],
    [{ levels: [5, 4] }, ['车工']],
    [{ code: '4-02' }, ['车工装配员']],
    [{ code: '4-02', levels: [4] }, []],
  ])('finds only those within %j', (options, expected) => {
    expect(titles('车工', options)).toEqual(expected);
  });
});
