import { describe, expect, it } from 'vitest';
import { disorders } from '../../src/published/disorder.js';
import { readPublishedText } from '../../src/published/plain-text.js';
import { InputError, type InputErrorArguments } from '../../src/tables/input-error.js';

const HEAD = ['附件2', '目录', '序号', '职业编码', '职业（工种）名称', '职业名称', '等级'];
const HEADERS = '序号、职业编码、职业（工种）名称、职业名称、等级';

/** A published text with these rows; each begins at line 9, 15, 21, … */
const textOf = (...rows: string[][]) =>
  [HEAD, ...rows].map((block) => block.map((line) => `\t${line}\n`).join('')).join('\n');

const GOOD = ['1', '6-31-01-03', '电工', '电工', '5、4、3'];

function refusalOf(text: string): InputErrorArguments['table-problems'] {
  try {
    readPublishedText(text);
    return { problems: [], more: false, place: 'line' };
  } catch (error) {
    if (!(error instanceof InputError && 'problems' in error.args)) throw error;
    return error.args;
  }
}

const problemsOf = (text: string) =>
  refusalOf(text).problems.map(({ line, kind, found, expected, repeats }) => [
    line,
    kind,
    found,
    repeats === undefined ? expected : `line ${repeats.line}`,
  ]);

describe('readPublishedText', () => {
  it('reads a note that follows the last row at once', () => {
    expect(readPublishedText(`${textOf(GOOD).trimEnd()}\n注：会调整。\n`)).toMatchObject({
      entries: [{ title: '电工' }],
      footnote: '注：会调整。',
    });
  });

  it('reads the rows and the words around them', () => {
    expect(
      readPublishedText(
        `${textOf(GOOD, ['2', '6-31-01-04', '钳工（机修（大））', '钳工', '专项职业能力'])}\n\n注：会调整。\n `,
      ),
    ).toMatchObject({
      title: '目录',
      attachment: '附件2',
      footnote: '注：会调整。',
      entries: [
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
      ],
    });
  });

  it.each([
    [
      'a number out of sequence',
      [GOOD, ['3', '6-31-01-04', '焊工', '焊工', '5']],
      [15, 'number-out-of-sequence', '3', '2'],
    ],
    ['a number that is none', [['1a', ...GOOD.slice(1)]], [9, 'number-malformed', '1a', '']],
    [
      'a bad code',
      [['1', '6-31-1-03', ...GOOD.slice(2)]],
      [9, 'code-malformed', '6-31-1-03', '4-01-06-02'],
    ],
    [
      'a title of another occupation',
      [[...GOOD.slice(0, 2), '焊工（a）', '电工', '5']],
      [9, 'title-not-of-occupation', '焊工（a）', '电工'],
    ],
    [
      'a title without its closing bracket',
      [[...GOOD.slice(0, 2), '电工（ab', '电工', '5']],
      [9, 'title-not-of-occupation', '电工（ab', '电工'],
    ],
    [
      'a title with empty brackets',
      [[...GOOD.slice(0, 2), '电工（）', '电工', '5']],
      [9, 'title-not-of-occupation', '电工（）', '电工'],
    ],
    ['an unknown level', [[...GOOD.slice(0, 4), '5、6']], [9, 'level-unknown', '6', '5、6']],
    ['a repeated level', [[...GOOD.slice(0, 4), '5、5']], [9, 'level-repeated', '5', '5、5']],
    ['a missing cell', [GOOD.slice(0, 4)], [9, 'cell-missing', '1 6-31-01-03 电工 电工', HEADERS]],
    [
      'a cell too many',
      [[...GOOD, '5']],
      [9, 'cell-extra', '1 6-31-01-03 电工 电工 5、4、3 5', HEADERS],
    ],
  ])('refuses %s, with its line', (_, rows, problem) => {
    expect(problemsOf(textOf(...rows))).toEqual([problem]);
  });

  it('counts lines, and not rows', () => {
    expect(refusalOf(textOf(GOOD, GOOD)).place).toBe('line');
  });

  it('refuses a repeated title and a code with two occupations, with the line of the second', () => {
    expect(problemsOf(textOf(GOOD, ['2', ...GOOD.slice(1)]))).toEqual([
      [15, 'title-repeated', '电工', 'line 9'],
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

  it('leaves a text of another form to others, and refuses one without rows', () => {
    for (const text of [
      '',
      '\n\nhello\nworld\n',
      '职业名称,等级\n电工,5\n',
      '职业名称\t等级\n电工\t5',
    ]) {
      expect(readPublishedText(text)).toBeUndefined();
    }
    expect(problemsOf(textOf())).toEqual([[3, 'empty-table', '', '']]);
  });

  it('does not mind a byte order mark, other line ends and empty lines more than one', () => {
    const text = `\ufeff${textOf(GOOD)}\n\n\n注：会调整。\n再公布。`.replaceAll('\n', '\r\n');
    expect(readPublishedText(text)).toMatchObject({
      title: '目录',
      attachment: '附件2',
      footnote: '注：会调整。再公布。',
      entries: [{ title: '电工' }],
    });
  });
});

describe('disorders', () => {
  it('names the entries whose code is smaller than that of the row before', () => {
    const table = readPublishedText(
      textOf(
        ['1', '6-31-01-03', '电工', '电工', '5'],
        ['2', '6-31-01-03', '电工（a）', '电工', '5'],
        ['3', '4-10-03-01', '美容师', '美容师', '5'],
        ['4', '4-10-03-02', '美发师', '美发师', '5'],
      ),
    );
    expect(disorders(table?.entries ?? [])).toEqual([
      { title: '美容师', code: '4-10-03-01', before: '6-31-01-03' },
    ]);
  });
});
