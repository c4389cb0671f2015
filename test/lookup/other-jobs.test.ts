import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { embeddedCatalogue, search } from '../../src/index.js';

/** How people name the work of occupations that the catalogue lacks, in Chinese and English: `磨床、开磨床 → 磨工`. */
const OTHER_JOBS = readFileSync(new URL('../fixtures/other-jobs.txt', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => line.split(' → '));

const { occupations }: { occupations: { name: string }[] } = JSON.parse(
  readFileSync(new URL('../../data/classification-2022.json', import.meta.url), 'utf8'),
);

describe('the work of occupations that the catalogue lacks', () => {
  it('is that of occupations of the classification', () => {
    const classified = new Set(occupations.map(({ name }) => name));
    const listed = new Set(embeddedCatalogue.entries.map(({ occupation }) => occupation));
    const names = OTHER_JOBS.map(([, name = '']) => name);
    expect(names.filter((name) => !classified.has(name) || listed.has(name))).toEqual([]);
  });

  it.each(OTHER_JOBS)('%s (%s) finds nothing', (words) => {
    const found = words.split('、').flatMap((word) => {
      const [best] = search(embeddedCatalogue, word);
      return best === undefined
        ? []
        : `${word}: ${best.title} by ${best.match.alias ?? best.match.kind}`;
    });
    expect(found).toEqual([]);
  });
});
