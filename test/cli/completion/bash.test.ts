import { describe, expect, it } from 'vitest';
import { BASH_5 } from '../../system.js';
import { zhiye } from '../run.js';
import { callsSoFar, inBash, lineInBash, ODD_CATALOGUE } from './shells.js';

const COMMANDS = 'search list groups show check import diff info completion help'.split(' ');
const FORMATS = ['table', 'json', 'jsonl', 'csv', 'tsv', 'markdown', 'xlsx'];

describe.runIf(BASH_5)('completion in bash', () => {
  it('offers all commands, or those that start with the word', async () => {
    expect(await inBash(['zhiye', ''])).toEqual(COMMANDS);
    expect(await inBash(['zhiye', 'li'])).toEqual(['list']);
    expect(await inBash(['zhiye', 'help', 'sh'])).toEqual(['show']);
  });

  it.each(COMMANDS.slice(0, -1))(
    'offers for %s the options that its help and that of the program name',
    async (name) => {
      const helps = [
        await zhiye([name, '--help', '--lang', 'en']),
        await zhiye(['--help', '--lang', 'en']),
      ];
      const flags = helps.flatMap(({ stdout }) =>
        [...stdout.matchAll(/^ {2}(?:(-\w), )?(--[\w-]+)/gm)].flatMap(([, short, long]) =>
          short === undefined ? [long] : [short, long],
        ),
      );
      const [own] = helps;
      const usable = (flag: string | undefined) =>
        flag !== '--catalog' || own?.stdout.includes('Global options: --lang, --catalog') === true;
      const offered = [...new Set(flags)].filter(usable);
      expect(offered.length).toBeGreaterThan(5);
      expect((await inBash(['zhiye', name, '-'])).toSorted()).toEqual(offered.toSorted());
    },
  );

  it.each<[string[], string[]]>([
    [['list', '--format', ''], FORMATS],
    [
      ['list', '-f', 'js'],
      ['json', 'jsonl'],
    ],
    [
      ['list', '--format', '=', 'js'],
      ['json', 'jsonl'],
    ],
    [['list', '--format', '='], FORMATS],
    [
      ['list', '--format=js'],
      ['--format=json', '--format=jsonl'],
    ],
    [
      ['--lang', ''],
      ['zh', 'en'],
    ],
    [
      ['check', '--input-format', 'x'],
      ['xlsx', 'xls'],
    ],
    [
      ['list', '-l', ''],
      ['5', '4', '3', '2', '1', 'special'],
    ],
    [
      ['completion', ''],
      ['bash', 'zsh', 'fish', 'powershell'],
    ],
    [['search', '-n', ''], []],
    [
      ['list', '--fields', 'lev'],
      ['levels', 'level'],
    ],
    [['groups', '--fields', 'code,o'], ['code,occupations']],
    [['groups', '--fields=code,name,r'], ['--fields=code,name,rank']],
    [['info', ''], []],
  ])('offers after %j: %j', async (words, offered) => {
    expect(await inBash(['zhiye', ...words])).toEqual(offered);
  });

  it.each([
    ['--catalog', 'pack'],
    ['check', '--file', 'pack'],
    ['import', '-o', 'pack'],
    ['import', 'pack'],
    ['diff', 'old.json', 'pack'],
  ])('offers files after %s %s', async (...words) => {
    const found = await inBash(['zhiye', ...words]);
    expect(found.toSorted()).toEqual(['package-lock.json', 'package.json']);
  });

  it('starts no process for any of these', async () => {
    callsSoFar();
    await inBash(['zhiye', '']);
    await inBash(['zhiye', 'check', '-']);
    await inBash(['zhiye', '--format', '']);
    await inBash(['zhiye', '--catalog', '']);
    expect(callsSoFar()).toEqual([]);
  });

  it.each(['show', 'check', 'search'])('offers names and codes after %s', async (command) => {
    const names = ['车工', '车工（普通车工）', '车工（数控车工）'];
    expect((await inBash(['zhiye', command, '车工'])).toSorted()).toEqual(names.toSorted());
    expect(await inBash(['zhiye', command, '普通车'])).toEqual(['普通车工']);
    expect(await inBash(['zhiye', command, '6-18-01-01'])).toEqual(['6-18-01-01']);
    expect(await inBash(['zhiye', command, '律师'])).toEqual([]);
  });

  it('offers names after options, their values and other words', async () => {
    const before = ['--lang', 'zh', 'search', '--level', '5', '数控'];
    expect(await inBash(['zhiye', ...before, '普通车'])).toEqual(['普通车工']);
    expect(await inBash(['zhiye', 'show', '--', '普通车'])).toEqual(['普通车工']);
    expect(await inBash(['zhiye', 'show', '车工', ''])).toEqual([]);
  });

  it('replaces another spelling with the name in the catalogue', async () => {
    expect(await inBash(['zhiye', 'check', '普通車'])).toEqual(['普通车工']);
    expect(await inBash(['zhiye', 'check', '车工\\(普'])).toEqual(['车工（普通车工）']);
    expect(await inBash(['zhiye', 'check', '"车工（普'])).toEqual(['车工（普通车工）']);
    expect(await inBash(['zhiye', 'check', '6180101'])).toEqual(['6-18-01-01']);
  });

  it('replaces pinyin and its initials with the names', async () => {
    const traders = ['电子商务师', '电子商务师（网商）', '电子商务师（跨境电子商务师）'];
    expect(await inBash(['zhiye', 'check', 'diangong'])).toEqual(['电工']);
    expect(await inBash(['zhiye', 'check', 'DianGong'])).toEqual(['电工']);
    expect(await inBash(['zhiye', 'check', '"dian\'gong'])).toEqual(['电工']);
    expect((await inBash(['zhiye', 'search', 'dzsws'])).toSorted()).toEqual(traders.toSorted());
    expect(await inBash(['zhiye', 'show', 'shukongchegon'])).toEqual(['数控车工']);
    expect(await inBash(['zhiye', 'show', 'lawyer'])).toEqual([]);
  });

  it.each([
    ['zhiye check diangong', 'zhiye check 电工 '],
    ['zhiye check dzsws', 'zhiye check 电子商务师'],
    ['zhiye check 普通車', 'zhiye check 普通车工 '],
    // Names that begin with different characters are listed, and what was typed stays.
    ['zhiye show d', 'zhiye show d'],
  ])('makes of %j on the screen: %j', async (typed, line) => {
    expect(await lineInBash(typed)).toBe(line);
  });

  it.each([['list'], ['groups'], ['search', '-c']])(
    'offers codes of groups after %s %s',
    async (...words) => {
      const found = await inBash(['zhiye', ...words, '6-18']);
      expect(found.slice(0, 2)).toEqual(['6-18', '6-18-01']);
      expect(found.filter((code) => code.split('-').length === 4)).toEqual([]);
    },
  );

  it.each<[string[], string[]]>([
    [
      ['车工', ''],
      ['5', '4', '3'],
    ],
    [
      ['普通车工', ''],
      ['4', '3'],
    ],
    [
      ['6-18-01-01', '5', ''],
      ['4', '3'],
    ],
    [
      ['车工', '五级', ''],
      ['4', '3'],
    ],
    [['车工（普通车工）', '4'], ['4']],
    [
      ['互联网营销师（平台管理员）', ''],
      ['5', '4', '3'],
    ],
    [['人工智能数据标注', ''], ['special']],
    [['律师', ''], []],
    [['4-1', ''], []],
  ])('offers the open levels after check %j: %j', async (words, levels) => {
    expect(await inBash(['zhiye', 'check', ...words])).toEqual(levels);
  });

  it.each([
    ['甲', '甲工\\(高压\\)\\ A\\:B'],
    ['甲工\\(高', '甲工\\(高压\\)\\ A\\:B'],
    ['乙', `乙\\$HOME\\'s\\ \\"x\\"\\ \\\`y\\\``],
    ['"乙', `乙\\$HOME's \\"x\\" \\\`y\\\``],
    ["'乙", `乙$HOME'\\''s "x" \`y\``],
    ['丙', '丙'],
  ])('quotes a name of another catalogue: %s', async (prefix, typed) => {
    const inQuotes = `"${ODD_CATALOGUE}"`;
    expect(await inBash(['zhiye', '--catalog', inQuotes, 'show', prefix])).toEqual([typed]);
    expect(await inBash(['zhiye', 'show', prefix, ''], {})).toEqual([]);
    const exported = { ZHIYE_CATALOG: ODD_CATALOGUE };
    expect(await inBash(['zhiye', 'show', prefix], exported)).toEqual([typed]);
  });

  it('never runs what is typed', async () => {
    const words = ['zhiye', 'check', '$(echo oops >&2)`echo oops >&2`', ''];
    expect(await inBash(words)).toEqual([]);
  });
});
