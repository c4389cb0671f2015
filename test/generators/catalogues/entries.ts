import { isCode } from '../../../src/catalog/code.js';
import { embeddedCatalogue } from '../../../src/catalog/embedded.js';
import type { Entry } from '../../../src/catalog/entry.js';
import type { Level } from '../../../src/catalog/level.js';
import type { Random } from '../random.js';

const LEVELS: readonly Level[] = [5, 4, 3, 2, 1];
const SYLLABLES = [...'云岭钢木纺茶陶漆药磁光矿渔林牧缆泵阀窑酿'];
const ENDINGS = ['工', '员', '师', '操作员', '检验工', '管理师'];

/** The entries of a catalogue, numbered from 1, with whether `import` knows their names. */
export interface TrueCatalogue {
  readonly entries: readonly Entry[];
  readonly isKnown: boolean;
}

/** A part of the embedded catalogue, or one of names that nobody has. */
export function trueCatalogue(random: Random): TrueCatalogue {
  const isKnown = random.chance(0.6);
  const entries = isKnown ? embeddedEntries(random) : inventedEntries(random);
  return { isKnown, entries: entries.map((entry, at) => ({ ...entry, no: at + 1 })) };
}

function embeddedEntries(random: Random): readonly Entry[] {
  const { entries } = embeddedCatalogue;
  if (random.chance(0.02)) return entries;
  const from = random.between(0, entries.length - 13);
  const some = entries.slice(from, from + random.between(2, 12));
  return random.chance(0.15) ? random.shuffled(some) : some;
}

function inventedEntries(random: Random): Entry[] {
  const names = new Set<string>();
  const codes = new Set<string>();
  const entries: Entry[] = [];
  for (let count = random.between(1, 7); count > 0; count -= 1) {
    const code = occupationCode(random);
    const occupation = inventedName(random);
    if (codes.has(code) || names.has(occupation)) continue;
    codes.add(code);
    names.add(occupation);
    const trades = new Set<string | null>(random.chance(0.7) ? [null] : []);
    while (trades.size === 0 || random.chance(0.4)) trades.add(inventedTrade(random));
    for (const trade of trades) {
      const title = trade === null ? occupation : `${occupation}（${trade}）`;
      entries.push({ no: 0, code, title, occupation, trade, levels: levels(random) });
    }
  }
  return entries;
}

function occupationCode(random: Random): Entry['code'] {
  const two = (most: number) => String(random.between(1, most)).padStart(2, '0');
  const last = random.chance(0.05) ? `Z${random.between(1, 9)}` : two(40);
  const code = `${random.between(1, 8)}-${two(40)}-${two(20)}-${last}`;
  if (!isCode(code)) throw new Error(`no code ${code}`);
  return code;
}

function inventedName(random: Random): string {
  const syllables = Array.from({ length: random.between(2, 6) }, () => random.pick(SYLLABLES));
  return syllables.join('') + random.pick(ENDINGS);
}

function inventedTrade(random: Random): string {
  const name = inventedName(random);
  if (random.chance(0.1)) return `${name}（${inventedName(random)}）`;
  return random.chance(0.05) ? `PLC${name}` : name;
}

function levels(random: Random): readonly Level[] {
  if (random.chance(0.05)) return ['special'];
  const some = LEVELS.filter(() => random.chance(0.5));
  return some.length > 0 ? some : [random.pick(LEVELS)];
}
