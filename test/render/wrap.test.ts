import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { embeddedCatalogue } from '../../src/catalog/embedded.js';
import { wrapLine, wrapText } from '../../src/render/wrap.js';
import { inProcess } from '../cli/run.js';

const lines = (text: string, columns: number, kept: string[] = []) =>
  wrapLine(text, 0, { isTerminal: true, columns }, kept).split('\n');

describe('wrapping text', () => {
  it('leaves a line alone without a terminal', () => {
    const line = '很长的一行，'.repeat(50);
    expect(wrapLine(line, 4, { isTerminal: false, columns: 40 })).toBe(line);
  });

  it('breaks English between words, and after them only', () => {
    expect(lines('the first thing to do with a file of applications', 40)).toEqual([
      'the first thing to do with a file of',
      'applications',
    ]);
  });

  it('breaks Chinese after a phrase, so that no name is broken', () => {
    const text = '律师：目录未列。律师（2-07-04-00）是《职业分类大典》中的职业，但未列入本目录。';
    expect(lines(text, 60)).toEqual([
      '律师：目录未列。律师（2-07-04-00）',
      '是《职业分类大典》中的职业，但未列入本目录。',
    ]);
  });

  it('keeps a title with its trade, whatever is in the brackets', () => {
    const title = '药物制剂工（散剂、茶剂与灸熨剂制备）';
    expect(lines(`是否要找：${title}（6-12-03-00）？`, 44)).toEqual([
      '是否要找：',
      title,
      '（6-12-03-00）？',
    ]);
    expect(lines(`did you mean ${title} (6-12-03-00)?`, 44)).toEqual([
      'did you mean',
      title,
      '(6-12-03-00)?',
    ]);
  });

  it('keeps a number with what it counts', () => {
    expect(lines('共 100 行：开放 20、未开放 10、目录未列 12、不相符 3', 40)).toEqual([
      '共 100 行：开放 20、未开放 10、',
      '目录未列 12、不相符 3',
    ]);
    expect(lines('3 of the rows are open and there are 12 others', 40)).toEqual([
      '3 of the rows are open and there',
      'are 12 others',
    ]);
  });

  it('keeps an option with its value, and the beginning of a command', () => {
    expect(lines('to have all of the results, see zhiye check --help', 40)).toEqual([
      'to have all of the results, see',
      'zhiye check --help',
    ]);
    expect(lines('several files need a folder, as in -o results', 40)).toEqual([
      'several files need a folder, as in',
      '-o results',
    ]);
    expect(lines('the extensions are .xlsx, .csv, .tsv, .json and .md', 40)).toEqual([
      'the extensions are .xlsx, .csv, .tsv,',
      '.json and .md',
    ]);
  });

  it('keeps the name of a file, even with spaces and commas in it', () => {
    const file = '2026 年，一班 名单.xlsx';
    const text = `cannot read ${file}: no such file or folder`;
    for (let columns = 40; columns < 60; columns += 1) {
      expect(lines(text, columns, [file]).some((line) => line.includes(file))).toBe(true);
    }
  });

  it('breaks what is wider than a line', () => {
    expect(lines('x'.repeat(100), 40)).toEqual(['x'.repeat(40), 'x'.repeat(40), 'x'.repeat(20)]);
    expect(lines('一'.repeat(50), 40)).toEqual(['一'.repeat(20), '一'.repeat(20), '一'.repeat(10)]);
  });

  it('gives the first line the width that the indentation of the others takes', () => {
    const screen = { isTerminal: true, columns: 40 };
    expect(wrapLine('zhiye: 1234567890 1234567890 12345678901 1234567890', 7, screen)).toBe(
      'zhiye: 1234567890 1234567890 12345678901\n       1234567890',
    );
  });

  it('ends colours at the end of a line, and begins them again in the next one', () => {
    const text = `\u001b[31m${'red '.repeat(12)}\u001b[39mplain`;
    const [first, second] = wrapText(text, 40).split('\n');
    expect(first).toMatch(/^\u001b\[31m.*\u001b\[0m$/);
    expect(second).toMatch(/^\u001b\[31m.*\u001b\[39mplain$/);
  });

  it('loses nothing, stays within the width, and puts no mark where it does not belong', () => {
    const word = fc.constantFrom(
      ...['，', '。', '；', '：', '、', '（', '）', '「', '」', '“', '”', ' ', 'zhiye', '--level'],
      ...['4-01-06-02', '12', '职业', '申请时须写明', '车工（数控车工）', '𠮷', 'é', '工种.xlsx'],
    );
    const text = fc.array(word, { maxLength: 60 }).map((words) => words.join(''));
    fc.assert(
      fc.property(text, fc.integer({ min: 40, max: 120 }), (line, columns) => {
        const wrapped = lines(line, columns);
        const spaceless = (each: string) => each.replace(/\s/g, '');
        expect(spaceless(wrapped.join(''))).toBe(spaceless(line));
        for (const each of wrapped) expect(stringWidth(each)).toBeLessThanOrEqual(columns);
        // Marks in a row may be wider than a line.
        if (/[，。；：、（）「」“”]{8}/.test(line)) return;
        for (const each of wrapped.slice(1)) expect(each).not.toMatch(/^[，。；：、）」”]/);
        for (const each of wrapped.slice(0, -1)) expect(each).not.toMatch(/[（「“]$/);
      }),
    );
  });
});

const names = [
  ...new Set(embeddedCatalogue.entries.flatMap(({ title, code }) => [title, code])),
].filter((name) => stringWidth(name) <= 40);

describe.each(['zh', 'en'])('the messages in %s', (lang) => {
  const lineOf = async (args: string[], columns: number) => {
    const { stdout, stderr } = await inProcess(
      [...args, '--lang', lang],
      { NO_COLOR: '1' },
      { isTerminal: true, columns },
    );
    return { wrapped: stdout + stderr, written: await inProcess([...args, '--lang', lang]) };
  };

  it.each([
    ['check', '月嫂', '5'],
    ['check', '律师', '3'],
    ['check', '美容', '3'],
    ['check', '药剂师', '3'],
    ['check', '互联网营销', '3'],
    ['check', '电工 6-18-01-01', '3'],
    ['show', '数控'],
    ['search', '美客师'],
  ])('name what they name on one line: %s %s', async (...args) => {
    for (const columns of [60, 80, 120]) {
      const { wrapped, written } = await lineOf(args, columns);
      const whole = written.stdout + written.stderr;
      for (const name of names.filter((each) => whole.includes(each))) {
        expect([columns, name, wrapped.includes(name)]).toEqual([columns, name, true]);
      }
    }
  });
});
