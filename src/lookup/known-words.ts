import { type Catalogue, groupBy } from '../catalog/catalogue.js';
import type { Candidate } from '../catalog/entry.js';
import { memoizeByObject } from '../catalog/memoize.js';
import type { Because } from '../catalog/suggestion.js';
import { FORMER_NAMES } from '../generated/former-names.js';
import { chineseAliases, entriesOf } from './aliases.js';
import { neutralStem } from './endings.js';
import type { Weight } from './likeness.js';
import { soundOf } from './syllables.js';

/** A name of a catalogue, or a Chinese word for one, in name form, with what it means. */
export class KnownWord {
  /** The form without an ending such as 师. */
  readonly stem: string;
  #sound: string | undefined;

  constructor(
    readonly form: string,
    readonly candidates: readonly Candidate[],
    /** `null` for a name. */
    readonly because: Because | null,
  ) {
    this.stem = neutralStem(form);
  }

  /** Its syllables; computed on first use. */
  get sound(): string {
    this.#sound ??= soundOf(this.form);
    return this.#sound;
  }
}

/** All known words, indexed by what a text may share with them. */
export interface KnownWords {
  readonly names: readonly KnownWord[];
  readonly withLength: ReadonlyMap<number, readonly KnownWord[]>;
  readonly withStem: ReadonlyMap<string, readonly KnownWord[]>;
  /** By each two neighbouring characters. */
  readonly withPair: ReadonlyMap<string, ReadonlySet<KnownWord>>;
  /** How distinctive a character is. */
  readonly weight: Weight;
}

/** A character is fully distinctive in up to this many names. */
const FEW = 3;

/** The names of a catalogue and the Chinese words for them, collected once. */
export const knownWords = memoizeByObject(collectWords);

/** Why a word means a name other than itself: it is a former name, English, or an everyday word. */
export function becauseOf(word: string): Because {
  if (FORMER_NAMES.includes(`,${word},`)) return { kind: 'former', word };
  return { kind: /^[\x20-\x7e]+$/.test(word) ? 'english' : 'everyday', word };
}

function collectWords(catalogue: Catalogue): KnownWords {
  const names = namesOf(catalogue);
  const words = [...names, ...aliasesOf(catalogue)];
  const withPair = new Map<string, Set<KnownWord>>();
  for (const word of words) {
    for (const pair of pairsOf(word.form)) {
      const known = withPair.get(pair);
      if (known === undefined) withPair.set(pair, new Set([word]));
      else known.add(word);
    }
  }
  return {
    names,
    withLength: groupBy(words, ({ form }) => form.length),
    withStem: groupBy(words, (word) => word.stem),
    withPair,
    weight: weightAmong(names),
  };
}

/** Each name once. An entry is suggested by its title, but by its occupation where that is what was found. */
function namesOf(catalogue: Catalogue): KnownWord[] {
  const candidates = new Map<string, Map<string, Candidate>>();
  const add = (name: string, candidate: Candidate) => {
    const form = catalogue.formOf(name);
    const known = candidates.get(form) ?? new Map<string, Candidate>();
    candidates.set(form, known.set(`${candidate.code} ${candidate.title}`, candidate));
  };
  for (const { code, title, occupation, trade } of catalogue.entries) {
    add(occupation, { code, title: occupation });
    if (trade !== null) add(trade, { code, title });
  }
  return [...candidates].map(([form, of]) => new KnownWord(form, [...of.values()], null));
}

function aliasesOf(catalogue: Catalogue): KnownWord[] {
  return chineseAliases().flatMap((alias) => {
    const candidates = entriesOf(alias, catalogue).flatMap(suggested);
    return candidates.length === 0
      ? []
      : new KnownWord(alias.form, candidates, becauseOf(alias.word));
  });
}

/** The meaning of an alias: one entry, or an occupation with all of its entries. */
function suggested(entries: ReturnType<typeof entriesOf>[number]): Candidate[] {
  const [first, ...more] = entries;
  if (first === undefined) return [];
  const { code, title, occupation } = first;
  return [{ code, title: more.length === 0 ? title : occupation }];
}

/** Each two neighbouring characters of a text. */
export function pairsOf(text: string): string[] {
  return Array.from({ length: Math.max(text.length - 1, 0) }, (_, at) => text.slice(at, at + 2));
}

function weightAmong(names: readonly KnownWord[]): Weight {
  const owners = new Map<string, number>();
  for (const { form } of names) {
    for (const character of new Set(form)) {
      owners.set(character, (owners.get(character) ?? 0) + 1);
    }
  }
  return (character) => Math.sqrt(FEW / Math.max(owners.get(character) ?? 0, FEW));
}
