import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { embeddedCatalogue } from '../../src/catalog/embedded.js';
import { inProcess } from '../cli/run.js';

const COMMANDS = [
  'list',
  'list 4-10',
  'list --per-level',
  'groups',
  'show 汽车维修工',
  'show 半导体分立器件和集成电路装调工',
  'search 工',
  'search 美客师',
  'check 建筑信息模型技术员 5、4、3、2、1、专项',
  'check 美容 3',
  'info',
  '--help',
  'check --help',
  'list --help',
];

const widths = [40, 60, 80, 120].flatMap((columns) =>
  ['zh', 'en'].map((lang) => ({ columns, lang })),
);

const onTerminal = (line: string, columns: number, lang: string, color = false) =>
  inProcess(
    [...line.split(' '), '--lang', lang, ...(color ? [] : ['--no-color'])],
    {},
    { isTerminal: true, columns },
  );

describe.each(widths)('on a terminal of $columns columns, in $lang', ({ columns, lang }) => {
  it.each(COMMANDS)('`%s` prints no line that is wider', async (line) => {
    // Help shows options and descriptions side by side, for which 40 columns are too few.
    if (line.includes('--help') && columns < 60) return;
    for (const color of [true, false]) {
      const { stdout, stderr } = await onTerminal(line, columns, lang, color);
      for (const each of (stdout + stderr).split('\n')) {
        expect([each, stringWidth(each) <= columns]).toEqual([each, true]);
      }
    }
  });

  it('a wrapped title loses no character', async () => {
    const { stdout } = await onTerminal('list', columns, lang);
    // Codes and levels stay in their columns, so the rest of a line is part of a title.
    const titles = stdout
      .split('\n')
      .slice(1)
      .map((each) => each.replace(/^[\d-Z]{10}|(?: [5-] [4-] [3-] [2-] [1-]| 专项| special)$/g, ''))
      .join('')
      .replaceAll(/\s/g, '');
    expect(titles).toBe(embeddedCatalogue.entries.map((entry) => entry.title).join(''));
  });
});

describe('without a terminal', () => {
  it('nothing wraps, and columns align', async () => {
    const { stdout } = await inProcess(['list', '--lang', 'zh']);
    const rows = stdout.trimEnd().split('\n');
    expect(rows).toHaveLength(1 + 202);
    const starts = rows
      .slice(1)
      .map((row) => stringWidth(row.replace(/(?:[5-] [4-] [3-] [2-] [1-]|专项)$/, '')));
    expect(new Set(starts).size).toBe(1);
  });
});
