import { describe, expect, it } from 'vitest';
import { FILE_KINDS } from '../generators/files/messy-file.js';
import { Tally, type Tried, tryFiles } from './try-files.js';

const FILES = { first: 1, count: 500 };

/** What a failing test shows of a file; `npm run fuzz:files -- --seed N --files 1` keeps the file itself. */
const shown = ({ seed, file, answer }: Tried) => ({ seed, kind: file.kind, ...answer });

describe.each(['readers', 'program'] as const)('messy files, by the %s,', (by) => {
  it('are answered as the source says, or refused, and few are', { timeout: 120_000 }, async () => {
    const tally = new Tally(FILE_KINDS);
    const wrong: unknown[] = [];
    for await (const tried of tryFiles(FILES, by)) {
      tally.add(tried);
      if (tried.outcome === 'wrong') wrong.push([shown(tried), tried.file.verdicts]);
    }
    expect(wrong).toEqual([]);
    expect(tally.answered, JSON.stringify(tally.byKind)).toBeGreaterThanOrEqual(0.95);
    const kinds = FILE_KINDS.filter((kind) => (tally.byKind[kind]?.answered ?? 0) > 0);
    expect(kinds).toEqual(FILE_KINDS);
  });
});
