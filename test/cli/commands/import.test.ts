import { copyFileSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { levelsInSource } from '../../../src/catalog/entry.js';
import { zhiye } from '../run.js';

const CASES = fileURLToPath(new URL('../../fixtures/tables/cases/', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'zhiye-'));
const at = (name: string) => join(folder, name);

/** The expected result: entries as code, title and levels, or a word of the message that refuses the table. */
interface Expected {
  readonly entries?: readonly (readonly [code: string, title: string, levels: string])[];
  readonly refused?: string;
  /** What is left out, and has to be in the notes. */
  readonly missing?: readonly string[];
  readonly options?: readonly string[];
  readonly why: string;
}

const expected: Record<string, Expected> = JSON.parse(
  readFileSync(`${CASES}expected.json`, 'utf8'),
);

describe('import reads tables as authorities publish them', () => {
  it.each(Object.entries(expected))(
    '%s',
    async (name, { entries, refused, missing = [], options = [] }) => {
      const out = at(`${name}.json`);
      const { status, stderr } = await zhiye(['import', CASES + name, '-o', out, ...options]);
      if (refused !== undefined) {
        expect({ status, written: existsSync(out) }).toEqual({ status: 2, written: false });
        expect(stderr.toLowerCase()).toContain(refused.toLowerCase());
        return;
      }
      expect({ status, stderr }).toMatchObject({ status: 0 });
      for (const word of missing) expect(stderr).toContain(word);
      const written = JSON.parse(readFileSync(out, 'utf8')).entries;
      expect(
        written.map(({ code, title, levels }: Parameters<typeof entryCells>[0]) =>
          entryCells({ code, title, levels }),
        ),
      ).toEqual(entries);
    },
  );
});

function entryCells({
  code,
  title,
  levels,
}: {
  code: string;
  title: string;
  levels: (5 | 4 | 3 | 2 | 1 | 'special')[];
}) {
  return [code, title, levelsInSource(levels)];
}

describe('import reports what it did not use and what it derived', () => {
  const table =
    '序号\t工种\t等级\t备注\n一、机械类\n1\t车工S\t五级\t甲\n2\t数控车工\t四级\t\n1\t飞天工\t四级\t\n合计\t3\n';

  it.each([
    [
      'en',
      [
        'columns not used: 备注',
        'rows left out because they are not entries: 一、机械类 (line 2); 合计 3 (line 6)',
        'rows left out because no code is known for their names: 飞天工 (line 5)',
        'classification marks S removed from 1 name',
        'codes of 2 entries taken from the classification and the embedded catalogue',
        'occupations of 2 entries taken from the titles',
        'titles of 1 entry made of occupation and trade',
        'imported 2 entries of 1 occupation',
      ],
    ],
    [
      'zh',
      [
        '未使用的列：备注',
        '不是条目、已略去的行：一、机械类（第 2 行）；合计 3（第 6 行）',
        '查不到编码、已略去：飞天工（第 5 行）',
        '已从 1 个名称中去掉《职业分类大典》的标识 S',
        '2 个条目的编码取自《职业分类大典》和内置目录',
        '2 个条目的职业名称取自职业（工种）名称',
        '1 个条目的名称由职业和工种合成',
        '已导入 1 个职业的 2 个条目',
      ],
    ],
  ])('in %s', async (lang, notes) => {
    writeFileSync(at('notes.tsv'), table);
    const { status, stderr } = await zhiye([
      'import',
      at('notes.tsv'),
      '--skip-uncoded',
      '--lang',
      lang,
    ]);
    expect(status).toBe(0);
    expect(stderr.trimEnd().split('\n')).toEqual(notes.map((note) => `zhiye: ${note}`));
  });

  it('gives row and column of a problem in a workbook', async () => {
    const { stderr } = await zhiye(['import', `${CASES}level-date.xlsx`]);
    expect(stderr).toContain(
      'zhiye: row 2, column E: 2024-05-03 is a date; 5-3 was probably typed',
    );
  });

  it('gives both places of a title that two tables repeat', async () => {
    const table = (...names: string[]) =>
      `<table><tr><td>职业名称<td>等级${names.map((name) => `<tr><td>${name}<td>5`).join('')}</table>`;
    writeFileSync(at('two.html'), table('电工') + table('车工', '电工'));
    const { stderr } = await zhiye(['import', at('two.html')]);
    expect(stderr).toMatch(/table 2, row 3: .* table 1, row 2/);
  });

  it('suggests options if it does not understand the header', async () => {
    writeFileSync(at('odd.csv'), '某局目录,\n项目,档次\n电工,5\n');
    const { status, stderr } = await zhiye(['import', at('odd.csv')]);
    expect(status).toBe(2);
    for (const option of ['--name-column', '--level-column', '--header-row']) {
      expect(stderr).toContain(option);
    }
    const named = ['--name-column', '项目', '--level-column', '档次'];
    for (const options of [
      named,
      [...named, '--header-row', '2'],
      ['--title-column', ...named.slice(1)],
    ]) {
      expect(await zhiye(['import', at('odd.csv'), ...options])).toMatchObject({ status: 0 });
    }
    expect((await zhiye(['import', at('odd.csv'), '--header-row', '0'])).status).toBe(2);
  });

  it('reads a web page or a text with the extension of a workbook', async () => {
    copyFileSync(`${CASES}html.html`, at('page.xls'));
    copyFileSync(`${CASES}marks.tsv`, at('text.xls'));
    copyFileSync(`${CASES}marks.tsv`, at('text.txt'));
    for (const [name, count] of [
      ['page.xls', 11],
      ['text.xls', 2],
      ['text.txt', 2],
    ] as const) {
      const { stderr } = await zhiye(['import', at(name)]);
      expect(stderr).toContain(`zhiye: imported ${count} entries of`);
    }
  });
});
