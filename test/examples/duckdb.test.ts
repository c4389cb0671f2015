import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { describe, expect, it } from 'vitest';
import { embeddedCatalogue } from '../../src/catalog/embedded.js';
import { zhiye } from '../cli/run.js';

const JOIN = readFileSync(new URL('../../examples/duckdb/join.sql', import.meta.url), 'utf8');

/** Each occupation by itself and with each of its trades, at each level in each way that the join reads. */
function applicationsAsTheCatalogueWritesThem(): Record<string, string>[] {
  const LEVELS = ['5', '4级', '三级', '技师', '一级/高级技师'];
  const names = [
    ...embeddedCatalogue.entries.map(({ occupation, trade }) => ({
      occupation,
      trade: trade ?? '',
    })),
    ...embeddedCatalogue.entries.map(({ occupation }) => ({ occupation, trade: '' })),
    { occupation: '没有这个职业', trade: '' },
  ];
  return names.flatMap(({ occupation, trade }, at) =>
    LEVELS.map((level) => ({
      申报人: `第 ${at} 人, "某"`,
      职业名称: occupation,
      工种: trade,
      申报等级: level,
    })),
  );
}

describe('examples/duckdb/join.sql', () => {
  it('gives the verdicts of check --file for what is written as in the catalogue', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'zhiye-'));
    const inFolder = (name: string) => join(folder, name);
    const rows = applicationsAsTheCatalogueWritesThem();
    writeFileSync(inFolder('applications.csv'), stringify(rows, { header: true }));
    writeFileSync(
      inFolder('open.csv'),
      (await zhiye(['list', '--per-level', '--format', 'csv'])).stdout,
    );
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    await connection.run(JOIN.replace(/'(\w+\.csv)'/g, (_, name: string) => `'${inFolder(name)}'`));
    const joined: Record<string, string>[] = parse(readFileSync(inFolder('vetted.csv')), {
      columns: true,
    });
    const { stdout } = await zhiye(['check', '--file', inFolder('applications.csv')]);
    const checked: Record<string, string>[] = parse(stdout, { columns: true });
    expect(new Set(joined.map(({ verdict }) => verdict))).toEqual(
      new Set(['open', 'open-by-trade', 'closed', 'unknown']),
    );
    const { 申报人: _, ...first } = rows[0] ?? {};
    expect(joined[0]).toMatchObject(first);
    expect(joined.map(({ verdict, code, titles }) => [verdict, code, titles])).toEqual(
      checked.map((row) => [row.zhiye_verdict, row.zhiye_code, row.zhiye_titles]),
    );
  });
});
