import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { zhiye } from './run.js';

const SCHEMAS = new URL('../../schemas/', import.meta.url);

const ajv = new Ajv2020({
  allErrors: true,
  strict: true,
  strictTypes: false,
  strictRequired: false,
});
for (const file of readdirSync(SCHEMAS)) {
  ajv.addSchema(JSON.parse(readFileSync(new URL(file, SCHEMAS), 'utf8')));
}

function errorsOf(schema: string, value: unknown) {
  ajv.validate(`${schema}.schema.json`, value);
  return ajv.errors ?? [];
}

describe('the schemas', () => {
  it.each([
    ['list', 'list'],
    ['list', 'list 1'],
    ['list-per-level', 'list --per-level'],
    ['groups', 'groups'],
    ['show', 'show 车工'],
    ['show', 'show 数控车工'],
    ['check', 'check 车工 5、4、1'],
    ['check', 'check 普通车工 5'],
    ['check', 'check 人工智能数据标注 专项'],
    ['check', 'check 美容 3'],
    ['check', 'check zzzz 3'],
    ['search', 'search 电工'],
    ['search', 'search 电工师'],
    ['search', 'search 4-10'],
    ['search', 'search 律师'],
    ['info', 'info'],
    ['diff', 'diff data/catalog.json'],
    ['diff', 'diff test/fixtures/tables/small.json'],
  ])('%s describes the output of `zhiye %s --json`', async (schema, line) => {
    const { stdout } = await zhiye([...line.split(' '), '--json']);
    expect(errorsOf(schema, JSON.parse(stdout))).toEqual([]);
  });

  it('describe the catalogue file', () => {
    const file = readFileSync(new URL('../../data/catalog.json', import.meta.url), 'utf8');
    expect(errorsOf('catalogue', JSON.parse(file))).toEqual([]);
  });

  it('reject what they do not describe', () => {
    const good = {
      no: 1,
      code: '4-01-06-02',
      title: 'a',
      occupation: 'a',
      trade: null,
      levels: [5],
    };
    expect(errorsOf('entry', good)).toEqual([]);
    for (const bad of [{ levels: [] }, { levels: [6] }, { code: '4-1' }, { no: 0 }, { more: 1 }]) {
      expect(errorsOf('entry', { ...good, ...bad })).not.toEqual([]);
    }
  });
});
