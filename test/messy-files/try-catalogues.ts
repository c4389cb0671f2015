import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Entry } from '../../src/catalog/entry.js';
import { inProcess } from '../cli/run.js';
import { type CatalogueFile, catalogueFile } from '../generators/files/catalogue-file.js';
import type { Outcome } from './answers.js';

/** What `import` makes of a file: entries, or the reason for which it refuses. */
interface Taken {
  readonly status: number | null;
  readonly entries: readonly Entry[];
  readonly refusal: string;
}

/** A catalogue's file that was tried, with what came of it. */
export interface TriedCatalogue {
  readonly seed: number;
  readonly file: CatalogueFile;
  readonly answer: Taken;
  readonly outcome: Outcome;
}

/** Makes the catalogues of these seeds and takes them in one by one. */
export async function* tryCatalogues({
  first,
  count,
}: {
  readonly first: number;
  readonly count: number;
}): AsyncGenerator<TriedCatalogue> {
  const folder = await mkdtemp(join(tmpdir(), 'catalogues-'));
  try {
    for (let seed = first; seed < first + count; seed += 1) {
      const file = catalogueFile(seed);
      const path = join(folder, `${seed}.${file.extension}`);
      await writeFile(path, file.bytes);
      const { status, stdout, stderr } = await inProcess(['import', path]);
      await rm(path);
      const entries = status === 0 ? JSON.parse(stdout).entries : [];
      const answer = { status, entries, refusal: status === 0 ? '' : stderr };
      yield { seed, file, answer, outcome: outcomeOf(file, answer, stdout) };
    }
  } finally {
    await rm(folder, { recursive: true });
  }
}

function outcomeOf(file: CatalogueFile, answer: Taken, stdout: string): Outcome {
  const { status, entries, refusal } = answer;
  if (status === 2 && stdout === '' && refusal !== '') return 'refused';
  const isSame = JSON.stringify(entries) === JSON.stringify(file.entries);
  return status === 0 && isSame ? 'answered' : 'wrong';
}
