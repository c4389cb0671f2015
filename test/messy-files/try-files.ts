import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type MessyFile, messyFile } from '../generators/files/messy-file.js';
import {
  type Answer,
  answerOfProgram,
  answerOfReaders,
  type Outcome,
  outcomeOf,
} from './answers.js';

/** A file that was tried, with what came of it. */
export interface Tried {
  readonly seed: number;
  readonly file: MessyFile;
  readonly answer: Answer;
  readonly outcome: Outcome;
}

/** How many files were answered, refused and misread. */
export type Counts = Record<Outcome, number>;

/** What came of many files, by their kind. */
export class Tally {
  readonly #counts: ReadonlyMap<string, Counts>;

  constructor(kinds: readonly string[]) {
    this.#counts = new Map(kinds.map((kind) => [kind, { answered: 0, refused: 0, wrong: 0 }]));
  }

  add({ file, outcome }: { readonly file: { readonly kind: string }; readonly outcome: Outcome }) {
    const counts = this.#counts.get(file.kind);
    if (counts !== undefined) counts[outcome] += 1;
  }

  get byKind(): Readonly<Record<string, Counts>> {
    return Object.fromEntries(this.#counts);
  }

  get total(): Counts {
    const total = { answered: 0, refused: 0, wrong: 0 };
    for (const counts of this.#counts.values()) {
      total.answered += counts.answered;
      total.refused += counts.refused;
      total.wrong += counts.wrong;
    }
    return total;
  }

  /** The share of files that were answered. */
  get answered(): number {
    const { answered, refused, wrong } = this.total;
    return answered / (answered + refused + wrong);
  }
}

/**
 * Makes the files of these seeds and tries them one by one.
 *
 * @param by what is tried: the program, or its readers, tables and judge alone
 */
export async function* tryFiles(
  { first, count }: { readonly first: number; readonly count: number },
  by: 'program' | 'readers',
): AsyncGenerator<Tried> {
  const folder = await mkdtemp(join(tmpdir(), 'messy-files-'));
  try {
    for (let seed = first; seed < first + count; seed += 1) {
      const file = messyFile(seed);
      const path = join(folder, `${seed}.${file.extension}`);
      const answer = by === 'readers' ? await answerOfReaders(file) : await answerAt(path, file);
      yield { seed, file, answer, outcome: outcomeOf(file, answer) };
    }
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function answerAt(path: string, { bytes, sheet }: MessyFile): Promise<Answer> {
  await writeFile(path, bytes);
  try {
    return await answerOfProgram(path, sheet);
  } finally {
    await rm(path);
  }
}
