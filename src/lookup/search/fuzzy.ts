import Fuse from 'fuse.js';
import { editDistance } from '../edit-distance.js';
import type { Finding } from './match.js';
import type { SearchableEntry, SearchableName } from './searchable.js';
import { looksAlike } from './shape.js';
import { soundsAlike, soundsNear } from './sound.js';

/** One wrong character in a shorter name makes another word, unless both are read alike: 木工 is not 电工. */
const SHORTEST_MISSPELT = 3;

/**
 * In a name of so many characters a wrong one need not look or sound like the right one. The first often makes another
 * occupation (前厅服务员 is not 餐厅服务员), and has to in any but a long name.
 */
const LONG_ENOUGH = 4;
const LONG = 6;

/** Fuse.js refuses longer patterns; no name is that long. */
const LONGEST_WORD = 32;

interface Named {
  readonly searchable: SearchableEntry;
  readonly name: SearchableName;
}

/** The names of some entries, each once with all that have it, and where Fuse.js looks for them. */
interface Names {
  readonly owners: ReadonlyMap<string, readonly Named[]>;
  readonly fuse: Fuse<string>;
}

const namesOf = new WeakMap<readonly SearchableEntry[], Names>();

/**
 * Names that a word misspells by one character. Fuse.js brings candidates; what it calls near is far too much here
 * (any two names that share 师 and one more), so each is judged by what was done to it.
 */
export function misspellings(
  searchables: readonly SearchableEntry[],
): (word: string) => ReadonlyMap<SearchableEntry, Finding> {
  const names = namesOf.get(searchables) ?? collectNames(searchables);
  namesOf.set(searchables, names);
  const known = new Map<string, ReadonlyMap<SearchableEntry, Finding>>();
  return (word) => {
    const findings = known.get(word) ?? misspelt(word, names);
    known.set(word, findings);
    return findings;
  };
}

function collectNames(searchables: readonly SearchableEntry[]): Names {
  const owners = new Map<string, Named[]>();
  for (const searchable of searchables) {
    for (const name of searchable.names) {
      const known = owners.get(name.form);
      if (known === undefined) owners.set(name.form, [{ searchable, name }]);
      else known.push({ searchable, name });
    }
  }
  const options = { ignoreLocation: true, threshold: 0.6, shouldSort: false };
  return { owners, fuse: new Fuse([...owners.keys()], options) };
}

function misspelt(word: string, { owners, fuse }: Names): Map<SearchableEntry, Finding> {
  const findings = new Map<SearchableEntry, Finding>();
  if (word.length > LONGEST_WORD) return findings;
  for (const { item: form } of fuse.search(word)) {
    const slack = misspelling(word, form);
    if (slack === undefined) continue;
    for (const { searchable, name } of owners.get(form) ?? []) {
      const finding = findings.get(searchable);
      if (finding !== undefined && finding.slack <= slack) continue;
      findings.set(searchable, { kind: 'fuzzy', field: name.field, ranges: [], slack });
    }
  }
  return findings;
}

/** How unlikely it is that a word was meant for a name: 0 is most likely; `undefined` if it was not. */
function misspelling(word: string, form: string): number | undefined {
  if (soundsAlike(word, form)) return 0;
  if (editDistance(word, form) !== 1) return undefined;
  if (word.length > form.length) return addition(word, form);
  if (form.length < SHORTEST_MISSPELT) return undefined;
  // What is left out of a name stands in it all the same, and two characters that are swapped are both there.
  if (word.length < form.length || isSwap(word, form)) return 1;
  const at = firstDifference(word, form);
  const [wrong, right] = [word.charAt(at), form.charAt(at)];
  if (soundsNear(wrong, right)) return 2;
  if (looksAlike(wrong, right)) return 3;
  return form.length >= (at === 0 ? LONG : LONG_ENOUGH) ? 4 : undefined;
}

/** A character doubled, or another one within a name; before or behind it, it makes another name: 叉车工. */
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
