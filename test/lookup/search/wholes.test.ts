import { describe, expect, it } from 'vitest';
import { embeddedCatalogue } from '../../../src/catalog/embedded.js';
import { search } from '../../../src/lookup/search/search.js';
import { catalogueOf } from '../catalogues.js';

const titles = (query: string, ...names: string[]) =>
  search(
    catalogueOf(
      ...names.map((name, at): Parameters<typeof catalogueOf>[number] => [
        `4-01-01-${10 + at}`,
        name,
        name,
        [5],
      ]),
    ),
    query,
  ).map(({ title }) => title);

describe('a word that is two', () => {
  it('finds by words of a name, each by characters of its own', () => {
    expect(titles('护理养老', '养老护理员')).toEqual(['养老护理员']);
    expect(titles('护理护理', '养老护理员')).toEqual([]);
    expect(titles('护理老护', '养老护理员')).toEqual([]);
  });

  it('does not find by an abbreviation', () => {
    expect(titles('护理养护', '养老护理员')).toEqual([]);
  });
});

describe('a word that is part of a name and another word for something else', () => {
  it.each([
    ['楼宇管理', '智能楼宇管理员', '物业管理师'],
    ['技术咨询', '康复辅助技术咨询师', '科技咨询师'],
  ])('%s finds %s, and then %s', (query, named, meant) => {
    const found = search(embeddedCatalogue, query).map(({ title }) => title);
    expect(found).toContain(named);
    expect(found).toContain(meant);
    expect(titles(query, named, meant)).toEqual([named, meant]);
  });
});
