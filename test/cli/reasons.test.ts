import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { errors as english } from '../../src/messages/en/errors.js';
import { errors as chinese } from '../../src/messages/zh/errors.js';
import type { Damage } from '../../src/tables/input-error.js';
import { inProcess } from './run.js';

const folder = mkdtempSync(join(tmpdir(), 'zhiye-'));
const file = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const workbook = readFileSync('examples/applications.xlsx');
const text = (content: string) => Buffer.from(content);

/** Mistakes whose reason a library or the system gives in English. */
const MISTAKES: [what: string, args: () => string[]][] = [
  ['a file that is not there', () => ['check', '--file', join(folder, 'nothing.csv')]],
  ['a folder', () => ['check', '--file', folder]],
  ['a file below a file', () => ['check', '--file', join(file('a.txt', ''), 'b.csv')]],
  ['a name that is too long', () => ['check', '--file', join(folder, 'x'.repeat(300))]],
  ['a catalogue that is not JSON', () => ['list', '--catalog', file('a.json', '{"format": x}')]],
  ['a catalogue that is cut off', () => ['list', '--catalog', file('b.json', '{"format"')]],
  ['a catalogue that is a folder', () => ['list', '--catalog', folder]],
  ['an output folder that is not there', () => ['list', '-o', join(folder, 'no/x.csv')]],
  ['a text named as a workbook', () => ['check', '--file', file('a.xlsx', '职业,等级')]],
  ['half a workbook', () => ['check', '--file', file('b.xlsx', workbook.subarray(0, 3000))]],
  [
    'a workbook without its parts',
    () => ['check', '--file', file('c.xlsx', zipSync({ '_rels/.rels': text('<a/>') }))],
  ],
  [
    'malformed XML',
    () => [
      'check',
      '--file',
      file('d.xlsx', zipSync({ '_rels/.rels': text('<a><b></a>'), 'xl/workbook.xml': text('<') })),
    ],
  ],
  [
    'an old workbook that is cut off',
    () => [
      'check',
      '--file',
      file('e.xls', readFileSync('test/fixtures/applications/office-xlwt.xls').subarray(0, 900)),
    ],
  ],
  ['JSON that is no array', () => ['check', '--file', file('c.json', '{"a": 1}')]],
  ['JSON that is cut off', () => ['check', '--file', file('d.json', '[{"职业": "电工"')]],
];

describe('the reason of an error', () => {
  it.each(MISTAKES)('is in Chinese, on one line, for %s', async (_, args) => {
    const { status, stderr } = await inProcess([...args(), '--lang', 'zh']);
    expect(status).toBe(2);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    // Names of files, options and codes of the system are one word each.
    expect(stderr.replaceAll(folder, '')).not.toMatch(/[a-z']{2,} [a-z']{2,}/i);
    expect(stderr).not.toMatch(/[。；]$/);
  });

  it.each(MISTAKES)('is in English for %s', async (_, args) => {
    const { stderr } = await inProcess([...args(), '--lang', 'en']);
    expect(stderr.replace(/"职业"|职业,等级/g, '')).not.toMatch(/[\u3000-\u9fff\uff00-\uffef]/);
  });

  it('of a damaged document has words for every kind of damage in both languages', () => {
    const kinds: Damage[] = ['archive', 'structure', 'cut-off', 'xml', 'doctype', 'nesting'];
    for (const damage of kinds) {
      const args = { damage, detail: '' };
      expect(english.sentence['document-damaged'](args)).toMatch(/^the file cannot be read: .+; /);
      expect(chinese.sentence['document-damaged'](args)).toMatch(/^文件无法读取：.+；/);
    }
  });
});
