import { describe, expect, it } from 'vitest';
import { readPublished } from '../../src/published/read-published.js';
import { InputError } from '../../src/tables/input-error.js';
import { growth, LINEAR } from '../growth.js';
import { KNOWLEDGE } from './reading.js';

const HEADER = ['序号', '职业编码', '职业名称', '等级'];

/** Reads rows as `import` does, whether they are a catalogue or not. */
function take(...rows: readonly (readonly string[])[]): void {
  const sheet = {
    name: null,
    isHidden: false,
    merges: [],
    rows: rows.map((cells, at) => ({ number: at + 1, cells })),
  };
  try {
    readPublished([sheet], 'row', { knowledge: KNOWLEDGE });
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
  }
}

/** What makes long cells: texts that patterns may look through again and again. */
const TEXTS = ['甲', '（', '(职', '（单位', '5、', 'a ', '、', '4-', '一'] as const;

const of = (text: string, length: number) => text.repeat(Math.ceil(length / text.length));

describe('a published table is read in a time in proportion to', () => {
  it.each(TEXTS)('the length of a header of %j', (text) => {
    expect(growth((length) => take([of(text, length), '等级'], ['a', 'b']))).toBeLessThan(LINEAR);
  });

  it.each(TEXTS)('the length of a name, a code and levels of %j', (text) => {
    const run = (length: number) => {
      const cell = of(text, length);
      take(HEADER, ['1', '', cell, '5'], ['2', cell, '电工', '5'], ['3', '', '电工', cell]);
    };
    expect(growth(run)).toBeLessThan(LINEAR);
  });

  it('the number of cells in a row that is no header', () => {
    const run = (length: number) => take(Array.from({ length }, (_, at) => `甲${at}`));
    expect(growth(run)).toBeLessThan(LINEAR);
  });

  it('the number of its rows', () => {
    const run = (length: number) => {
      const rows = Array.from({ length: length / 10 }, (_, at) => [
        `${at + 1}`,
        '6-31-01-03',
        `电工（甲${at}）`,
        '电工',
        '5、4',
      ]);
      take(['序号', '职业编码', '职业（工种）名称', '职业名称', '等级'], ...rows);
    };
    expect(growth(run, 5_000)).toBeLessThan(LINEAR);
  });
});
