import { copyFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXAMPLES } from '../../src/cli/examples.js';
import { UNIX } from '../system.js';
import { bash, inProcess, zhiye } from './run.js';

const ESCAPE = '\u001b[';
const lines = (text: string) => text.split('\n');

describe('the language', () => {
  const headOf = async (args: string[], environment: Record<string, string>) =>
    lines((await inProcess(['list', '4-03-02-07', ...args], environment)).stdout)[0]?.split(
      /\s+/,
    )[0];
  const ZH = '职业编码';
  const EN = 'Code';

  it.each<[string, string[], Record<string, string>]>([
    [ZH, ['--lang', 'zh'], { ZHIYE_LANG: 'en' }],
    [EN, ['--lang=en'], { ZHIYE_LANG: 'zh' }],
    [ZH, [], { ZHIYE_LANG: 'zh', LC_ALL: 'en_US.UTF-8' }],
    [ZH, [], { LC_ALL: 'zh_TW.Big5', LC_MESSAGES: 'en_US', LANG: 'en_US' }],
    [ZH, [], { LC_MESSAGES: 'zh_CN.UTF-8', LANG: 'en_US.UTF-8' }],
    [ZH, [], { LANG: 'zh_CN.UTF-8' }],
    [EN, [], { LANG: 'de_DE.UTF-8' }],
    [EN, [], { LC_ALL: 'C', LANG: 'zh_CN.UTF-8' }],
    [ZH, [], { LC_ALL: '', LANG: 'zh_CN.UTF-8' }],
    [EN, [], { LANG: '' }],
  ])('is %s for %j in %j', async (head, args, environment) => {
    expect(await headOf(args, environment)).toBe(head);
  });

  it('does not affect JSON, CSV or the status', async () => {
    for (const line of [
      'list 4-10 --json',
      'list 4-10 -f csv',
      'check 车工 4 -f tsv',
      'info -f csv',
    ]) {
      const [zh, en] = await Promise.all(
        ['zh', 'en'].map((lang) => inProcess([...line.split(' '), '--lang', lang])),
      );
      expect(zh).toEqual(en);
    }
  });
});

