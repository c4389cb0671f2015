/** Measures how commands slow down as the catalogue grows; for search, also the first queries, which build indexes. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { catalogueFrom, writeCatalogueDocument } from '../src/catalog/document.js';
import { embeddedCatalogue } from '../src/catalog/embedded.js';
import { search } from '../src/lookup/search/search.js';
import { median } from './batch/measure.js';
import { generateCatalogue } from './generate.js';

const queries = readFileSync(new URL('search/queries-dev.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line): string => JSON.parse(line).query);

const now = () => Number(process.hrtime.bigint()) / 1e6;

/** One query for each index: names, pinyin, aliases, fuzzy matching. */
const FIRST_QUERIES = ['电工', 'dianzishangwu', '月嫂', '美客师'];

console.log('search as the catalogue grows, milliseconds in process');
console.log('  entries   read file   index   per query   slowest   growth   linear');
let smallest: { size: number; mean: number } | undefined;
for (const size of [202, 2_000, 20_000]) {
  const text = writeCatalogueDocument(size === 202 ? embeddedCatalogue : generateCatalogue(size));
  const start = now();
  const catalogue = catalogueFrom(text);
  const read = now();
  for (const query of FIRST_QUERIES) search(catalogue, query);
  const built = now();
  const times = queries.map((query) => {
    const before = now();
    search(catalogue, query);
    return now() - before;
  });
  const mean = times.reduce((sum, time) => sum + time, 0) / times.length;
  smallest ??= { size, mean };
  const growth = mean / smallest.mean;
  const linear = size / smallest.size;
  const columns: [value: number, width: number, digits?: number][] = [
    [size, 9, 0],
    [read - start, 12],
    [built - read, 8],
    [mean, 12],
    [Math.max(...times), 10],
    [growth, 9, 1],
    [linear, 9, 1],
  ];
  const line = columns.map(([value, width, digits = 2]) => value.toFixed(digits).padStart(width));
  console.log(line.join('') + (growth <= linear ? '  met' : '  not met'));
}

console.log('\nwhole processes as the catalogue grows, milliseconds (median of 11)');
console.log('  entries     check      list    search');
const folder = mkdtempSync(join(tmpdir(), 'zhiye-bench-'));
const executable = fileURLToPath(new URL('../bin/zhiye.js', import.meta.url));
for (const size of [202, 2_000, 20_000]) {
  const catalogue = size === 202 ? embeddedCatalogue : generateCatalogue(size);
  const file = join(folder, `${size}.json`);
  writeFileSync(file, writeCatalogueDocument(catalogue));
  const [entry] = catalogue.entries;
  const code = entry?.code ?? '';
  const commands = [
    ['check', code, String(entry?.levels[0])],
    ['list', code.slice(0, 4), '--json'],
    ['search', 'weixiu', '--json'],
  ];
  const medians = commands.map((args) => {
    const times = Array.from({ length: 11 }, () => {
      const before = now();
      spawnSync(process.execPath, [executable, ...args, '--catalog', file], { maxBuffer: 1 << 28 });
      return now() - before;
    });
    return median(times);
  });
  console.log(String(size).padStart(9) + medians.map((ms) => ms.toFixed(0).padStart(10)).join(''));
}
rmSync(folder, { recursive: true });
