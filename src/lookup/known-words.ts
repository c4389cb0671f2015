import { type Catalogue, groupBy } from '../catalog/catalogue.js';
import type { Candidate } from '../catalog/entry.js';
import type { Because } from '../catalog/suggestion.js';
import { FORMER_NAMES } from '../generated/former-names.js';
import { neutralStem } from './endings.js';
import type { Weight } from './likeness.js';
import { chineseAliases, entriesOf } from './search/aliases.js';
import { soundOf } from './search/homophones.js';

/** A name of a catalogue, or a Chinese word for one, in name form, with what it stands for. */
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

  /** How it sounds; computed when first asked for. */
  get sound(): string {
    this.#sound ??= soundOf(this.form);
    return this.#sound;
  }
}

/** The words that are known, and where to find those that have something of a text. */
export interface KnownWords {
  readonly names: readonly KnownWord[];
  readonly withLength: ReadonlyMap<number, readonly KnownWord[]>;
  readonly withStem: ReadonlyMap<string, readonly KnownWord[]>;
  /** By each two neighbouring characters. */
  readonly withPair: ReadonlyMap<string, ReadonlySet<KnownWord>>;
  /** How much a character tells of a name. */
  readonly weight: Weight;
}

/** So many names may have a character before it tells less of them. */
const FEW = 3;

const wordsOf = new WeakMap<Catalogue, KnownWords>();

/** The names of a catalogue and the Chinese words for them; made once for each catalogue. */
export function knownWords(catalogue: Catalogue): KnownWords {
  const known = wordsOf.get(catalogue) ?? collectWords(catalogue);
  wordsOf.set(catalogue, known);
  return known;
}

/** Why a word stands for a name that it is not: whether it is a former name, English, or an everyday word. */
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

/** What an alias stands for: one entry, or an occupation with all of its entries. */
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
