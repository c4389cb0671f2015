import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { cell } from '../../src/cli/check-file/row-writer.js';
import { toDelimited } from '../../src/render/formats.js';
import { inProcess } from './run.js';

const SCHEMAS = new URL('../../schemas/', import.meta.url);
const ajv = new Ajv2020({ strictTypes: false, strictRequired: false });
for (const file of readdirSync(SCHEMAS)) {
  ajv.addSchema(JSON.parse(readFileSync(new URL(file, SCHEMAS), 'utf8')));
}

function meets(schema: string, value: unknown): void {
  expect(ajv.validate(`${schema}.schema.json`, value) ? [] : ajv.errors).toEqual([]);
}

/** What somebody may type: pieces of names and codes among any text. */
const pieces = fc.constantFrom(
  ...[
    '电',
    '工',
    '车工',
    '养老',
    '师',
    '（',
    '）',
    '4-01',
    '4-10-01-05',
    '6',
    'Z1',
    ' ',
    '一级',
    '高级',
  ],
  ...[
    'diangong',
    'dg',
    'HR',
    '月嫂',
    '美客师',
    '電工',
    '\u0000',
    '\u001b[',
    '\ud800',
    '😀',
    '--',
    '"',
  ],
);
const names = fc.constantFrom('车工', '４-０１', '4-10-01-05', '6', '数控车工', '4.04');
const queries = fc.oneof(
  names,
  fc.string({ unit: pieces, maxLength: 5 }),
  fc.string({ unit: 'binary' }),
);
const levels = fc.constantFrom('5', '三级', '5、4、1', '专项', '6', '');

describe('for any query, on a terminal or not, JSON is valid against its schema:', () => {
  it.each([
    ['search', 'search'],
    ['check', 'check'],
    ['show', 'show'],
    ['list', 'list'],
    ['list --per-level', 'list-per-level'],
    ['groups', 'groups'],
  ])('%s', async (command, schema) => {
    const answered = { yes: 0, no: 0 };
    await fc.assert(
      fc.asyncProperty(queries, levels, fc.boolean(), async (query, level, isTerminal) => {
        const more = command === 'check' ? [level] : [];
        const args = [...command.split(' '), '--json', '--', query, ...more];
        const { status, stdout } = await inProcess(args, { NO_COLOR: '1' }, { isTerminal });
        expect([0, 1, 2, 3]).toContain(status);
        if (stdout === '') {
          answered.no += 1;
          expect(status).toBeGreaterThanOrEqual(1);
          return;
        }
        answered.yes += 1;
        expect(stdout.endsWith('\n')).toBe(true);
        meets(schema, JSON.parse(stdout));
      }),
      { numRuns: 250 },
    );
    // Otherwise the test has shown nothing.
    expect(answered.yes).toBeGreaterThan(10);
  });

  it('search in JSON Lines, line by line', async () => {
    await fc.assert(
      fc.asyncProperty(queries, async (query) => {
        const { stdout } = await inProcess(['search', '-f', 'jsonl', '--', query]);
        const lines = stdout.split('\n').slice(0, -1);
        meets(
          'search',
          lines.map((line) => JSON.parse(line)),
        );
      }),
      { numRuns: 250 },
    );
  });
});

const FORMATS = fc.constantFrom(
  ...([
    ['csv', ','],
    ['tsv', '\t'],
  ] as const),
);
const cells = fc.string({
  unit: fc.oneof(
    fc.constantFrom('"', ',', '\t', '\n', '\r', '\r\n', ' ', '=', "'", '职'),
    fc.string(),
  ),
});
const tables = fc
  .integer({ min: 2, max: 4 })
  .chain((width) =>
    fc.array(fc.array(cells, { minLength: width, maxLength: width }), { minLength: 1 }),
  );

/** Independent readers. Each gets the line end as an option, since they would guess it otherwise. */
const READERS: readonly (readonly [
  name: string,
  read: (text: string, delimiter: string) => unknown,
])[] = [
  ['csv-parse', (text, delimiter) => parse(text, { delimiter, record_delimiter: '\n' })],
  [
    'csv-parse with CR as a line end',
    (text, delimiter) => parse(text, { delimiter, record_delimiter: ['\r\n', '\n', '\r'] }),
  ],
  [
    'Papa Parse',
    (text, delimiter) => Papa.parse(text.replace(/\n$/, ''), { delimiter, newline: '\n' }).data,
  ],
];

describe.each(READERS)('%s reads back the cells that were written', (_, read) => {
  it('from any command', async () => {
    await fc.assert(
      fc.asyncProperty(tables, FORMATS, async ([header = [], ...rows], [format, delimiter]) => {
        const text = await toDelimited(format, header, rows, false);
        expect(read(text, delimiter)).toEqual([header, ...rows]);
      }),
      { numRuns: 1_000 },
    );
  });

  it('from check --file', () => {
    fc.assert(
      fc.property(tables, FORMATS, (rows, [, delimiter]) => {
        const lines = rows.map((row) =>
          row.map((text) => cell(text, delimiter, false)).join(delimiter),
        );
        expect(read(`${lines.join('\n')}\n`, delimiter)).toEqual(rows);
      }),
      { numRuns: 1_000 },
    );
  });

  it('from lists, with the same values as in JSON', async () => {
    for (const line of ['list', 'list 4-10', 'search 工', 'groups']) {
      const { stdout: json } = await inProcess([...line.split(' '), '--json']);
      const [record] = JSON.parse(json);
      const fields = Object.keys(record).filter((key) => !['match', 'levels'].includes(key));
      const wanted = JSON.parse(json).map((each: Record<string, unknown>) =>
        fields.map((field) => String(each[field] ?? '')),
      );
      for (const [format, delimiter] of [
        ['csv', ','],
        ['tsv', '\t'],
      ] as const) {
        const args = [...line.split(' '), '-f', format, '--fields', fields.join()];
        const { stdout } = await inProcess(args);
        expect(read(stdout, delimiter)).toEqual([fields, ...wanted]);
      }
    }
  });
});
