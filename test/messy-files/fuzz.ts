/**
 * Tries many messy files, and keeps those that are misread.
 *
 *     npm run fuzz:files -- --files 20000 --seed 1 --by program
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Tally, type Tried, tryFiles } from './try-files.js';

const FOLDER = 'fuzz-files';

const { values } = parseArgs({
  options: {
    files: { type: 'string', default: '20000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000_000) },
    by: { type: 'string', default: 'program' },
    'show-refused': { type: 'boolean', default: false },
  },
});
const range = { first: Number(values.seed), count: Number(values.files) };
if (!Number.isInteger(range.first) || !Number.isInteger(range.count)) {
  throw new Error('--seed and --files are whole numbers');
}
const by = values.by === 'readers' ? 'readers' : 'program';

console.log(`seeds ${range.first} to ${range.first + range.count - 1}, by the ${by}`);
const tally = new Tally();
for await (const tried of tryFiles(range, by)) {
  tally.add(tried);
  if (tried.outcome === 'wrong') await keep(tried);
  if (tried.outcome === 'refused' && values['show-refused']) {
    console.log(`seed ${tried.seed}, ${tried.file.kind}: ${tried.answer.refusal?.trim()}`);
  }
}
console.table(tally.byKind);
console.log(`${(tally.answered * 100).toFixed(2)} % answered`, tally.total);
if (tally.total.wrong > 0 || tally.answered < 0.95) process.exitCode = 1;

/** Keeps a misread file with the answer that is right. */
async function keep({ seed, file, answer }: Tried): Promise<void> {
  const name = `${seed}.${file.extension}`;
  await mkdir(FOLDER, { recursive: true });
  await writeFile(join(FOLDER, name), file.bytes);
  const { kind, sheet, verdicts } = file;
  const truth = JSON.stringify({ kind, sheet, right: verdicts, answer }, null, 2);
  await writeFile(join(FOLDER, `${seed}.json.txt`), `${truth}\n`);
  console.error(`seed ${seed}, ${kind}: misread, kept as ${join(FOLDER, name)}`);
}
