/**
 * Tries many messy files, and keeps those that are misread: files of applications with `check --file`, or published
 * catalogues with `import`.
 *
 *     npm run fuzz:files -- --files 20000 --seed 1 --by program
 *     npm run fuzz:files -- --kind catalogues --files 5000
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CATALOGUE_FILE_KINDS } from '../generators/files/catalogue-file.js';
import { FILE_KINDS } from '../generators/files/messy-file.js';
import { tryCatalogues } from './try-catalogues.js';
import { Tally, tryFiles } from './try-files.js';

const FOLDER = 'fuzz-files';

const { values } = parseArgs({
  options: {
    kind: { type: 'string', default: 'applications' },
    files: { type: 'string' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000_000) },
    by: { type: 'string', default: 'program' },
    'show-refused': { type: 'boolean', default: false },
  },
});
const isCatalogues = values.kind === 'catalogues';
const range = {
  first: Number(values.seed),
  count: Number(values.files ?? (isCatalogues ? 5_000 : 20_000)),
};
if (!Number.isInteger(range.first) || !Number.isInteger(range.count)) {
  throw new Error('--seed and --files are whole numbers');
}
const by = values.by === 'readers' ? 'readers' : 'program';

console.log(
  `${values.kind}, seeds ${range.first} to ${range.first + range.count - 1}, by the ${by}`,
);
const tally = new Tally(isCatalogues ? CATALOGUE_FILE_KINDS : FILE_KINDS);
for await (const tried of isCatalogues ? tryCatalogues(range) : tryFiles(range, by)) {
  tally.add(tried);
  const { seed, file, answer, outcome } = tried;
  if (outcome === 'refused' && values['show-refused']) {
    console.log(`seed ${seed}, ${file.kind}: ${answer.refusal?.trim()}`);
  }
  if (outcome !== 'wrong') continue;
  const right = 'entries' in file ? { entries: file.entries } : { verdicts: file.verdicts };
  await keep(seed, file, { right, answer });
}
console.table(tally.byKind);
console.log(`${(tally.answered * 100).toFixed(2)} % answered`, tally.total);
if (tally.total.wrong > 0 || tally.answered < 0.95) process.exitCode = 1;

/** Keeps a misread file with the answer that is right. */
async function keep(
  seed: number,
  { kind, extension, bytes }: { kind: string; extension: string; bytes: Uint8Array },
  truth: object,
): Promise<void> {
  const name = `${seed}.${extension}`;
  await mkdir(FOLDER, { recursive: true });
  await writeFile(join(FOLDER, name), bytes);
  await writeFile(
    join(FOLDER, `${seed}.json.txt`),
    `${JSON.stringify({ kind, ...truth }, null, 2)}\n`,
  );
  console.error(`seed ${seed}, ${kind}: misread, kept as ${join(FOLDER, name)}`);
}
