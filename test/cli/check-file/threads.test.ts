import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it, vi } from 'vitest';
import { startObjects } from '../../../src/cli/check-file/run.js';
import type { CheckFileSettings, ThreadOptions } from '../../../src/cli/check-file/settings.js';
import { WorkerPool } from '../../../src/cli/check-file/worker-pool.js';
import type { Dialect } from '../../../src/tabular/dialect.js';
import { Utf8Text } from '../../../src/tabular/encoding.js';
import { bash, zhiye } from '../run.js';
import {
  delimited,
  HEADER,
  inputOf,
  jsonLine,
  lines,
  marked,
  objects,
  outcomeOf,
  SETTINGS,
  type Start,
} from './runs.js';

const WORKER = fileURLToPath(new URL('../../../dist/cli/zhiye.cjs', import.meta.url));

const THREADS: ThreadOptions = {
  file: WORKER,
  workers: 2,
  leastBytes: 0,
  trialBytes: 0,
  trialRows: 0,
  leastShare: 0,
  pieceLength: 200,
};

async function expectTheSame(
  start: Start,
  bytes: Uint8Array,
  length: number,
  settings: Partial<CheckFileSettings> = {},
) {
  const by = (threads: ThreadOptions | undefined) =>
    outcomeOf(
      start,
      { ...SETTINGS, ...settings, threads },
      inputOf(bytes, length, threads === undefined ? 0 : 150),
    );
  const one = await by(undefined);
  expect(await by(THREADS)).toEqual(one);
  return one;
}

const length = fc.integer({ min: 1, max: 700 });

