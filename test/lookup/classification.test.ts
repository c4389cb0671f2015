import { describe, expect, it } from 'vitest';
import { Classification } from '../../src/catalog/classification.js';
import { type Code, isCode } from '../../src/catalog/code.js';
import { embeddedCatalogue } from '../../src/catalog/embedded.js';
import { embeddedClassification } from '../../src/catalog/embedded-classification.js';
import { LEVELS } from '../../src/catalog/level.js';
import { parseLevels } from '../../src/catalog/parse-levels.js';
import { checkApplication } from '../../src/lookup/applications/check-application.js';
import { check } from '../../src/lookup/check.js';
import {
  checkWithoutSuggestions,
  needsClassification,
} from '../../src/lookup/check-without-suggestions.js';
import { classificationInfo, editionDifferences } from '../../src/lookup/info.js';
import { show } from '../../src/lookup/show.js';
import { unlistedOccupation } from '../../src/lookup/unlisted.js';
import { libraryError } from '../library-error.js';
import { CODES, OCCUPATIONS, TITLES, TRADES } from '../oracle.js';
import { SOURCE_ROWS } from '../source.js';
import { catalogueOf } from './catalogues.js';

const classification = embeddedClassification;
const ask = (name: string, levels = '3') =>
  check(embeddedCatalogue, name, parseLevels(levels), { classification });

const LISTED = new Set(SOURCE_ROWS.map(({ code }) => code));
const UNLISTED = classification.occupations.filter(({ code }) => !LISTED.has(code));

const 律师 = { code: '2-07-04-00', name: '律师' };

describe('an occupation of the classification that the catalogue does not list', () => {
  it('is one of 1,511 occupations', () => {
    expect(UNLISTED).toHaveLength(1511);
  });

  it('is unlisted, by name and by code', () => {
    for (const { code, name } of UNLISTED) {
      for (const text of [name, code]) {
        expect([text, ask(text)]).toEqual([
          text,
          {
            query: { name: text, levels: [3] },
            open: false,
            verdict: 'unlisted',
            target: null,
            levels: [],
            suggestions: [],
            classification: { code, name },
          },
        ]);
      }
    }
  });

  it('is unlisted in an application, by name, by code and by both', () => {
    for (const { code, name } of UNLISTED) {
      for (const cells of [
        { title: name },
        { occupation: name },
        { code },
        { code, title: name },
      ]) {
        const result = checkApplication(
          embeddedCatalogue,
          { ...cells, level: '3' },
          classification,
        );
        expect([cells, result.verdict, result.code]).toEqual([cells, 'unlisted', code]);
      }
    }
  });

  it('is not shown, and the error gives its code and name', () => {
    for (const { code, name } of UNLISTED) {
      expect(() => show(embeddedCatalogue, name, { classification })).toThrow(
        libraryError(`name-unlisted ${JSON.stringify({ name, code, occupation: name })}`),
      );
    }
  });

  it('is unlisted with any trade, since none of its trades can be open', () => {
    expect(ask('保安员（押运员）')).toMatchObject({
      verdict: 'unlisted',
      classification: { code: '4-07-05-01', name: '保安员' },
    });
    expect(ask('电工（押运员）').verdict).toBe('unknown');
  });

  it('is unlisted by another form of its name, too', () => {
    expect(ask('地球研究人员').classification?.name).toBe('地球科学研究人员');
  });

  it('is unknown without the classification, and needsClassification says so', () => {
    const result = checkWithoutSuggestions(embeddedCatalogue, '律师', [3]);
    expect(result).toMatchObject({ verdict: 'unknown', suggestions: [], classification: null });
    expect(needsClassification(result)).toBe(true);
    expect(needsClassification(checkWithoutSuggestions(embeddedCatalogue, '电工', [3]))).toBe(
      false,
    );
    const conflict = checkWithoutSuggestions(embeddedCatalogue, '9-99-99-99 电工', [3]);
    expect(needsClassification(conflict)).toBe(true);
  });

  it('is unlisted even if a trade of the catalogue has its name', () => {
    const catalogue = catalogueOf(['4-01-06-02', '法务员（律师）', '法务员', [5]]);
    const result = check(catalogue, '2-07-04-00', [5], { classification });
    expect(result).toMatchObject({ verdict: 'unlisted', classification: 律师 });
  });
});

