import { describe, expect, it } from 'vitest';
import { CATALOGUE_FILE_KINDS } from '../generators/files/catalogue-file.js';
import { type TriedCatalogue, tryCatalogues } from './try-catalogues.js';
import { Tally } from './try-files.js';

const FILES = { first: 1, count: 300 };

/** What a failing test shows of a file; `npm run fuzz:files -- --kind catalogues --seed N --files 1` keeps the file. */
const shown = ({ seed, file, answer }: TriedCatalogue) => ({ seed, kind: file.kind, ...answer });

describe('published catalogues in any layout and format', () => {
  it('are taken in with exactly their entries, or refused, and few are', async () => {
    const tally = new Tally(CATALOGUE_FILE_KINDS);
    const wrong: unknown[] = [];
    const refused: string[] = [];
    for await (const tried of tryCatalogues(FILES)) {
      tally.add(tried);
      if (tried.outcome === 'wrong') wrong.push([shown(tried), tried.file.entries]);
      if (tried.outcome === 'refused') refused.push(`${tried.seed} ${tried.answer.refusal}`);
    }
    expect(wrong).toEqual([]);
    expect(tally.answered, refused.join('\n')).toBeGreaterThanOrEqual(0.95);
    const kinds = CATALOGUE_FILE_KINDS.filter((kind) => (tally.byKind[kind]?.answered ?? 0) > 0);
    expect(kinds).toEqual(CATALOGUE_FILE_KINDS);
  });
});
