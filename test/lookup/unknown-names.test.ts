import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { embeddedCatalogue } from '../../src/catalog/embedded.js';
import { embeddedClassification } from '../../src/catalog/embedded-classification.js';
import type { Suggestion } from '../../src/catalog/suggestion.js';
import { check } from '../../src/lookup/check.js';

/** A line of `test/fixtures/suggestions/unknown-names.jsonl`; the README there explains its members. */
interface UnknownName {
  readonly name: string;
  readonly set: 'tuned' | 'holdout';
  readonly expected: readonly string[];
  readonly tolerable?: readonly string[];
}

const NAMES: readonly UnknownName[] = readFileSync(
  new URL('../fixtures/suggestions/unknown-names.jsonl', import.meta.url),
  'utf8',
)
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

const answer = (name: string) =>
  check(embeddedCatalogue, name, [3], { classification: embeddedClassification });

const entriesOf = (occupation: string) =>
  embeddedCatalogue.entries.filter((entry) => entry.occupation === occupation);

/** An occupation means all of its entries. */
function means({ title }: Suggestion, titles: readonly string[]): boolean {
  if (titles.includes(title)) return true;
  const entries = entriesOf(title);
  return entries.length > 0 && entries.every((entry) => titles.includes(entry.title));
}

describe('two hundred unknown names', () => {
  it('are unknown, whatever is suggested for them', () => {
    expect(NAMES).toHaveLength(200);
    for (const { name } of NAMES) {
      expect([name, answer(name)]).toMatchObject([
        name,
        { open: false, verdict: 'unknown', target: null, levels: [], classification: null },
      ]);
    }
  });

  describe.each(['tuned', 'holdout'] as const)('of the %s half', (set) => {
    const names = NAMES.filter((name) => name.set === set);
    const meant = names.filter(({ expected }) => expected.length > 0);
    const meaningless = names.filter(({ expected }) => expected.length === 0);

    it('have their meaning among the first three suggestions in at least 85 % of cases', () => {
      const right = meant.filter(({ name, expected }) =>
        answer(name)
          .suggestions.slice(0, 3)
          .some((suggestion) => means(suggestion, expected)),
      );
      expect(right.length / meant.length).toBeGreaterThanOrEqual(0.85);
    });

    it('get a misleading first suggestion in at most 10 % of cases without a meaning', () => {
      const misled = meaningless.filter(({ name, tolerable = [] }) => {
        const [first] = answer(name).suggestions;
        return first !== undefined && !means(first, tolerable);
      });
      expect(misled.length / meaningless.length).toBeLessThanOrEqual(0.1);
    });
  });
});
