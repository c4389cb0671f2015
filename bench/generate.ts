import { Catalogue } from '../src/catalog/catalogue.js';
import { isCode } from '../src/catalog/code.js';
import { embeddedCatalogue } from '../src/catalog/embedded.js';
import type { Entry } from '../src/catalog/entry.js';
import { LEVELS } from '../src/catalog/level.js';

/** A random number generator (mulberry32): the same numbers in [0, 1) for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * A valid catalogue with `size` entries, made of pieces of real names; the same for the same size. Codes are
 * consecutive; about half of the entries are trades.
 */
export function generateCatalogue(size: number): Catalogue {
  const random = seeded(size);
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(random() * items.length)];
    if (item === undefined) throw new Error('Nothing to pick from.');
    return item;
  };
  const names = embeddedCatalogue.entries.map((entry) => entry.trade ?? entry.occupation);
  const newName = () => {
    const [one, other] = [pick(names), pick(names)];
    return one.slice(0, Math.ceil(one.length / 2)) + other.slice(Math.floor(other.length / 2));
  };
  const entries: Entry[] = [];
  for (let number = 0; entries.length < size; number += 1) {
    const digits = String(1_000_000 + number);
    const code = `${digits.slice(0, 1)}-${digits.slice(1, 3)}-${digits.slice(3, 5)}-${digits.slice(5)}`;
    if (!isCode(code)) throw new Error(`${code} is no code.`);
    const occupation = newName() + number;
    const trades = [null, newName(), newName()].slice(0, 1 + Math.floor(random() * 3));
    for (const trade of new Set(trades)) {
      const levels = LEVELS.filter((level) => level !== 'special' && random() < 0.6);
      entries.push({
        no: entries.length + 1,
        code,
        title: trade === null ? occupation : `${occupation}（${trade}）`,
        occupation,
        trade,
        levels: levels.length > 0 ? levels : [5],
      });
    }
  }
  return new Catalogue(
    {
      title: null,
      attachment: null,
      footnote: null,
      source: { file: `generated-${size}.txt`, sha256: '0'.repeat(64) },
    },
    entries.slice(0, size),
  );
}