describe('colour', () => {
  const terminal = { isTerminal: true };

  it.each<[boolean, string[], Record<string, string>, object]>([
    [true, [], {}, terminal],
    [false, [], {}, {}],
    [false, [], { NO_COLOR: '1' }, terminal],
    [true, [], { NO_COLOR: '' }, terminal],
    [false, ['--no-color'], {}, terminal],
    [true, [], { FORCE_COLOR: '1' }, {}],
    [true, [], { FORCE_COLOR: '1', NO_COLOR: '1' }, {}],
    [false, [], { FORCE_COLOR: '0' }, terminal],
    [false, ['--no-color'], { FORCE_COLOR: '1' }, terminal],
    [false, [], { TERM: 'dumb' }, terminal],
  ])('is %s for %j in %j on %j', async (colored, args, environment, screen) => {
    for (const line of [
      'list 4-10',
      'check 车工 4',
      'show 车工',
      'search 车工',
      'info',
      'groups 4',
    ]) {
      const { stdout } = await inProcess([...line.split(' '), ...args], environment, screen);
      expect([line, stdout.includes(ESCAPE)]).toEqual([line, colored]);
    }
  });

  it('never appears in machine-readable formats', async () => {
    for (const format of ['json', 'jsonl', 'csv', 'tsv', 'markdown']) {
      const args = ['search', '车工', '-f', format];
      expect((await inProcess(args, { FORCE_COLOR: '1' })).stdout).not.toContain(ESCAPE);
      if (format === 'json') continue;
      const { stdout } = await inProcess(args, { FORCE_COLOR: '1' }, terminal);
      expect(stdout).not.toContain(ESCAPE);
    }
  });

  it('tells keys, strings and numbers of JSON apart on a terminal', async () => {
    const { stdout } = await inProcess(['list', '4-03-02-07', '--json'], {}, terminal);
    expect(stdout).toContain('\u001b[34m"code"\u001b[39m: \u001b[32m"4-03-02-07"\u001b[39m');
    expect(stdout).toMatch(/\u001b\[34m"no"\u001b\[39m: \u001b\[33m\d+\u001b\[39m/);
    expect(JSON.parse(stdout.replace(/\u001b\[\d+m/g, ''))).toHaveLength(1);
  });

  it('highlights only the matched characters in a search', async () => {
    const { stdout } = await inProcess(['search', '汽车 检验'], {}, terminal);
    const MARK = '\u001b[1m\u001b[35m';
    const END = '\u001b[39m\u001b[22m';
    expect(stdout).toContain(`汽车维修工（${MARK}汽车${END}维修${MARK}检验${END}工）`);
  });
});

describe('JSON', () => {
  it('is indented on a terminal, and one compact line elsewhere', async () => {
    const piped = (await inProcess(['list', '4-10', '--json'])).stdout;
    const args = ['list', '4-10', '--json', '--no-color'];
    const shown = (await inProcess(args, {}, { isTerminal: true })).stdout;
    expect(lines(piped)).toHaveLength(2);
    expect(shown).toBe(`${JSON.stringify(JSON.parse(piped), undefined, 2)}\n`);
  });
});

describe('CSV', () => {
  it('begins with a byte order mark only on request', async () => {
    expect((await zhiye(['list', '4-10', '-f', 'csv'])).stdout.codePointAt(0)).toBe(0x6e);
    const { stdout } = await zhiye(['list', '4-10', '-f', 'csv', '--bom']);
    expect(stdout.slice(0, 3)).toBe('\ufeffno');
  });
});

/** A folder with the files that the examples name. */
function exampleFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'zhiye-'));
  const file = (path: string) => new URL(`../../${path}`, import.meta.url);
  copyFileSync(file('test/fixtures/tables/notice.docx'), join(folder, 'notice.docx'));
  copyFileSync(file('test/fixtures/tables/province.csv'), join(folder, 'province.csv'));
  for (const name of ['old.json', 'new.json'])
    copyFileSync(file('data/catalog.json'), join(folder, name));
  return folder;
}

/** The notes of the examples on stderr. */
const NOTES: Record<string, string> = {
  "printf '职业,等级\\n电工,3\\n' | zhiye check --file -":
    'zhiye: columns read: 职业 (occupation), 等级 (level)\nzhiye: 1 row: 1 open\n',
  'zhiye import notice.docx -o catalogue.json':
    'zhiye: no occupations and levels found in: table 1\nzhiye: imported 5 entries of 3 occupations\n',
  'zhiye import province.csv > catalogue.json': 'zhiye: imported 5 entries of 3 occupations\n',
  'zhiye diff new.json': 'zhiye: no difference\n',
  'zhiye diff old.json new.json --json': 'zhiye: no difference\n',
};

describe('help', () => {
  it.each([['--help'], ['-h'], ['help'], ['check', '--help'], ['help', 'check']])(
    'goes to stdout, with status 0: %s %s',
    async (...args) => {
      const { status, stdout, stderr } = await zhiye(args);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(stdout).toMatch(/^Usage:\n {2}zhiye /m);
      for (const code of ['0', '1', '2', '3', '130']) {
        expect(stdout).toMatch(new RegExp(`Exit status:\\n(?: {2,}.*\\n)* {2}${code} `));
      }
      expect(stdout).not.toContain('\x1b');
    },
  );

  it('of the command help is that of the program', async () => {
    expect((await zhiye(['help'])).stdout).toBe((await zhiye(['--help'])).stdout);
  });

  it('names commands before options, and those that look up first', async () => {
    const { stdout } = await zhiye(['--help']);
    const headings = [...stdout.matchAll(/^\S.*:$/gm)].map(([heading]) => heading);
    expect(headings).toEqual([
      'Usage:',
      'Look up:',
      'Check:',
      'Catalogue:',
      'Shell:',
      'Options:',
      'Exit status:',
      'More:',
      'Examples:',
    ]);
  });

  it('explains the options of the program once', async () => {
    const { stdout } = await zhiye(['list', '--help']);
    expect(stdout).not.toMatch(/^ +--lang/m);
    expect(stdout).toContain('Global options: --lang, --catalog, --no-color; see zhiye --help.');
    // Those that a command refuses are not among them.
    const ofImport = (await zhiye(['import', '--help'])).stdout;
    expect(ofImport).toContain('Global options: --lang, --no-color; see zhiye --help.');
  });

  it.each([
    ['exit-codes', /^ {2}130 /m],
    ['formats', /^ {2}jsonl /m],
    ['levels', /^ {2}三级及以上 /m],
  ])('has a topic %s', async (topic, line) => {
    for (const lang of ['en', 'zh']) {
      const { status, stdout, stderr } = await zhiye(['help', topic, '--lang', lang]);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(stdout).toMatch(line);
    }
  });

  it('has bold headings where there is colour', async () => {
    const { stdout } = await inProcess(['--help', '--lang', 'en'], { FORCE_COLOR: '1' });
    expect(stdout).toContain('\x1b[1mUsage:\x1b[22m\n');
  });

  it('is on stderr, with status 2, when no command is named', async () => {
    const { status, stdout, stderr } = await zhiye([]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^Usage:\n {2}zhiye /m);
  });

  it.each(['-V', '--version'])('%s prints the version of the package', async (option) => {
    const { default: manifest } = await import('../../package.json', { with: { type: 'json' } });
    expect(await zhiye([option])).toEqual({
      status: 0,
      stdout: `${manifest.version}\n`,
      stderr: '',
    });
  });

  it.runIf(UNIX).each(Object.entries(EXAMPLES))(
    'of %s ends with examples that work',
    async (name, examples) => {
      for (const lang of ['zh', 'en']) {
        const { stdout } = await inProcess([name, '--help', '--lang', lang]);
        expect(lines(stdout.trimEnd()).slice(-examples.length)).toEqual(
          examples.map((line) => `  ${line}`),
        );
      }
      for (const example of examples) {
        const { status, stderr } = await bash(`cd '${exampleFolder()}' && ${example}`);
        expect([example, status, stderr]).toEqual([example, 0, NOTES[example] ?? '']);
      }
    },
  );
});
