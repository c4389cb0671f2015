import { describe, expect, it } from 'vitest';
import { embeddedCatalogue } from '../../src/catalog/embedded.js';
import { parseLevels } from '../../src/catalog/parse-levels.js';
import { check } from '../../src/lookup/check.js';
import { libraryError } from '../library-error.js';
import { catalogueOf } from './catalogues.js';

const ask = (name: string, levels: string, exact = false) =>
  check(embeddedCatalogue, name, parseLevels(levels), { exact });

const titlesOf = (entries: readonly { title: string }[] | undefined) =>
  entries?.map((entry) => entry.title);

describe('check', () => {
  it('opens an occupation by trade at a level that its trades list and its base entry does not', () => {
    const { open, verdict, target, levels } = ask('车工', '4');
    expect({ open, verdict }).toEqual({ open: true, verdict: 'open-by-trade' });
    expect(target).toEqual({
      kind: 'occupation',
      code: '6-18-01-01',
      title: '车工',
      occupation: '车工',
      trade: null,
    });
    expect(titlesOf(levels[0]?.entries)).toEqual(['车工（普通车工）', '车工（数控车工）']);
  });

  it('returns the query, one answer per level, and no more', () => {
    const { query, suggestions, levels } = ask('车工', '5、4、1');
    expect(query).toEqual({ name: '车工', levels: [5, 4, 1] });
    expect(suggestions).toEqual([]);
    expect(levels.map(({ entries, alternatives }) => [entries.length, alternatives])).toEqual([
      [1, []],
      [2, []],
      [0, []],
    ]);
    expect(ask('普通车工', '4').levels).toEqual([
      {
        level: 4,
        verdict: 'open',
        entries: [expect.objectContaining({ trade: '普通车工' })],
        alternatives: [],
      },
    ]);
  });

  it('recognises the base entry by its lack of a trade, wherever it is in the catalogue', () => {
    const catalogue = catalogueOf(
      ['4-01-01-01', '甲工（乙）', '甲工', [4]],
      ['4-01-01-01', '甲工', '甲工', [5]],
    );
    expect(check(catalogue, '甲工', [5]).verdict).toBe('open');
    expect(check(catalogue, '甲工', [4]).verdict).toBe('open-by-trade');
  });

  it('treats open-by-trade as not open with exact', () => {
    expect(ask('车工', '4', true)).toMatchObject({ open: false, verdict: 'open-by-trade' });
    expect(ask('车工', '5', true)).toMatchObject({ open: true, verdict: 'open' });
  });

  it('closes a trade at a level that only the base entry lists, and offers the base entry', () => {
    const { open, verdict, levels } = ask('普通车工', '5');
    expect({ open, verdict }).toEqual({ open: false, verdict: 'closed' });
    expect(levels[0]).toMatchObject({ level: 5, verdict: 'closed', entries: [] });
    expect(titlesOf(levels[0]?.alternatives)).toEqual(['车工']);
  });

  it('names only the trades that list the level', () => {
    expect(titlesOf(ask('互联网营销师', '1').levels[0]?.entries)).toEqual([
      '互联网营销师（视频创推员）',
    ]);
  });

  it('does not assume that levels are contiguous', () => {
    for (const level of ['3', '2']) {
      const { verdict, levels } = ask('建筑信息模型技术员', level);
      expect(verdict).toBe('open-by-trade');
      expect(levels[0]?.entries).toHaveLength(5);
    }
    expect(ask('建筑信息模型技术员', '4').verdict).toBe('open');
  });

  it('returns the worst verdict of several levels', () => {
    expect(ask('车工', '5、4').verdict).toBe('open-by-trade');
    expect(ask('车工', '5、4、1').verdict).toBe('closed');
    expect(ask('车工', '5、4、1').levels.map((answer) => answer.verdict)).toEqual([
      'open',
      'open-by-trade',
      'closed',
    ]);
  });

  it.each([
    ['4-10-03-01', 'code', '美容师'],
    ['美容师', 'occupation', '美容师'],
    ['美容师（皮肤管理师）', 'title', '美容师（皮肤管理师）'],
    ['皮肤管理师', 'trade', '美容师（皮肤管理师）'],
  ])('recognises %s as %s', (name, kind, title) => {
    expect(ask(name, '4').target).toMatchObject({ kind, title, code: '4-10-03-01' });
  });

  it.each(['美容', '月嫂', 'meirongshi', 'electrician', '美客师', '互联网营销', '9-99-99-99'])(
    'never guesses what %s means',
    (name) => {
      expect(ask(name, '3')).toMatchObject({
        open: false,
        verdict: 'unknown',
        target: null,
        levels: [],
      });
    },
  );

  it('suggests the nearest titles for an unknown name, and the neighbours of an unknown code', () => {
    expect(ask('美容', '3').suggestions[0]).toEqual({
      code: '4-10-03-01',
      title: '美容师',
      because: null,
    });
    expect(titlesOf(ask('4-10-03-99', '3').suggestions)).toEqual([
      '美容师',
      '美发师',
      '美甲师',
      '修脚师',
    ]);
    expect(ask('zzzz', '3').suggestions).toEqual([]);
  });
  it('opens nothing if no level is asked for', () => {
    expect(check(embeddedCatalogue, '电工', [])).toMatchObject({
      open: false,
      verdict: 'closed',
      levels: [],
    });
  });

  it('reports a name that several occupations share as ambiguous, with the candidates', () => {
    const catalogue = catalogueOf(
      ['4-01-01-01', '检验员', '检验员', [5]],
      ['4-01-01-02', '检验员', '检验员', [4]],
      ['4-01-01-03', '质检师（抽样）', '质检师', [4]],
      ['4-01-01-04', '采样师（抽样）', '采样师', [4]],
      ['4-01-01-05', '抽样工', '抽样工', [4]],
    );
    expect(check(catalogue, '检验员', [5])).toMatchObject({
      open: false,
      verdict: 'ambiguous',
      target: null,
      levels: [],
      suggestions: [
        { code: '4-01-01-01', title: '检验员' },
        { code: '4-01-01-02', title: '检验员' },
      ],
    });
    expect(check(catalogue, '抽样', [4])).toMatchObject({
      verdict: 'ambiguous',
      suggestions: [
        { code: '4-01-01-03', title: '质检师（抽样）' },
        { code: '4-01-01-04', title: '采样师（抽样）' },
      ],
    });
    expect(check(catalogue, '4-01-01-02', [4]).verdict).toBe('open');
  });

  it('treats names of built-in object properties like any other name', () => {
    for (const name of ['constructor', '__proto__', 'toString']) {
      expect(check(embeddedCatalogue, name, [3]).verdict).toBe('unknown');
    }
  });

  it.each([
    ['', 'name-missing {}'],
    ['　', 'name-missing {}'],
    ['4.10', 'code-is-group {"code":"4-10"}'],
    ['4.1', 'code-malformed {"text":"4.1"}'],
  ])('refuses %j as %s', (name, refusal) => {
    expect(() => ask(name, '3')).toThrow(libraryError(refusal));
  });
});
