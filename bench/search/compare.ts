/** Scores search on the yardstick, beside what the usual libraries give as they come, measured in the same run. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import UFuzzy from '@leeoniya/ufuzzy';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { embeddedCatalogue } from '../../src/catalog/embedded.js';
import { search } from '../../src/lookup/search/search.js';

interface Query {
  id: string;
  query: string;
}

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const [queryFile = here('queries-dev.jsonl')] = process.argv
  .slice(2)
  .filter((word) => word !== '--fails');
const withFails = process.argv.includes('--fails');

const queries: Query[] = readFileSync(queryFile, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => JSON.parse(line));
const { entries } = embeddedCatalogue;

const bigrams = (text: string) => {
  const characters = [...text.toLowerCase()];
  return characters.length < 2
    ? characters
    : characters.slice(1).map((character, index) => `${characters[index]}${character}`);
};

const fuse = new Fuse([...entries], { keys: ['title', 'code'] });
const miniSearch = new MiniSearch({ idField: 'no', fields: ['title', 'code'], tokenize: bigrams });
miniSearch.addAll(entries.map((entry) => ({ ...entry })));

const texts = entries.map(({ title, code }) => `${title} ${code}`);
/** As its manual sets it up for letters other than Latin ones. */
const uFuzzy = new UFuzzy({
  unicode: true,
  interSplit: "[^\\p{L}\\d']+",
  intraChars: "[\\p{L}\\d']",
});

const contestants: Record<string, (query: string) => number[]> = {
  zhiye: (query) => search(embeddedCatalogue, query).map((result) => result.no),
  'Fuse.js': (query) => fuse.search(query).map(({ item }) => item.no),
  MiniSearch: (query) => miniSearch.search(query).map(({ id }) => id),
  uFuzzy: (query) => {
    const [found, , order] = uFuzzy.search(texts, query);
    return (order?.map((at) => found?.[at] ?? -1) ?? found ?? []).map((at) => entries[at]?.no ?? 0);
  },
  substring: (query) => entries.filter((_, at) => texts[at]?.includes(query)).map(({ no }) => no),
};

const folder = mkdtempSync(join(tmpdir(), 'zhiye-bench-'));

interface Score {
  milliseconds: number;
  /** For each kind: number of queries, s@1, s@5, MRR, r@20, FPR, as score.mjs prints them. */
  rows: Map<string, string[]>;
  fails: string[];
}

function score(name: string, find: (query: string) => number[]): Score {
  for (const { query } of queries) find(query);
  const start = process.hrtime.bigint();
  const results = queries.map(({ id, query }) => JSON.stringify({ id, rows: find(query) }));
  const milliseconds = Number(process.hrtime.bigint() - start) / 1e6 / queries.length;
  const file = join(folder, `${name}.jsonl`);
  writeFileSync(file, results.join('\n'));
  const options = [here('score.mjs'), queryFile, file, ...(withFails ? ['--fails'] : [])];
  const [, ...lines] = execFileSync(process.execPath, options, { encoding: 'utf8' })
    .trimEnd()
    .split('\n');
  const rows = lines
    .filter((line) => !line.startsWith('{'))
    .map((line) => line.split(/\s+/))
    .map(([kind = '', ...figures]) => [kind, figures] as const);
  return { milliseconds, rows: new Map(rows), fails: lines.filter((line) => line.startsWith('{')) };
}

const scores = Object.entries(contestants).map(
  ([name, find]) => [name, score(name, find)] as const,
);
const cell = (text: string, width: number) => text.padStart(width);

console.log(`${cell('', 17)} n  ${scores.map(([name]) => cell(name, 24)).join('')}`);
console.log(`${cell('', 20)}${scores.map(() => cell('s@1   s@5  r@20', 24)).join('')}`);
for (const kind of scores[0]?.[1].rows.keys() ?? []) {
  const figures = scores.map(([, { rows }]) => rows.get(kind) ?? []);
  const triples = figures.map(([, first = '', five = '', , recall = '']) =>
    cell(`${first} ${five} ${cell(recall, 5)}`, 24),
  );
  console.log(`${kind.padEnd(16)}${cell(figures[0]?.[0] ?? '', 4)}${triples.join('')}`);
}
console.log(
  `${'ms per query'.padEnd(20)}${scores.map(([, { milliseconds }]) => cell(milliseconds.toFixed(3), 24)).join('')}`,
);
if (withFails) console.log(scores[0]?.[1].fails.join('\n'));
