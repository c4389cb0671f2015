/**
 * Reads one CSV file with each reader, others' and ours, in separate processes. Prints time, peak memory and the number
 * of cells, and how each reads text that is not quite CSV.
 *
 * usage: tsx bench/batch/readers.ts [ROWS]   (1,000,000)
 */
import { execFileSync } from 'node:child_process';
import { createReadStream, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse';
import Papa from 'papaparse';
import { inferSchema, initParser } from 'udsv';
import { DelimitedReader } from '../../src/tabular/delimited.js';
import { writeApplications } from './rows.js';

type Take = (cells: readonly string[]) => void;

const PIECE = { highWaterMark: 64 * 1024 };
const textOf = (file: string) => createReadStream(file, { ...PIECE, encoding: 'utf8' });

const LENIENT = {
  relax_column_count: true,
  relax_quotes: true,
  record_delimiter: ['\r\n', '\n'],
};

const READERS: Record<string, (file: string, take: Take) => Promise<void>> = {
  zhiye: async (file, take) => {
    const reader = new DelimitedReader(',');
    for await (const piece of textOf(file)) for (const row of reader.read(piece)) take(row.cells);
    for (const row of reader.end()) take(row.cells);
  },
  'csv-parse': async (file, take) => {
    for await (const row of createReadStream(file, PIECE).pipe(parse(LENIENT))) take(row);
  },
  // zhiye writes rows back as they were, so it needs the raw text too.
  'csv-parse, raw': async (file, take) => {
    const rows = createReadStream(file, PIECE).pipe(parse({ ...LENIENT, raw: true }));
    for await (const { record } of rows) take(record);
  },
  papaparse: (file, take) =>
    new Promise((complete, error) => {
      const chunk = ({ data }: { data: string[][] }) => data.forEach(take);
      Papa.parse<string[]>(textOf(file), {
        delimiter: ',',
        newline: '\n',
        chunk,
        complete: () => complete(),
        error,
      });
    }),
  udsv: async (file, take) => {
    let parser: ReturnType<typeof initParser> | undefined;
    for await (const piece of textOf(file)) {
      parser ??= initParser(
        inferSchema(piece, { col: ',', row: '\n', encl: '"', header: () => [] }),
      );
      parser.chunk<string[]>(piece, parser.stringArrs, take);
    }
    parser?.end();
  },
};

const ODD: Record<string, string> = {
  'CRLF, then LF': 'a,b\r\n1,2\n3,4\r\n',
  'empty line': 'a,b\n\n1,2\n',
  'too few cells': 'a,b\n1\n2,3\n',
  'too many cells': 'a,b\n1,2,3\n4,5\n',
  'text after quote': 'a,b\n"1"x,2\n3,4\n',
  'quote never closed': 'a,b\n1,"2\n3,4\n',
};

const [reader, file] = process.argv.slice(2);
if (reader !== undefined && file !== undefined) await read(reader, file);
else await compare(Number(reader ?? 1_000_000));

async function read(name: string, from: string): Promise<void> {
  let rows = 0;
  let cells = 0;
  const first: (readonly string[])[] = [];
  const start = process.hrtime.bigint();
  await READERS[name]?.(from, (row) => {
    rows += 1;
    cells += row.length;
    if (first.length < 4) first.push([...row]);
  });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  const mebibytes = process.resourceUsage().maxRSS / 1024;
  const shown = statSync(from).size < 100 ? first : [];
  console.log(JSON.stringify({ rows, cells, seconds, mebibytes, first: shown }));
}

async function compare(rows: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'zhiye-bench-'));
  const applications = join(folder, 'applications.csv');
  await writeApplications(applications, 'repeated', rows);
  const run = (name: string, from: string) => {
    const self = fileURLToPath(import.meta.url);
    const args = ['--import', 'tsx', self, name, from];
    try {
      return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8', stdio: 'pipe' }));
    } catch {
      return undefined;
    }
  };
  console.log('reader           seconds     MiB       rows      cells');
  for (const name of Object.keys(READERS)) {
    const runs = [1, 2, 3].map(() => run(name, applications)).filter(Boolean);
    const best = runs.toSorted((a, b) => a.seconds - b.seconds)[runs.length >> 1];
    console.log(
      name.padEnd(14) +
        (best?.seconds.toFixed(2) ?? 'failed').padStart(10) +
        (best?.mebibytes.toFixed(0) ?? '').padStart(8) +
        String(best?.rows ?? '').padStart(11) +
        String(best?.cells ?? '').padStart(11),
    );
  }
  for (const [what, text] of Object.entries(ODD)) {
    console.log(`\n${what}: ${JSON.stringify(text)}`);
    const odd = join(folder, 'odd.csv');
    writeFileSync(odd, text);
    for (const name of Object.keys(READERS)) {
      console.log(`  ${name.padEnd(14)} ${JSON.stringify(run(name, odd)?.first ?? 'error')}`);
    }
  }
  rmSync(folder, { recursive: true });
}
