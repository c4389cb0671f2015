/** Measures single calls of the library, loaded and warm, against goals. */
import { readFileSync } from 'node:fs';
import { Bench } from 'tinybench';
import { check, embeddedCatalogue, search } from '../src/index.js';

const yardstick = (name: string) =>
  readFileSync(new URL(`search/queries-${name}.jsonl`, import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line): string => JSON.parse(line).query);
const queries = yardstick('dev');
const queriesOfPeople = yardstick('people');
const names = embeddedCatalogue.entries.map(({ title }) => title);

let next = 0;
const oneOf = (texts: readonly string[]) => texts[next++ % texts.length] ?? '';

/** The calls, and the highest mean that meets the goal, in microseconds. */
const GOALS = new Map([
  ['check', 2],
  ['search', 500],
  ['search, as people ask', 500],
]);

/** Of the names of the calls. */
const WIDTH = Math.max(...[...GOALS.keys()].map(({ length }) => length));

const bench = new Bench({ time: 2000, warmupTime: 500 })
  .add('check', () => {
    check(embeddedCatalogue, oneOf(names), [3]);
  })
  .add('search', () => {
    search(embeddedCatalogue, oneOf(queries));
  })
  .add('search, as people ask', () => {
    search(embeddedCatalogue, oneOf(queriesOfPeople));
  });
await bench.run();

console.log(
  `the library in process, ${embeddedCatalogue.entries.length} entries, Node ${process.version}`,
);
console.log(`${'call'.padEnd(WIDTH)}  mean µs   median µs   goal µs`);
for (const { name, result } of bench.tasks) {
  if (!('latency' in result)) throw new Error(`${name} was not measured`);
  const mean = result.latency.mean * 1000;
  const goal = GOALS.get(name) ?? 0;
  console.log(
    `${name.padEnd(WIDTH)}${mean.toFixed(2).padStart(9)}${(result.latency.p50 * 1000).toFixed(2).padStart(12)}` +
      `${String(goal).padStart(10)}${mean <= goal ? '  met' : '  not met'}`,
  );
}