describe('an occupation that the catalogue lists under another code than the classification', () => {
  const catalogue = catalogueOf(['4-01-06-02', '地球科学研究人员', '地球科学研究人员', [5]]);

  it.each([
    [classification.find('地球科学研究人员')?.code ?? '', 'code'],
    ['地球研究人员', 'occupation'],
  ])('is open by its code there and by another form of its name: %s', (text, kind) => {
    expect(check(catalogue, text, [5], { classification })).toMatchObject({
      verdict: 'open',
      target: { kind, code: '4-01-06-02', title: '地球科学研究人员' },
      classification: { name: '地球科学研究人员' },
    });
  });
});

it('classificationInfo counts how much of the classification the catalogue lists', () => {
  expect(classificationInfo(embeddedCatalogue, classification)).toEqual({
    name: '中华人民共和国职业分类大典',
    edition: '2022年版',
    occupations: 1639,
    listed: 128,
  });
});

it('the classification changes no answer about a name or code that the catalogue has', () => {
  for (const { name } of [...OCCUPATIONS, ...TITLES, ...TRADES, ...CODES]) {
    const without = check(embeddedCatalogue, name, LEVELS);
    expect(without.classification).toBeNull();
    expect(check(embeddedCatalogue, name, LEVELS, { classification })).toEqual(without);
  }
});

it('the classification leaves names that do not exist unknown', () => {
  for (const name of ['电攻', '月嫂', 'zzzz', '9-99-99-99', '__proto__']) {
    expect(ask(name)).toMatchObject({ verdict: 'unknown', classification: null });
  }
});

describe('a name with its code', () => {
  it.each([
    ['6-31-01-03 电工', '电工', 'occupation'],
    ['电工（6310103）', '电工', 'occupation'],
    ['6-18-01-01 数控车工', '车工（数控车工）', 'trade'],
    ['车工（数控车工）（6-18-01-01）', '车工（数控车工）', 'title'],
  ])('is read as both: %s', (text, title, kind) => {
    expect(ask(text, '4')).toMatchObject({ target: { title, kind }, open: true });
  });

  it.each([
    ['6-31-01-03 车工', ['电工', '车工'], null],
    ['车工（6-31-01-03）', ['电工', '车工'], null],
    ['6-31-01-03 律师', ['电工', '律师'], 律师],
    ['2-07-04-00 电工', ['律师', '电工'], 律师],
    ['2-07-04-00 保安员', ['律师', '保安员'], 律师],
    ['2-07-04-00 电攻', ['律师'], 律师],
    ['9-99-99-99 电工', ['电工'], null],
    ['6-31-01-03 电攻', ['电工'], null],
  ])('is a conflict where they do not belong together: %s', (text, meant, classified) => {
    const result = ask(text);
    expect(result).toMatchObject({
      open: false,
      verdict: 'conflict',
      target: null,
      levels: [],
      classification: classified,
    });
    expect(result.suggestions.map(({ title }) => title)).toEqual(meant);
  });

  it('is a conflict if the catalogue uses the code for another name than the classification', () => {
    const catalogue = catalogueOf(['4-01-06-02', '甲师', '甲师', [5]]);
    const result = check(catalogue, '4-01-06-02 互联网营销师', [5], { classification });
    expect(result.verdict).toBe('conflict');
    expect(result.suggestions.map(({ title }) => title)).toEqual(['甲师', '互联网营销师']);
  });

  it('is unlisted if both belong to the same unlisted occupation', () => {
    expect(ask('2-07-04-00 律师')).toMatchObject({ verdict: 'unlisted', classification: 律师 });
  });

  it('is unknown if neither exists, or if the trade does not exist', () => {
    expect(ask('9-99-99-99 电攻').verdict).toBe('unknown');
    expect(ask('6-18-01-01 车工（无此工种）').verdict).toBe('unknown');
  });

  it('settles an ambiguous name', () => {
    const catalogue = catalogueOf(
      ['4-01-01-01', '检验员', '检验员', [5]],
      ['4-01-01-02', '检验员', '检验员', [4]],
    );
    const verdict = (text: string) => check(catalogue, text, [4]).verdict;
    expect([verdict('检验员'), verdict('4-01-01-02 检验员'), verdict('4-01-01-03 检验员')]).toEqual(
      ['ambiguous', 'open', 'conflict'],
    );
  });

  it('settles a trade that two occupations have', () => {
    const catalogue = catalogueOf(
      ['4-01-01-03', '质检师（抽样）', '质检师', [4]],
      ['4-01-01-04', '采样师（抽样）', '采样师', [5]],
      ['4-01-01-04', '采样师', '采样师', [4]],
    );
    expect(check(catalogue, '4-01-01-04 抽样', [4])).toMatchObject({
      verdict: 'closed',
      target: { kind: 'title', title: '采样师（抽样）' },
    });
  });

  it('is a conflict if the code belongs to another occupation of the same name', () => {
    const catalogue = catalogueOf(
      ['4-01-01-01', '检验员（抽样）', '检验员', [5]],
      ['4-01-01-02', '检验员', '检验员', [5]],
    );
    expect(check(catalogue, '4-01-01-02 检验员（抽样）', [5]).verdict).toBe('conflict');
  });

  it('is refused by show if the two do not belong together', () => {
    expect(() => show(embeddedCatalogue, '6-31-01-03 车工')).toThrow(libraryError('name-conflict'));
    expect(show(embeddedCatalogue, '6-31-01-03 电工').occupation).toBe('电工');
  });
});

