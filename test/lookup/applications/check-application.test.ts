import { describe, expect, it } from 'vitest';
import { Catalogue } from '../../../src/catalog/catalogue.js';
import { embeddedCatalogue } from '../../../src/catalog/embedded.js';
import { embeddedClassification } from '../../../src/catalog/embedded-classification.js';
import {
  type Application,
  checkApplication,
} from '../../../src/lookup/applications/check-application.js';
import { SOURCE_ROWS } from '../../source.js';
import { catalogueOf } from '../catalogues.js';

const of = (application: Application) => checkApplication(embeddedCatalogue, application);
const withClassification = (application: Application) =>
  checkApplication(embeddedCatalogue, application, embeddedClassification);

describe('checkApplication', () => {
  it.each<[Application, string, string | null, string[]]>([
    [{ title: '电工', level: '3' }, 'open', '6-31-01-03', ['电工']],
    [{ code: '6310103', level: '三级' }, 'open', '6-31-01-03', ['电工']],
    [{ title: '电工', code: '6-31-01-03', level: '3' }, 'open', '6-31-01-03', ['电工']],
    [
      { title: '车工', level: '4' },
      'open-by-trade',
      '6-18-01-01',
      ['车工（普通车工）', '车工（数控车工）'],
    ],
    [
      { title: '车工', level: '5、4' },
      'open-by-trade',
      '6-18-01-01',
      ['车工', '车工（普通车工）', '车工（数控车工）'],
    ],
    [{ title: '普通车工', level: '5' }, 'closed', '6-18-01-01', []],
    [
      { occupation: '车工', trade: '数控车工', level: '4' },
      'open',
      '6-18-01-01',
      ['车工（数控车工）'],
    ],
    [{ occupation: '车工', trade: '', level: '5' }, 'open', '6-18-01-01', ['车工']],
    [{ occupation: '电工', trade: '电工', level: '5' }, 'open', '6-31-01-03', ['电工']],
    [
      { occupation: '车工', trade: '车工（数控车工）', level: '4' },
      'open',
      '6-18-01-01',
      ['车工（数控车工）'],
    ],
    [
      { title: '车工（数控车工）', occupation: '车工', code: '6-18-01-01', level: '4' },
      'open',
      '6-18-01-01',
      ['车工（数控车工）'],
    ],
    [{ title: '月嫂', level: '5' }, 'unknown', null, []],
    [{ code: '4-99-99-99', level: '5' }, 'unknown', null, []],
    [{ title: '电工', code: '6-18-01-01', level: '3' }, 'conflict', null, []],
    [{ title: '电工', code: '4-99-99-99', level: '3' }, 'conflict', null, []],
    [{ occupation: '铣工', trade: '数控车工', level: '4' }, 'conflict', null, []],
    [{ occupation: '无此职业', trade: '数控车工', level: '4' }, 'conflict', null, []],
    [{ title: '车工（普通车工）', trade: '数控车工', level: '4' }, 'conflict', null, []],
    [{ occupation: '普通车工', trade: '数控车工', level: '4' }, 'conflict', null, []],
    [{ occupation: '车工（普通车工）', trade: '数控车工', level: '4' }, 'conflict', null, []],
    [
      { occupation: '车工（数控车工）', trade: '数控车工', level: '4' },
      'open',
      '6-18-01-01',
      ['车工（数控车工）'],
    ],
    [{ title: '电工', level: '' }, 'invalid', null, []],
    [{ title: '电工' }, 'invalid', null, []],
    [{ title: ' ', code: '', level: '3' }, 'invalid', null, []],
    [{ title: '电工', level: '6' }, 'invalid', null, []],
    [{ title: '电工', level: '学徒工' }, 'invalid', null, []],
    [{ code: '4-1', level: '3' }, 'invalid', null, []],
    [{ code: '4-10', level: '3' }, 'invalid', null, []],
    [{ title: '电工', code: '4-1', level: '3' }, 'invalid', null, []],
    [{ title: '__proto__', level: '3' }, 'unknown', null, []],
    [{ title: '车工', trade: '普通车工', level: '五级' }, 'closed', '6-18-01-01', []],
    [{ code: '6-18-01-01', trade: '普通车工', level: '5' }, 'closed', '6-18-01-01', []],
    [{ code: '6-18-01-02', trade: '数控车工', level: '4' }, 'conflict', null, []],
    [{ occupation: '车工', trade: '无此工种', level: '5' }, 'unknown', null, []],
    [{ title: '电工', code: '电工', level: '3' }, 'invalid', null, []],
    [{ title: '月嫂', code: '4-10', level: '3' }, 'invalid', null, []],
    [{ title: '电工', level: '2026-05-03' }, 'invalid', null, []],
    [{ title: '电工', level: '5-3' }, 'open', '6-31-01-03', ['电工']],
    [{ title: '电工', level: '三级/技师' }, 'invalid', null, []],
  ])('says of %j: %s', (application, verdict, code, titles) => {
    expect(of(application)).toMatchObject({ verdict, code, titles });
  });

  it.each<[Application, object]>([
    [{ title: '电工' }, { kind: 'missing', what: 'level' }],
    [
      { title: '电工', level: ' ' },
      { kind: 'missing', what: 'level' },
    ],
    [
      { title: ' ', code: '', level: '3' },
      { kind: 'missing', what: 'name' },
    ],
    [
      { title: '电工', level: '6' },
      { kind: 'unreadable', error: { code: 'level-unreadable', args: { text: '6' } } },
    ],
    [
      { code: '4-10', level: '3' },
      { kind: 'unreadable', error: { code: 'code-is-group', args: { code: '4-10' } } },
    ],
    [
      { title: '月嫂', level: '5' },
      {
        kind: 'unknown',
        name: '月嫂',
        suggestion: {
          code: '4-10-01-06',
          title: '家政服务员（母婴护理员）',
          because: { kind: 'everyday', word: '月嫂' },
        },
      },
    ],
    [
      { title: 'zzzz', level: '5' },
      { kind: 'unknown', name: 'zzzz', suggestion: null },
    ],
    [
      { occupation: '车工', trade: '无此工种', level: '5' },
      { kind: 'unknown', name: '无此工种' },
    ],
    [
      { title: '电工', code: 'A12', level: '3' },
      { kind: 'unreadable', error: { code: 'code-expected', args: { text: 'A12' } } },
    ],
    [
      { title: '电工', level: '5月3日' },
      { kind: 'date', cell: '5月3日', typed: '5-3' },
    ],
    [
      { title: '电工', code: '6-18-01-01', level: '3' },
      { kind: 'conflict', one: '电工', other: '6-18-01-01', otherName: '车工' },
    ],
    [
      { occupation: '铣工', trade: '数控车工', level: '4' },
      { kind: 'conflict', one: '数控车工', other: '铣工' },
    ],
    [
      { title: '车工 6-31-01-03', level: '4' },
      { kind: 'conflict', one: '电工', other: '车工', otherName: null },
    ],
    [
      { title: '无此职业 6-31-01-03', level: '4' },
      { kind: 'conflict', one: '电工', other: '无此职业 6-31-01-03', otherName: null },
    ],
    [
      { title: '车工', level: '4' },
      {
        kind: 'levels',
        target: { kind: 'occupation', title: '车工' },
        levels: [{ level: 4, verdict: 'open-by-trade', entries: { length: 2 } }],
      },
    ],
  ])('says of %j why', (application, reason) => {
    expect(of(application).reason).toMatchObject(reason);
  });

  it.each<[Application, string, string | null]>([
    [{ title: '律师', level: '3' }, 'unlisted', '2-07-04-00'],
    [{ code: '2070400', level: '3' }, 'unlisted', '2-07-04-00'],
    [{ title: '律师', code: '2-07-04-00', level: '3' }, 'unlisted', '2-07-04-00'],
    [{ title: '律师 2-07-04-00', level: '3' }, 'unlisted', '2-07-04-00'],
    [{ occupation: '保安员', trade: '押运员', level: '3' }, 'unlisted', '4-07-05-01'],
    [{ title: '保安员', trade: '押运员', level: '3' }, 'unlisted', '4-07-05-01'],
    [{ code: '4-07-05-01', trade: '押运员', level: '3' }, 'unlisted', '4-07-05-01'],
    [{ title: '保安员（押运员）', occupation: '保安员', level: '3' }, 'unlisted', '4-07-05-01'],
    [{ title: '律师', occupation: '保安员', level: '3' }, 'conflict', null],
    [{ title: '律师', code: '6-31-01-03', level: '3' }, 'conflict', null],
    [{ title: '律师', code: '9-99-99-99', level: '3' }, 'conflict', null],
    [{ title: '电工', code: '2-07-04-00', level: '3' }, 'conflict', null],
    [{ title: '电攻', code: '2-07-04-00', level: '3' }, 'conflict', null],
    [{ title: '电攻', code: '6-31-01-03', level: '3' }, 'conflict', null],
    [{ title: '电攻', code: '9-99-99-99', level: '3' }, 'unknown', null],
    [{ title: '车工 6-31-01-03', level: '4' }, 'conflict', null],
    [{ occupation: '律师', trade: '数控车工', level: '4' }, 'conflict', null],
    [{ occupation: '车工', trade: '无此工种', level: '4' }, 'unknown', null],
    [{ occupation: '车工', trade: '无此工种', code: '6-18-01-01', level: '4' }, 'unknown', null],
    [{ title: '车工（无此工种）', code: '6-18-01-01', level: '4' }, 'unknown', null],
    [{ occupation: '车工', trade: '无此工种', code: '6-31-01-03', level: '4' }, 'conflict', null],
    [{ title: '律师', level: '九级' }, 'invalid', null],
  ])('says with the classification of %j: %s', (application, verdict, code) => {
    expect(withClassification(application)).toMatchObject({ verdict, code, titles: [] });
  });

  it('names the occupation that only the classification has, if unlisted or in a conflict', () => {
    expect(withClassification({ title: '律 师', level: '3' }).reason).toEqual({
      kind: 'unlisted',
      name: '律 师',
      occupation: { code: '2-07-04-00', name: '律师' },
    });
    expect(withClassification({ title: '电工', code: '2-07-04-00', level: '3' }).reason).toEqual({
      kind: 'conflict',
      one: '电工',
      other: '2-07-04-00',
      otherName: '律师',
    });
  });

  it('gives the same result with the classification for everything that the catalogue has', () => {
    for (const { code, title, occupation, levels } of SOURCE_ROWS) {
      for (const level of [...levels, '5', '1']) {
        const application = { code, title, occupation, level };
        expect(withClassification(application)).toEqual(of(application));
      }
    }
  });

  it('returns no titles if one of the levels is closed', () => {
    expect(of({ title: '车工', level: '5、1' })).toMatchObject({ verdict: 'closed', titles: [] });
  });

  it('accepts an occupation cell next to a title of that occupation, but not another trade', () => {
    const verdict = (title: string) => of({ title, trade: '数控车工', level: '4' }).verdict;
    expect([verdict('车工'), verdict('车工（数控车工）'), verdict('车工（普通车工）')]).toEqual([
      'open',
      'open',
      'conflict',
    ]);
  });

  it('opens every row of the source at its own levels, given code, occupation and title', () => {
    for (const { code, title, occupation, levels } of SOURCE_ROWS) {
      const application = { code, title, occupation, level: levels.join('、') };
      expect([title, of(application).verdict]).toEqual([title, expect.stringMatching(/^open/)]);
    }
  });

  it('does not report a failing catalogue as an invalid application', () => {
    const broken = new Catalogue(embeddedCatalogue.provenance, () => {
      throw new Error('broken');
    });
    expect(() => checkApplication(broken, { title: '电工', level: '3' })).toThrow('broken');
  });

  it('settles an ambiguous name by its occupation or code', () => {
    const catalogue = catalogueOf(
      ['4-01-01-01', '检验员', '检验员', [5]],
      ['4-01-01-02', '检验员', '检验员', [4]],
      ['4-01-01-03', '质检师（抽样）', '质检师', [4]],
      ['4-01-01-04', '采样师（抽样）', '采样师', [5]],
      ['4-01-01-04', '采样师', '采样师', [4]],
    );
    const verdict = (application: Application) => checkApplication(catalogue, application).verdict;
    expect(checkApplication(catalogue, { title: '检验员', level: '4' })).toEqual({
      verdict: 'ambiguous',
      code: null,
      titles: [],
      reason: {
        kind: 'ambiguous',
        name: '检验员',
        candidates: [
          { code: '4-01-01-01', title: '检验员' },
          { code: '4-01-01-02', title: '检验员' },
        ],
      },
    });
    expect(verdict({ title: '检验员', code: '4-99-99-99', level: '4' })).toBe('ambiguous');
    expect(verdict({ title: '质检师', occupation: '检验员', level: '4' })).toBe('conflict');
    expect(verdict({ title: '检验员', occupation: '检验员', code: '4-01-01-02', level: '4' })).toBe(
      'open',
    );
    expect(verdict({ title: '检验员', code: '4-01-01-02', level: '4' })).toBe('open');
    expect(verdict({ title: '检验员', code: '4-01-01-03', level: '4' })).toBe('ambiguous');
    expect(verdict({ trade: '抽样', level: '4' })).toBe('ambiguous');
    expect(verdict({ occupation: '质检师', trade: '抽样', level: '4' })).toBe('open');
    expect(verdict({ title: '采样师', trade: '抽样', level: '5' })).toBe('open');
    expect(verdict({ title: '采样师', trade: '抽样', level: '4' })).toBe('closed');
    expect(verdict({ code: '4-01-01-04', trade: '抽样', level: '5' })).toBe('open');
    expect(verdict({ trade: '抽样', code: '4-01-01-04', level: '4' })).toBe('closed');
    expect(verdict({ title: '抽样', occupation: '质检师', level: '4' })).toBe('open');
    expect(verdict({ title: '抽样', occupation: '质检师', level: '5' })).toBe('closed');
    expect(verdict({ title: '抽样', occupation: '采样师', level: '5' })).toBe('open');
    expect(verdict({ title: '抽样', occupation: '检验员', level: '5' })).toBe('ambiguous');
    expect(verdict({ title: '抽样', code: '4-01-01-03', level: '4' })).toBe('open');
    expect(verdict({ title: '抽样', code: '4-01-01-03', occupation: '采样师', level: '4' })).toBe(
      'ambiguous',
    );
  });

  it('settles a trade of two occupations of the same name by the code alone', () => {
    const catalogue = catalogueOf(
      ['4-01-01-01', '检验员（抽样）', '检验员', [5]],
      ['4-01-01-02', '检验员（抽样）', '检验员', [4]],
      ['4-01-01-02', '检验员', '检验员', [3]],
      ['4-01-01-03', '质检师（抽样）', '质检师', [4]],
    );
    const ask = (application: Application) => checkApplication(catalogue, application);
    expect(ask({ occupation: '检验员', trade: '抽样', level: '5' })).toMatchObject({
      verdict: 'ambiguous',
      reason: {
        name: '抽样',
        candidates: [
          { code: '4-01-01-01', title: '检验员（抽样）' },
          { code: '4-01-01-02', title: '检验员（抽样）' },
        ],
      },
    });
    expect(ask({ code: '4-01-01-02', trade: '抽样', level: '3' }).verdict).not.toBe('open');
  });

  it('finds a conflict between a title and a code even if its occupation has two codes', () => {
    const catalogue = catalogueOf(
      ['4-01-01-01', '检验员（抽样）', '检验员', [5]],
      ['4-01-01-02', '检验员', '检验员', [5]],
    );
    const cells = { title: '抽样', occupation: '检验员', level: '5' };
    const verdict = (code: string) => checkApplication(catalogue, { ...cells, code }).verdict;
    expect(verdict('4-01-01-01')).toBe('open');
    expect(verdict('4-01-01-02')).toBe('conflict');
  });

  it('does not open what its title alone leaves open if the code cannot be read', () => {
    const cells = { title: '电工', occupation: '车工', level: '3' };
    const reason = (code: string) => of({ ...cells, code }).reason;
    expect(reason('4-10')).toMatchObject({
      error: { code: 'code-is-group', args: { code: '4-10' } },
    });
    expect(reason('4-1')).toMatchObject({
      error: { code: 'code-malformed', args: { text: '4-1' } },
    });
    expect(reason('电工')).toMatchObject({ error: { code: 'code-expected' } });
  });
});
