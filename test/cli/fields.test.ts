import { describe, expect, it } from 'vitest';
import { type CommandFields, chineseName, FIELDS_OF, fieldNamed } from '../../src/render/fields.js';
import { zhiye } from './run.js';

/** A command line of each command that writes a result. */
const LINES: Readonly<Record<keyof typeof FIELDS_OF, readonly string[]>> = {
  search: ['search', '电工'],
  list: ['list', '4-01-06'],
  groups: ['groups', '4-01'],
  show: ['show', '车工'],
  check: ['check', '车工', '4'],
  diff: ['diff', 'data/catalog.json'],
  info: ['info'],
};

const commands = Object.keys(FIELDS_OF).filter((name): name is keyof typeof FIELDS_OF =>
  Object.hasOwn(FIELDS_OF, name),
);

describe.each(commands)('the fields of %s', (name) => {
  const { columns, json = columns }: CommandFields = FIELDS_OF[name];
  // With --per-level, `level` replaces `levels`.
  const cells = columns.filter((column) => !(name === 'list' && column === 'level'));

  it('are those of CSV and of JSON', async () => {
    const csv = await zhiye([...LINES[name], '--fields', cells.join(), '-f', 'csv']);
    expect(csv.stdout.split('\n')[0]).toBe(cells.join());
    const inJson = json.filter((column) => !(name === 'list' && column === 'level'));
    const { stdout } = await zhiye([...LINES[name], '--fields', inJson.join(), '-f', 'jsonl']);
    expect(Object.keys(JSON.parse(stdout.split('\n')[0] ?? ''))).toEqual(inJson);
  });

  it('have Chinese names, which mean the same', async () => {
    for (const field of [...columns, ...json]) {
      const chinese = chineseName(field);
      if (chinese === undefined) continue;
      const found = fieldNamed(chinese, columns.includes(field) ? columns : json);
      expect(chineseName(found)).toBe(chinese);
    }
  });

  it.each(['en', 'zh'])('are listed in its help (%s)', async (lang) => {
    const { stdout } = await zhiye([name, '--help', '--lang', lang]);
    const text = stdout.replace(/\s+/g, '');
    for (const field of [...columns, ...json]) expect(text).toContain(field);
    if (lang === 'zh') expect(text).toContain(chineseName(columns[0] ?? ''));
  });
});

it('of a list at each level have the level', async () => {
  const { stdout } = await zhiye([
    'list',
    '4-01-05',
    '--per-level',
    '--fields',
    '编码,等级',
    '-f',
    'csv',
  ]);
  expect(stdout.split('\n')[0]).toBe('code,level');
});
