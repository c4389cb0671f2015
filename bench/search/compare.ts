/**
 * Scores search on the yardsticks, next to what the usual libraries give as they come, measured in the same run; and
 * searches for every occupation of the classification that the catalogue does not list, none of which it should find.
 *
 *     npm run bench:search [-- FILE] [--fails]
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import UFuzzy from '@leeoniya/ufuzzy';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { embeddedCatalogue } from '../../src/catalog/embedded.js';
import { embeddedClassification } from '../../src/catalog/embedded-classification.js';
import { search } from '../../src/lookup/search/search.js';

interface Query {
  id: string;
  query: string;
}

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const YARDSTICKS = [
  'queries-dev.jsonl',
  'queries-people.jsonl',
  'queries-holdout.jsonl',
  'queries-holdout-2.jsonl',
  'queries-holdout-3.jsonl',
  'queries-holdout-4.jsonl',
  'queries-holdout-5.jsonl',
  'queries-holdout-6.jsonl',
].map(here);
const args = process.argv.slice(2);
const withFails = args.includes('--fails');
const named = args.filter((word) => word !== '--fails');

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

function score(queryFile: string, name: string, find: (query: string) => number[]): Score {
  const queries: Query[] = readFileSync(queryFile, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));
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

const cell = (text: string, width: number) => text.padStart(width);

function printYardstick(queryFile: string): void {
  const scores = Object.entries(contestants).map(
    ([name, find]) => [name, score(queryFile, name, find)] as const,
  );
  console.log(`\n${basename(queryFile)}`);
  console.log(`${cell('', 17)} n  ${scores.map(([name]) => cell(name, 24)).join('')}`);
  console.log(`${cell('', 20)}${scores.map(() => cell('s@1   s@5  r@20', 24)).join('')}`);
  for (const kind of scores[0]?.[1].rows.keys() ?? []) {
    const figures = scores.map(([, { rows }]) => rows.get(kind) ?? []);
    const triples = figures.map(([, first = '', five = '', , recall = '']) =>
      cell(`${first} ${five} ${cell(recall, 5)}`, 24),
    );
    console.log(`${kind.padEnd(16)}${cell(figures[0]?.[0] ?? '', 4)}${triples.join('')}`);
  }
  const times = scores.map(([, { milliseconds }]) => cell(milliseconds.toFixed(3), 24));
  console.log(`${'ms per query'.padEnd(20)}${times.join('')}`);
  if (withFails) console.log(scores[0]?.[1].fails.join('\n'));
}

/** Searches for occupations that the catalogue does not list. */
function printStress(): void {
  const listed = new Set(entries.map(({ code }) => code));
  const others = embeddedClassification.occupations.filter(({ code }) => !listed.has(code));
  console.log(`\n${others.length} occupations that the catalogue does not list`);
  for (const [name, find] of Object.entries(contestants)) {
    const found = others.filter((occupation) => find(occupation.name).length > 0).length;
    console.log(`${name.padEnd(16)}${cell(`${found}`, 6)} find something`);
  }
  for (const { name } of others) {
    for (const { title, match } of search(embeddedCatalogue, name).slice(0, 1)) {
      console.log(
        `  ${name} finds ${title} (${match.kind}${match.alias ? ` ${match.alias}` : ''})`,
      );
    }
  }
}

for (const file of named.length > 0 ? named : YARDSTICKS) printYardstick(file);
if (named.length === 0) printStress();