describe('a search query', () => {
  const named = (query: string) => unlistedOccupation(embeddedCatalogue, classification, query);

  it.each(['律师', '律 師', '2-07-04-00', '律师三级', '律师 3', '2-07-04-00 律师'])(
    'names an unlisted occupation: %s',
    (query) => {
      expect(named(query)).toEqual({ code: '2-07-04-00', name: '律师' });
    },
  );

  it.each(['', '电工', '月嫂', '律师 电工', '律', '4-1', '4-10', '3'])(
    'names no unlisted occupation: %j',
    (query) => {
      expect(named(query)).toBeUndefined();
    },
  );
});

describe('another edition', () => {
  const code = (text: string): Code => {
    if (!isCode(text)) throw new Error(`${text} is no code`);
    return text;
  };
  const later = new Classification(
    '中华人民共和国职业分类大典',
    '2030年版',
    [
      { code: code('4-01-01-09'), name: '甲工', otherNames: ['甲员'] },
      { code: code('4-01-01-02'), name: '乙工', otherNames: [] },
    ],
    () => null,
  );
  const catalogue = catalogueOf(
    ['4-01-01-01', '甲工', '甲工', [5]],
    ['4-01-01-02', '丙工', '丙工', [5]],
  );

  it('finds an occupation of the catalogue by its code in the classification, and says so', () => {
    expect(check(catalogue, '4-01-01-09', [5], { classification: later })).toMatchObject({
      verdict: 'open',
      target: { kind: 'code', code: '4-01-01-01', title: '甲工' },
      classification: { code: '4-01-01-09', name: '甲工' },
    });
    expect(check(catalogue, '4-01-01-09 甲工', [5], { classification: later }).verdict).toBe(
      'open',
    );
    expect(
      checkApplication(catalogue, { title: '甲工', code: '4-01-01-09', level: '5' }, later),
    ).toMatchObject({
      verdict: 'open',
      code: '4-01-01-01',
    });
  });

  it('never overrides the catalogue about a code that the catalogue has', () => {
    expect(check(catalogue, '4-01-01-02', [5], { classification: later })).toMatchObject({
      verdict: 'open',
      target: { title: '丙工' },
      classification: null,
    });
    expect(check(catalogue, '乙工', [5], { classification: later }).verdict).toBe('unlisted');
  });

  it('shows where a code or a name differs, except for supplementary codes', () => {
    expect(editionDifferences(catalogue, later)).toEqual([
      { code: '4-01-01-01', occupation: '甲工', codeMeans: null, nameHasCode: '4-01-01-09' },
      { code: '4-01-01-02', occupation: '丙工', codeMeans: '乙工', nameHasCode: null },
    ]);
    expect(editionDifferences(embeddedCatalogue, classification)).toEqual([]);
  });

  it('leaves out the supplementary codes that the classification does not have', () => {
    const edition = new Classification(
      '中华人民共和国职业分类大典',
      '2030年版',
      [{ code: code('4-01-01-Z1'), name: '甲工', otherNames: [] }],
      () => null,
    );
    const supplemented = catalogueOf(
      ['4-01-01-Z1', '乙工', '乙工', [5]],
      ['4-01-01-Z2', '丙工', '丙工', [5]],
      ['4-01-01-Z12', '丁工', '丁工', [5]],
    );
    expect(editionDifferences(supplemented, edition)).toEqual([
      { code: '4-01-01-Z1', occupation: '乙工', codeMeans: '甲工', nameHasCode: null },
    ]);
  });

  it('ignores other forms of the same name', () => {
    const other = catalogueOf(['4-01-01-09', '甲员', '甲员', [5]]);
    expect(editionDifferences(other, later)).toEqual([]);
  });
});
