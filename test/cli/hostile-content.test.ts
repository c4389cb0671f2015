import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { inProcess, zhiye } from './run.js';

const folder = mkdtempSync(join(tmpdir(), 'zhiye-'));

function fileOf(name: string, content: string | Uint8Array): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

/** What controls a terminal: C0 except line ends and tabs, a CR alone, DEL, C1, and marks of text direction. */
const CONTROLS =
  /\r(?!\n)|[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
const HOSTILE = '\u001b]0;x\u0007\u001b[2J\u009b31m\u0085\u202e\u2066\u2069\u200f\u007f\b';

const terminal = { isTerminal: true, columns: 80 };
const shown = (...args: string[]) => inProcess([...args, '--no-color'], {}, terminal);

const entry = (no: number, code: string, name: string) => ({
  no,
  code,
  title: name,
  occupation: name,
  trade: null,
  levels: [5],
});
const catalogueOf = (...names: string[]) => ({
  format: 'zhiye-catalogue',
  version: 1,
  title: HOSTILE,
  attachment: HOSTILE,
  footnote: HOSTILE,
  source: { file: HOSTILE, sha256: '0'.repeat(64) },
  entries: names.map((name, at) => entry(at + 1, `7-01-01-0${at + 1}`, name)),
});
const NAME = `甲${HOSTILE}工`;
const CATALOGUE = fileOf('catalogue.json', JSON.stringify(catalogueOf(NAME, '乙工')));
const FORMATS = ['table', 'json', 'jsonl', 'csv', 'tsv', 'markdown'];

describe('control characters never reach a terminal', () => {
  const COMMANDS: readonly (readonly string[])[] = [
    ['list'],
    ['list', '--per-level'],
    ['groups'],
    ['show', NAME],
    ['check', NAME, '5'],
    ['check', NAME, '4'],
    ['check', '甲工', '5'],
    ['search', '甲'],
    ['search', HOSTILE],
    ['info'],
    ['diff', CATALOGUE],
    ['show', HOSTILE],
    ['list', HOSTILE],
    ['list', '--fields', HOSTILE],
    [HOSTILE],
    [`--${HOSTILE}`],
    ['check', '电工', HOSTILE],
    ['check', '--file', HOSTILE],
    ['help', HOSTILE],
  ];

  it.each(COMMANDS.map((args) => ({ args })))('from $args', async ({ args }) => {
    for (const catalogue of [['--catalog', CATALOGUE], []]) {
      for (const format of FORMATS) {
        const { stdout, stderr } = await shown(...args, '-f', format, ...catalogue);
        expect(stdout + stderr).not.toMatch(CONTROLS);
      }
    }
  });

  const cells = ['电工', '3', HOSTILE];
  const members = JSON.stringify({ 职业: '电工', 等级: '3', 注: HOSTILE });
  it.each([
    ['rows.csv', `职业,等级,注\n${cells.join()}\n"月${HOSTILE}",3,"a\rb"\n`],
    ['rows.tsv', `职业\t等级\t注\n${cells.join('\t')}\n`],
    ['rows.jsonl', `${members}\r\n${HOSTILE}\n`],
    ['rows.json', `[${members},\r${members}]`],
    [
      'rows.xlsx',
      zipSync({
        'xl/workbook.xml': strToU8('<w xmlns:r="r"><sheet name="a" r:id="r1"/></w>'),
        'xl/_rels/workbook.xml.rels': strToU8(
          '<R><Relationship Id="r1" Type="/worksheet" Target="1.xml"/></R>',
        ),
        'xl/1.xml': strToU8(
          `<s><sheetData>${[
            ['职业', '等级', '注'],
            ['电工', '3', '_x001B_[2J\u202e\u009b'],
          ]
            .map((row) => `<row>${row.map((text) => `<c><v>${text}</v></c>`).join('')}</row>`)
            .join('')}</sheetData></s>`,
        ),
      }),
    ],
  ])('from the cells of %s', async (name, content) => {
    const file = fileOf(name, content);
    for (const format of [[], ...FORMATS.slice(1).map((each) => ['-f', each])]) {
      const { stdout, stderr } = await shown('check', '--file', file, ...format);
      expect(stdout).toMatch(format.length === 0 ? /^\d rows?: /m : /zhiye_verdict/);
      expect(stdout + stderr).not.toMatch(CONTROLS);
    }
  });

  it('from any query in any format', async () => {
    const commands = fc.constantFrom('search', 'show', 'check', 'list', 'groups');
    const queries = fc.string({ unit: fc.oneof(fc.constantFrom(...HOSTILE), fc.string()) });
    await fc.assert(
      fc.asyncProperty(
        commands,
        queries,
        fc.constantFrom(...FORMATS),
        async (...[line, query, format]) => {
          const level = line === 'check' ? ['3'] : [];
          const { stdout, stderr } = await shown(
            ...[line, '--no-color', '-f', format, '--', query, ...level],
          );
          expect(stdout + stderr).not.toMatch(CONTROLS);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('but pass through unchanged in files and pipes', async () => {
    for (const format of ['csv', 'tsv']) {
      const { stdout } = await zhiye(['list', '-f', format, '--catalog', CATALOGUE]);
      expect(stdout).toContain(NAME);
    }
    const row = `电工,3,${HOSTILE}`;
    const { stdout } = await zhiye(['check', '--file', fileOf('a.csv', `职业,等级,注\n${row}\n`)]);
    expect(stdout.split('\n')[1]?.startsWith(`${row},open`)).toBe(true);
  });

  it('nor a completion, where each name is on one line', async () => {
    const file = fileOf('names.json', JSON.stringify(catalogueOf(NAME, '甲\n工', '甲工')));
    const { stdout } = await zhiye(['__complete', 'names', '--prefix', '甲', '--catalog', file]);
    expect(stdout).toBe('甲工\t7-01-01-03\n');
  });
});

describe('a cell that a spreadsheet would run', () => {
  const formulas = ['=1+1', '+1', '-1', '@a', '\ta', '\ra'];
  const quoted = formulas.map((cell) => `"${cell}"`);

  it.each([
    ['csv', 'csv'],
    ['csv', 'tsv'],
    ['tsv', 'csv'],
  ])('from %s is prefixed with a quote in %s on request only', async (from, to) => {
    const delimiter = from === 'csv' ? ',' : '\t';
    const rows = quoted.map((cell) => `电工${delimiter}3${delimiter}${cell}\n`);
    const file = fileOf(`f.${from}`, `职业${delimiter}等级${delimiter}注\n${rows.join('')}`);
    const args = ['check', '--file', file, '-f', to, '--fields', '注'];
    const { parse } = await import('csv-parse/sync');
    const notes = (text: string) =>
      parse(text, { delimiter: to === 'csv' ? ',' : '\t', record_delimiter: '\n' })
        .slice(1)
        .map(([cell]: string[]) => cell);
    expect(notes((await zhiye(args)).stdout)).toEqual(formulas);
    const { stdout } = await zhiye([...args, '--escape-formulas']);
    expect(notes(stdout)).toEqual(formulas.map((cell) => `'${cell}`));
  });
});

describe.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('the word %s', (word) => {
  it.each<[readonly string[], number]>([
    [['show', word], 3],
    [['check', word, '3'], 3],
    [['check', '电工', word], 2],
    [['list', word], 2],
    [['groups', word], 2],
    [['list', '--fields', word], 2],
    [['list', '--fields', word, '--json'], 2],
    [['list', '--format', word], 2],
    [['list', '--level', word], 2],
    [['list', '--lang', word], 2],
    [['list', `--${word}`], 2],
    [['completion', word], 2],
    [['help', word], 2],
    [[word], 2],
    [['check', '--file', 'x.csv', '--input-format', word], 2],
  ])('is no more than a word in %j', async (args, status) => {
    const outcome = await inProcess(args);
    expect(outcome.status).toBe(status);
    expect(outcome.stdout + outcome.stderr).not.toMatch(/native code|should not happen|\[object/);
  });

  it('is found as the name of an entry only', async () => {
    const file = fileOf(`${word}.json`, JSON.stringify(catalogueOf(word, '甲工')));
    const on = async (...args: string[]) =>
      JSON.parse((await inProcess([...args, '--json', '--catalog', file])).stdout);
    expect((await on('check', word, '5')).verdict).toBe('open');
    expect((await on('show', word)).occupation).toBe(word);
    const [first] = await on('search', word);
    expect([first.title, first.match.kind]).toEqual([word, 'exact']);
  });

  it('is a header, a member and a cell like any other', async () => {
    const csv = fileOf('w.csv', `职业,等级,${word}\n电工,3,${word}\n`);
    const { stdout } = await inProcess(['check', '--file', csv, '-f', 'jsonl']);
    expect(stdout).toContain(
      `{"职业":"电工","等级":"3","${word}":"${word}","zhiye_verdict":"open"`,
    );
    const jsonl = fileOf('w.jsonl', `{"${word}":"电工","等级":3}\n`);
    const named = ['check', '--file', jsonl, '--name-column', word];
    expect((await inProcess(named)).stdout).toContain('"zhiye_verdict":"open"');
    const asCsv = await inProcess([...named, '-f', 'csv', '--fields', `${word},zhiye_verdict`]);
    expect(asCsv.stdout).toBe(`${word},zhiye_verdict\n电工,open\n`);
    const unknown = await inProcess(['check', '--file', csv, '--name-column', `${word}x`]);
    expect(unknown.status).toBe(2);
  });

  it('means no format as a file extension', async () => {
    const file = fileOf(`in.${word}`, '职业,等级\n电工,3\n');
    const { status, stdout } = await inProcess(['check', '--file', file]);
    expect({ status, row: stdout.split('\n')[1]?.slice(0, 9) }).toEqual({
      status: 0,
      row: '电工,3,open',
    });
    expect((await inProcess(['import', file])).status).toBe(0);
  });
});
