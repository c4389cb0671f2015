import { describe, expect, it } from 'vitest';
import { ZhiyeError } from '../../src/catalog/errors.js';
import { parsePublishedText } from '../../src/catalog/parse.js';

const HEAD = ['附件2', '目录', '序号', '职业编码', '职业（工种）名称', '职业名称', '等级'];

/** A published text with these rows; each begins at line 9, 15, 21, … */
const textOf = (...rows: string[][]) =>
  [HEAD, ...rows].map((block) => block.map((line) => `\t${line}\n`).join('')).join('\n');

const GOOD = ['1', '6-31-01-03', '电工', '电工', '5、4、3'];

function problemsOf(text: string) {
  try {
    parsePublishedText(text);
    return [];
  } catch (error) {
    if (!(error instanceof ZhiyeError) || error.code !== 'table-problems') throw error;
    const { problems } = error.args as { problems: { line: number; kind: string }[] };
    return problems.map(({ line, kind }) => [line, kind]);
  }
}

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
    ['a number out of sequence', ['3', ...GOOD.slice(1)], 'number-out-of-sequence'],
    ['a number that is none', ['1a', ...GOOD.slice(1)], 'number-malformed'],
    ['a bad code', ['1', '6-31-1-03', ...GOOD.slice(2)], 'code-malformed'],
    [
      'a title of another occupation',
      [...GOOD.slice(0, 2), '焊工', '电工', '5'],
      'title-not-of-occupation',
    ],
    [
      'a title without its closing bracket',
      [...GOOD.slice(0, 2), '电工（a', '电工', '5'],
      'title-not-of-occupation',
    ],
    ['an unknown level', [...GOOD.slice(0, 4), '5、6'], 'level-unknown'],
    ['a level in another form', [...GOOD.slice(0, 4), '五级'], 'level-unknown'],
    ['a repeated level', [...GOOD.slice(0, 4), '5、5'], 'level-repeated'],
    ['a missing cell', GOOD.slice(0, 4), 'cell-missing'],
    ['a cell too many', [...GOOD, '5'], 'cell-extra'],
  ])('refuses %s, with its line', (_, row, kind) => {
    expect(problemsOf(textOf(row))).toEqual([[9, kind]]);
  });

  it('refuses a repeated title and a code with two occupations, with the line of the second', () => {
    expect(problemsOf(textOf(GOOD, ['2', ...GOOD.slice(1)]))).toEqual([[15, 'title-repeated']]);
    expect(problemsOf(textOf(GOOD, ['2', '6-31-01-03', '焊工', '焊工', '5']))).toEqual([
      [15, 'code-with-two-occupations'],
    ]);
  });

  it('tells all problems at once, in the order of lines, but no more than 20', () => {
    const bad = Array.from({ length: 30 }, (_, index) => [
      'x',
      '6-31-01-03',
      `电工（${index}）`,
      '电工',
      '5',
    ]);
    const problems = problemsOf(textOf(...bad));
    expect(problems).toHaveLength(20);
    expect(problems.map(([line]) => line)).toEqual(
      bad.slice(0, 20).map((_, index) => 9 + 6 * index),
    );
  });

  it('refuses a text without the five headers, and one without rows', () => {
    expect(problemsOf('hello\n')).toEqual([[1, 'header-missing']]);
    expect(problemsOf(textOf())).toEqual([[1, 'empty-table']]);
  });
});
