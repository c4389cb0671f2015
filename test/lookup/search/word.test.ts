import { describe, expect, it } from 'vitest';
import { nameForm } from '../../../src/catalog/name.js';
import { code, exact } from '../../../src/lookup/search/layers/text.js';
import { searchIndex } from '../../../src/lookup/search/search-index.js';
import { makeWord } from '../../../src/lookup/search/word.js';
import { catalogueOf } from '../catalogues.js';
import { findBy } from './layers.js';

describe('makeWord', () => {
  it.each([
    ['4', '4'],
    ['4-10-01-05', '4-10-01-05'],
    ['618', '618'],
    ['4-04-05-z', '4-04-05-Z'],
    ['4-04-05-z12', '4-04-05-Z12'],
    ['x41', undefined],
    ['41x', undefined],
    ['041', undefined],
    ['电工', undefined],
  ])('takes %s for the code %s', (form, asCode) => {
    expect(makeWord(nameForm(form)).code).toBe(asCode);
  });

  it.each([
    ["dian'gōng", 'diangong'],
    ['lǜ', 'lv'],
    ['电工', undefined],
  ])('takes %s for the letters %s', (form, letters) => {
    expect(makeWord(nameForm(form)).letters).toBe(letters);
  });
});

describe('a code', () => {
  it.each([
    ['4-01-01-01', 'exact', 10, 0],
    ['4010101', 'exact', 10, 0],
    ['4-01-', 'prefix', 5, 1],
    ['401', 'prefix', 4, 1],
    ['40101', 'prefix', 7, 1],
  ])('%s is found: %s', (word, kind, end, penalty) => {
    expect(findBy(code, word, '电工')).toEqual({
      kind,
      field: 'code',
      ranges: [[0, end]],
      penalty,
    });
  });

  it.each(['4-1', '4-01-01-011', '1'])('%s is not', (word) => {
    expect(findBy(code, word, '电工')).toBeUndefined();
  });
});

describe('a name', () => {
  it('is found as such', () => {
    expect(findBy(exact, '电工', '电工')).toEqual({
      kind: 'exact',
      field: 'occupation',
      ranges: [[0, 2]],
      penalty: 0,
    });
    expect(findBy(exact, '电', '电工')).toBeUndefined();
  });
});

describe('searchableEntries', () => {
  it('have the trade, the occupation and the title; a base entry has its occupation', () => {
    const catalogue = catalogueOf(
      ['4-01-01-01', '车工', '车工', [5]],
      ['4-01-01-01', '车工（数控）', '车工', [5]],
    );
    const names = searchIndex(catalogue).entries.map((one) =>
      one.names.map(({ field, form }) => `${field} ${form}`),
    );
    expect(names).toEqual([
      ['occupation 车工'],
      ['trade 数控', 'occupation 车工', 'title 车工(数控)'],
    ]);
    expect(searchIndex(catalogue)).toBe(searchIndex(catalogue));
  });
});
