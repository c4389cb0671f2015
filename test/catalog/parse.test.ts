import { describe, expect, it } from 'vitest';
import { type ErrorArguments, ZhiyeError } from '../../src/catalog/errors.js';
import { parsePublishedText } from '../../src/catalog/parse.js';
import { disorders } from '../../src/catalog/rows.js';

const HEAD = ['附件2', '目录', '序号', '职业编码', '职业（工种）名称', '职业名称', '等级'];

/** A published text with these rows; each begins at line 9, 15, 21, … */
const textOf = (...rows: string[][]) =>
  [HEAD, ...rows].map((block) => block.map((line) => `\t${line}\n`).join('')).join('\n');

const LEVELS_IN_SOURCE = '5 4 3 2 1 专项职业能力';

const GOOD = ['1', '6-31-01-03', '电工', '电工', '5、4、3'];

function refusalOf(text: string): ErrorArguments['table-problems'] {
  try {
    parsePublishedText(text);
    return { problems: [], more: false, place: 'line' };
  } catch (error) {
    if (!(error instanceof ZhiyeError && 'problems' in error.args)) throw error;
    return error.args;
  }
}

const problemsOf = (text: string) =>
  refusalOf(text).problems.map(({ line, kind, found, expected }) => [line, kind, found, expected]);

describe('parsePublishedText', () => {
  it('reads the rows and the words around them', () => {
    const { entries, ...words } = parsePublishedText(
      `${textOf(GOOD, ['2', '6-31-01-04', '钳工（机修（大））', '钳工', '专项职业能力'])}\n\n注：会调整。\n `,
    );
    expect(words).toEqual({ title: '目录', attachment: '附件2', footnote: '注：会调整。' });
    expect(entries).toEqual([
      {
        no: 1,
        code: '6-31-01-03',
        title: '电工',
        occupation: '电工',
        trade: null,
        levels: [5, 4, 3],
      },
      {
        no: 2,
        code: '6-31-01-04',
        title: '钳工（机修（大））',
        occupation: '钳工',
        trade: '机修（大）',
        levels: ['special'],
      },
    ]);
  });

  it.each([
    ['a number out of sequence', ['3', ...GOOD.slice(1)], 'number-out-of-sequence', '3', '1'],
    ['a number that is none', ['1a', ...GOOD.slice(1)], 'number-malformed', '1a', '1'],
    ['a number behind a letter', ['a1', ...GOOD.slice(1)], 'number-malformed', 'a1', '1'],
    [
      'a bad code',
      ['1', '6-31-1-03', ...GOOD.slice(2)],
      'code-malformed',
      '6-31-1-03',
      '4-01-06-02',
    ],
    [
      'a title of another occupation',
      [...GOOD.slice(0, 2), '焊工（a）', '电工', '5'],
      'title-not-of-occupation',
      '焊工（a）',
      '电工',
    ],
    [
      'a title without its closing bracket',
      [...GOOD.slice(0, 2), '电工（ab', '电工', '5'],
      'title-not-of-occupation',
      '电工（ab',
      '电工',
    ],
    [
      'a title with empty brackets',
      [...GOOD.slice(0, 2), '电工（）', '电工', '5'],
      'title-not-of-occupation',
      '电工（）',
      '电工',
    ],
    ['an unknown level', [...GOOD.slice(0, 4), '5、6'], 'level-unknown', '6', LEVELS_IN_SOURCE],
    [
      'a level in another form',
      [...GOOD.slice(0, 4), '五级'],
      'level-unknown',
      '五级',
      LEVELS_IN_SOURCE,
    ],
    ['a repeated level', [...GOOD.slice(0, 4), '5、5'], 'level-repeated', '5', '5、5'],
    [
      'a missing cell',
      GOOD.slice(0, 4),
      'cell-missing',
      '1 6-31-01-03 电工 电工',
      '序号、职业编码、职业（工种）名称、职业名称、等级',
    ],
    [
      'a cell too many',
      [...GOOD, '5'],
      'cell-extra',
      '1 6-31-01-03 电工 电工 5、4、3 5',
      '序号、职业编码、职业（工种）名称、职业名称、等级',
    ],
  ])('refuses %s, with its line', (_, row, kind, found, expected) => {
    expect(problemsOf(textOf(row))).toEqual([[9, kind, found, expected]]);
  });

  it('counts lines, and not rows', () => {
    expect(refusalOf(textOf(GOOD, GOOD)).place).toBe('line');
  });

  it('refuses a repeated title and a code with two occupations, with the line of the second', () => {
    expect(problemsOf(textOf(GOOD, ['2', ...GOOD.slice(1)]))).toEqual([
      [15, 'title-repeated', '电工', '9'],
    ]);
    expect(problemsOf(textOf(GOOD, ['2', '6-31-01-03', '焊工', '焊工', '5']))).toEqual([
      [15, 'code-with-two-occupations', '焊工', '电工'],
    ]);
  });

  it('tells problems in the order of lines, whatever finds them', () => {
    const text = textOf(['x', ...GOOD.slice(1)], GOOD.slice(0, 4), ['y', ...GOOD.slice(1)]);
    expect(problemsOf(text).map(([line, kind]) => [line, kind])).toEqual([
      [9, 'number-malformed'],
      [15, 'cell-missing'],
      [20, 'number-malformed'],
      [20, 'title-repeated'],
    ]);
  });

  it('tells all problems at once, in the order of lines, but no more than 20', () => {
    const refusalOfBadRows = (count: number) =>
      refusalOf(
        textOf(
          ...Array.from({ length: count }, (_, index) => [
            'x',
            '6-31-01-03',
            `电工（${index}）`,
            '电工',
            '5',
          ]),
        ),
      );
    const { problems, more } = refusalOfBadRows(21);
    expect(problems.map(({ line }) => line)).toEqual(
      Array.from({ length: 20 }, (_, index) => 9 + 6 * index),
    );
    expect(more).toBe(true);
    expect(refusalOfBadRows(20)).toMatchObject({ problems: { length: 20 }, more: false });
  });

  it('refuses a text without the five headers, and one without rows', () => {
    const headers = '序号 职业编码 职业（工种）名称 职业名称 等级';
    expect(problemsOf('')).toEqual([[1, 'header-missing', '', headers]]);
    expect(problemsOf('\n\nhello\nworld\n')).toEqual([
      [3, 'header-missing', 'hello world', headers],
    ]);
    expect(problemsOf(textOf())).toEqual([[1, 'empty-table', '', '']]);
  });

  it('does not mind a byte order mark, other line ends and empty lines more than one', () => {
    const text = `\ufeff${textOf(GOOD)}\n\n\n注：会调整。\n再公布。`.replaceAll('\n', '\r\n');
    expect(parsePublishedText(text)).toMatchObject({
      title: '目录',
      attachment: '附件2',
      footnote: '注：会调整。再公布。',
      entries: [{ title: '电工' }],
    });
  });
});

describe('disorders', () => {
  it('names the entries whose code is smaller than that of the row before', () => {
    const { entries } = parsePublishedText(
      textOf(
        ['1', '6-31-01-03', '电工', '电工', '5'],
        ['2', '6-31-01-03', '电工（a）', '电工', '5'],
        ['3', '4-10-03-01', '美容师', '美容师', '5'],
        ['4', '4-10-03-02', '美发师', '美发师', '5'],
      ),
    );
    expect(disorders(entries)).toEqual([
      { title: '美容师', code: '4-10-03-01', before: '6-31-01-03' },
    ]);
  });
});
