import { describe, expect, it } from 'vitest';
import { escapeControls } from '../../src/render/escape-controls.js';
import { toDelimited, toJson, toMarkdown } from '../../src/render/formats.js';
import { wrapText } from '../../src/render/wrap.js';

describe('toDelimited', () => {
  it('quotes as in RFC 4180, with LF line ends', async () => {
    expect(
      await toDelimited(
        'csv',
        ['a', 'b'],
        [
          ['x,y', 'say "hi"'],
          ['1\n2', ' z '],
        ],
        false,
      ),
    ).toBe('a,b\n"x,y","say ""hi"""\n"1\n2", z \n');
    expect(await toDelimited('csv', ['a'], [['x\ry']], false)).toBe('a\n"x\ry"\n');
  });

  it('separates TSV by tabs, and quotes cells that contain one', async () => {
    expect(await toDelimited('tsv', ['a', 'b'], [['x\ty', 'z,']], false)).toBe(
      'a\tb\n"x\ty"\tz,\n',
    );
  });

  it('writes only the header if there are no rows', async () => {
    expect(await toDelimited('csv', ['a', 'b'], [], false)).toBe('a,b\n');
  });
});

describe('toMarkdown', () => {
  it('escapes what would break a cell out of its column', () => {
    expect(toMarkdown(['a'], [['x|y\nz\\']])).toBe('| a |\n| --- |\n| x\\|y<br>z\\\\ |\n');
  });
});

describe('toJson', () => {
  it('escapes control characters without changing the value', () => {
    const value = { a: '\u001b[31m\u007f\u009b\u202e\u2028', 职业: '电工' };
    expect(toJson(value)).toBe('{"a":"\\u001b[31m\\u007f\\u009b\\u202e\\u2028","职业":"电工"}');
    expect(JSON.parse(toJson(value))).toEqual(value);
  });
});

describe('escapeControls', () => {
  it.each([
    ['电工 3', '电工 3'],
    ['\u001b[31m', '\\x1b[31m'],
    ['a\nb\tc\u0000', 'a\\x0ab\\x09c\\x00'],
    ['\u009b\u007f', '\\x9b\\x7f'],
    ['\u202e\u2066', '\\u202e\\u2066'],
    ['\ud800', '\\ud800'],
    ['电\u200b\u200d工\ufe0f', '电\\u200b\\u200d工\\ufe0f'],
    ['\u{e0001}', '\\udb40\\udc01'],
    ['😀', '😀'],
  ])('writes %j as %s', (text, shown) => {
    expect(escapeControls(text)).toBe(shown);
  });
});

describe('wrapText', () => {
  it('breaks Chinese between any two characters, and other scripts between words', () => {
    expect(wrapText('汽车维修工汽车', 6)).toBe('汽车维\n修工汽\n车');
    expect(wrapText('one two three', 8)).toBe('one two\nthree');
    expect(wrapText('使用 levels 列', 9)).toBe('使用\nlevels 列');
  });

  it('starts no line with a closing mark, and ends none with an opening bracket', () => {
    expect(wrapText('汽车维，修', 6)).toBe('汽车\n维，修');
    expect(wrapText('汽车（维修）', 6)).toBe('汽车\n（维\n修）');
  });

  it('breaks a word that is longer than a line', () => {
    expect(wrapText('abcdefgh', 3)).toBe('abc\ndef\ngh');
  });

  it('ends a style at the end of a line, and resumes it on the next', () => {
    expect(wrapText('\u001b[35m汽车维修\u001b[39m', 4)).toBe(
      '\u001b[35m汽车\u001b[0m\n\u001b[35m维修\u001b[39m',
    );
  });
});
