import Fuse from 'fuse.js/basic';
import { type Catalogue, groupBy } from '../../catalog/catalogue.js';
import { looksAlike, soundsNear } from '../confusable-characters.js';
import { editDistance } from '../edit-distance.js';
import type { Finding, Layer } from './match.js';
import { soundOf } from './readings.js';
import { type IndexedEntry, type IndexedName, searchIndex } from './search-index.js';
import { characterSet } from './word.js';

/** One wrong character in a shorter name makes another word, unless both sound alike: 木工 is not 电工. */
const SHORTEST_MISSPELT = 3;

/**
 * From this length on a wrong character need not look or sound like the right one; the first character, which often
 * makes another occupation (前厅服务员 is not 餐厅服务员), only in a long name.
 */
const LONG_ENOUGH = 4;
const LONG = 6;

/** Fuse.js refuses longer patterns; no name is that long. */
const LONGEST_WORD = 32;

/** A name and the entries that have it. */
interface Named {
  readonly form: string;
  readonly owners: { readonly indexed: IndexedEntry; readonly name: IndexedName }[];
}

/** The names of a catalogue, each once, by their length. */
type Names = ReadonlyMap<number, readonly Named[]>;

const namesOf = new WeakMap<Catalogue, Names>();

/**
 * The word misspells a name by one character. Fuse.js proposes candidates, far too many here (any two names that share
 * 师 and one more character), so each is judged by the edit that separates it from the word.
 */
export const misspellings: Layer = ({ form: word }, catalogue) => {
  if (word.length > LONGEST_WORD) return undefined;
  const names = namesOf.get(catalogue) ?? collectNames(catalogue);
  namesOf.set(catalogue, names);
  const findings = new Map<IndexedEntry, Finding>();
  for (const { form, owners } of candidatesFor(word, names)) {
    const penalty = misspelling(word, form);
    if (penalty === undefined) continue;
    for (const { indexed, name } of owners) {
      if ((findings.get(indexed)?.penalty ?? Number.POSITIVE_INFINITY) <= penalty) continue;
      findings.set(indexed, { kind: 'fuzzy', field: name.field, ranges: [], penalty });
    }
  }
  return findings.size === 0 ? undefined : (indexed) => findings.get(indexed);
};

function collectNames(catalogue: Catalogue): Names {
  const named = new Map<string, Named>();
  for (const indexed of searchIndex(catalogue)) {
    for (const name of indexed.names) {
      const known = named.get(name.form) ?? { form: name.form, owners: [] };
      known.owners.push({ indexed, name });
      named.set(name.form, known);
    }
  }
  return groupBy([...named.values()], ({ form }) => form.length);
}

/** Names that sound the same, and those that Fuse.js finds among the names one edit away. */
function candidatesFor(word: string, names: Names): Set<Named> {
  const characters = characterSet(word);
  const possible = [word.length - 1, word.length, word.length + 1]
    .flatMap((length) => names.get(length) ?? [])
    .filter(({ owners: [owner] }) => {
      const missing = characters & ~(owner?.name.characters ?? 0);
      return (missing & (missing - 1)) === 0;
    });
  const fuse = new Fuse(possible, { keys: ['form'], ignoreLocation: true, threshold: 0.6 });
  return new Set([...soundingLike(word, names), ...fuse.search(word).map(({ item }) => item)]);
}

/** Names that sound the same have a syllable for each character of the word, and so its length. */
function soundingLike(word: string, names: Names): Named[] {
  const sound = soundOf(word);
  return (names.get(word.length) ?? []).filter(
    ({ owners: [owner] }) => owner?.name.syllables.join(' ') === sound,
  );
}

/** How unlikely it is that a word misspells a name: 0 is most likely; `undefined` if it does not. */
function misspelling(word: string, form: string): number | undefined {
  if (soundOf(word) === soundOf(form)) return 0;
  if (editDistance(word, form) !== 1) return undefined;
  if (word.length > form.length) return addition(word, form);
  if (form.length < SHORTEST_MISSPELT) return undefined;
  // Whatever was omitted or swapped, every character of the word is in the name.
  if (word.length < form.length || isSwap(word, form)) return 1;
  const at = firstDifference(word, form);
  const [wrong, right] = [word.charAt(at), form.charAt(at)];
  if (soundsNear(wrong, right)) return 2;
  if (looksAlike(wrong, right)) return 3;
  return form.length >= (at === 0 ? LONG : LONG_ENOUGH) ? 4 : undefined;
}

/** A doubled character, or an extra one within a name; before or after it, it makes another name: 叉车工. */
function addition(word: string, form: string): number | undefined {
  const at = firstDifference(word, form);
  if (word.charAt(at) === word.charAt(at - 1)) return 1;
  return form.length > SHORTEST_MISSPELT && at > 0 && at < form.length ? 2 : undefined;
}

function firstDifference(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one.charAt(at) === other.charAt(at)) at += 1;
  return at;
}

function isSwap(word: string, form: string): boolean {
  const at = firstDifference(word, form);
  return word.charAt(at) === form.charAt(at + 1) && word.charAt(at + 1) === form.charAt(at);
}