describe('check --file by several threads', () => {
  it('has the worker that the build makes', () => {
    expect(existsSync(WORKER), 'npm run build').toBe(true);
  });

  it('comes to the same to the byte as by one, for delimited text of any kind', async () => {
    const sent = vi.spyOn(WorkerPool.prototype, 'check');
    await fc.assert(
      fc.asyncProperty(lines(60), length, async (text, piece) => {
        await expectTheSame(delimited(), marked(text), piece);
      }),
      { numRuns: 12 },
    );
    const taken = sent.mock.results.filter(({ value }) => value !== undefined);
    expect(taken.length).toBeGreaterThan(0);
    sent.mockRestore();
  });

  it.each<[string, Partial<CheckFileSettings>, Partial<Dialect>]>([
    ['as JSON Lines', { output: 'jsonl' }, {}],
    ['with chosen columns', { fields: ['zhiye_verdict', '申报人'] }, {}],
    ['with formulas escaped', { escapesFormulas: true }, {}],
    ['of lines that end in CR', {}, { lineBreak: '\r' }],
  ])('comes to the same %s', async (_, settings, dialect) => {
    await fc.assert(
      fc.asyncProperty(lines(60), length, async (text, piece) => {
        const bytes = marked(dialect.lineBreak === '\r' ? text.replace(/\r?\n/g, '\r') : text);
        await expectTheSame(delimited(dialect), bytes, piece, settings);
      }),
      { numRuns: 4 },
    );
  });

  it('comes to the same for a text in GB18030, and where it ends in the middle of a character', async () => {
    const row = '申报人,电工,,3,备注\n';
    const bytes = iconv.encode(`${HEADER}\n${row.repeat(3000)}`, 'gb18030');
    expect((await expectTheSame(delimited(), bytes, 20_000)).counts).toEqual([['open', 3000]]);
    const utf8 = marked(`${HEADER}\n${row.repeat(200)}`);
    const cut = await expectTheSame(delimited(), utf8.subarray(0, -2), 1000);
    expect(cut.error).toEqual(['encoding-unreadable', { encoding: 'UTF-8' }]);
  });

  it('comes to the same for the result of an earlier run', async () => {
    const bytes = marked(`${HEADER}\n${'甲,车工,,4,\n乙,电工,,3,"a"\n'.repeat(100)}`);
    const { out } = await expectTheSame(delimited(), bytes, 500);
    expect((await expectTheSame(delimited(), marked(out), 500)).out).toBe(out);
  });

  it('comes to the same for JSON Lines, whatever their members show and wherever', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(jsonLine, { minLength: 30, maxLength: 150 }),
        length,
        async (rest, piece) => {
          const first = '{"职业名称":"电工","申报等级":"3"}';
          await expectTheSame(objects, marked([first, ...rest].join('\n')), piece);
        },
      ),
      { numRuns: 12 },
    );
  });

  it('comes to the same where a later object has a member that the output has no column for', async () => {
    const text = `${'{"name":"电工","level":"3"}\n'.repeat(200)}{"name":"电工","level":"3","x":1}\n`;
    const start: Start = (input, settings) =>
      startObjects('jsonl', input, new Utf8Text(), { ...settings, output: 'csv' });
    const { error, counts } = await expectTheSame(start, marked(text), 300);
    expect(error).toEqual(['member-unexpected', { member: 'x', known: ['name', 'level'] }]);
    expect(counts).toEqual([['open', 201]]);
  });

  it('comes to the same where another table follows', async () => {
    const rows = '甲,电工,,3,\n'.repeat(300);
    const { error } = await expectTheSame(
      delimited(),
      marked(`${HEADER}\n${rows}等级,职业\n3,电工\n`),
      500,
    );
    expect(error).toEqual([
      'tables-several',
      { row: null, headers: ['等级', '职业'], sheet: null },
    ]);
  });

  it('comes to the same for a quote that is never closed', async () => {
    const rows = '甲,电工,,3,\n'.repeat(300);
    const unclosed = `乙,电工,,3,"${'很长'.repeat(3_000_000)}`;
    const { error } = await expectTheSame(
      delimited(),
      marked(`${HEADER}\n${rows}${unclosed}`),
      65_536,
    );
    expect(error).toEqual(['row-too-long', { row: 302 }]);
  });

  it('starts no worker for a small text', async () => {
    const sent = vi.spyOn(WorkerPool.prototype, 'check');
    const bytes = marked(`${HEADER}\n${'甲,电工,,3,\n'.repeat(300)}`);
    const threads = { ...THREADS, leastBytes: bytes.length + 1 };
    await outcomeOf(delimited(), { ...SETTINGS, threads }, inputOf(bytes, 500, 0));
    expect(sent).not.toHaveBeenCalled();
    sent.mockRestore();
  });

  it('goes on by itself where a worker cannot be started', async () => {
    const bytes = marked(`${HEADER}\n${'甲,电工,,3,\n'.repeat(300)}`);
    const threads = { ...THREADS, file: '/no/such/worker.cjs' };
    const { counts } = await outcomeOf(
      delimited(),
      { ...SETTINGS, threads },
      inputOf(bytes, 500, 100),
    );
    expect(counts).toEqual([['open', 300]]);
  });
});

describe('ZHIYE_THREADS', () => {
  it('has to be a number', async () => {
    const args = ['check', '--file', '-', '--input-format', 'csv'];
    const { status, stderr } = await bash(`echo 职业,等级 | zhiye ${args.join(' ')}`, {
      ZHIYE_THREADS: 'many',
    });
    expect(stderr).toContain('ZHIYE_THREADS');
    expect(stderr).toContain('many');
    expect(status).toBe(2);
  });

  it('decides nothing but the time', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'zhiye-'));
    const file = join(folder, 'long.csv');
    writeFileSync(file, `${HEADER}\n${'甲,电工,,3,\n乙,车工,,4,"二"\n'.repeat(500_000)}`);
    const by = (threads: string) =>
      zhiye(['check', '--file', file, '-o', join(folder, `${threads}.csv`)], {
        ZHIYE_THREADS: threads,
      });
    expect(await by('2')).toEqual(await by('1'));
    const digest = (name: string) =>
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex');
    expect(digest('2.csv')).toBe(digest('1.csv'));
  });
});
