import type { Catalogue } from '../../catalog/catalogue.js';
import { memoizeByObject } from '../../catalog/memoize.js';
import { foldName } from '../../catalog/name.js';
import type { Item, Reading } from './item.js';
import { alias, mayBeAlias, wholeAlias } from './layers/alias.js';
import { group } from './layers/group.js';
import { initials, pinyin, pinyinOfAlias, southernPinyin } from './layers/sound.js';
import { code, subsequence } from './layers/text.js';
import { type Finding, type Findings, firstOf, type Layer, NOTHING, surer } from './match.js';
import { together, withoutStragglers } from './ranking.js';
import {
  BY_NAME,
  ranked,
  type SearchOptions,
  type SearchResult,
  scopeOf,
} from './search-by-name.js';
import type { IndexedEntry } from './search-index.js';
import { cover } from './sentence/cover.js';
import { coverEnglish } from './sentence/english.js';
import { isUnlisted } from './sentence/vocabulary.js';
import type { Word } from './word.js';

/** What was found of one item of a query. */
export interface Found {
  readonly results: readonly SearchResult[];
  /** Words of it that are not known, where others are. */
  readonly notUnderstood: readonly string[];
}

/** Tells the entries among which to search. */
type Scope = (indexed: IndexedEntry) => boolean;

/** The layers that find a name or a code in one piece; where they find something, no other layer counts. */
const NAMING: readonly Layer[] = [code, ...BY_NAME];

/** All layers, from the surest to the least sure. */
const LAYERS: readonly Layer[] = [...NAMING, subsequence, pinyin, initials, alias, group];

/** Layers for what is written in Latin letters and the others do not find. */
const LATE_LAYERS: readonly Layer[] = [...LAYERS, southernPinyin, pinyinOfAlias];

/**
 * Finds entries by one item of a query: by name, code, pinyin, another word or a group; makes no guesses.
 *
 * @throws ZhiyeError as `list` does for `options.code`
 */
export function findItem(catalogue: Catalogue, item: Item, options: SearchOptions = {}): Found {
  const isWithin = scopeOf(catalogue, options);
  const found = findEntries(catalogue, item, isWithin);
  if (found.length > 0) {
    return { results: ranked(found, levelsOf(item, found)), notUnderstood: [] };
  }
  const { findings, notUnderstood } = explain(catalogue, item);
  const explained = findings.filter(([indexed]) => isWithin(indexed));
  return { results: ranked(explained, item.levels), notUnderstood };
}

/** As {@link findItem}, by its words alone: a sentence finds nothing. */
export function findByWords(catalogue: Catalogue, item: Item): SearchResult[] {
  const found = findEntries(catalogue, item, () => true);
  return ranked(found, levelsOf(item, found));
}

function findEntries(
  catalogue: Catalogue,
  { readings }: Item,
  isWithin: Scope,
): readonly (readonly [IndexedEntry, Finding])[] {
  const words = soleWords(readings);
  // The name of another occupation means no entry: the table of aliases has none of them.
  if (words.some(({ form }) => isUnlisted(catalogue, form))) return [];
  const wholes = words.filter(mayBeAlias).map((word) => wholeAlias(word, catalogue));
  // Most queries name something, and need no aliases.
  const hasLetters = readings.some((all) => all.some(({ letters }) => letters !== undefined));
  const steps = [
    ...(wholes.length > 0 ? [] : [NAMING]),
    LAYERS,
    ...(hasLetters ? [LATE_LAYERS] : []),
  ];
  for (const layers of steps) {
    const found = findBy(readings, (word) => findWord(word, layers, catalogue), isWithin);
    if (found.length === 0) continue;
    const kept = withoutStragglers(found, (indexed) => wholes.some((all) => all.has(indexed)));
    return [...kept, ...restOfField(catalogue, words, kept, isWithin)];
  }
  return [];
}

/** The other entries of the field that a word names: 餐饮 finds more than the names that have it. */
function restOfField(
  catalogue: Catalogue,
  words: readonly Word[],
  found: readonly (readonly [IndexedEntry, Finding])[],
  isWithin: Scope,
): readonly (readonly [IndexedEntry, Finding])[] {
  const field = firstOf(words.map((word) => group(word, catalogue)));
  const known = new Set(found.map(([indexed]) => indexed));
  return [...field].filter(([indexed]) => !known.has(indexed) && isWithin(indexed));
}

/** Levels rank what was found by the rest of an item, not by a word that has one in it, such as 足疗技师. */
function levelsOf(
  { form, levels }: Item,
  found: readonly (readonly [IndexedEntry, Finding])[],
): Item['levels'] {
  const isWhole = found.some(
    ([, { alias: word }]) => word !== undefined && foldName(word) === form,
  );
  return isWhole ? [] : levels;
}

/** Explains an item as a sentence. */
function explain(catalogue: Catalogue, { text, levelRanges, readings }: Item) {
  if (/^[^\u3000-\u9fff]*$/.test(text)) {
    return { findings: coverEnglish(catalogue, text), notUnderstood: [] };
  }
  const isOther = soleWords(readings).some(({ form }) => isUnlisted(catalogue, form));
  return cover(catalogue, text, levelRanges, isOther);
}

/** Finds entries by some readings: the surest finding of all. */
export function findBy(
  readings: readonly Reading[],
  findWord: (word: Word) => Findings,
  isWithin: Scope,
): (readonly [IndexedEntry, Finding])[] {
  const best = new Map<IndexedEntry, Finding>();
  for (const words of readings) {
    for (const [indexed, finding] of findEveryWord(words, findWord)) {
      if (!isWithin(indexed)) continue;
      best.set(indexed, surer(best.get(indexed), finding));
    }
  }
  return [...best];
}

function findEveryWord(words: readonly Word[], findWord: (word: Word) => Findings): Findings {
  let all: Findings | undefined;
  for (const word of words) {
    const next = findWord(word);
    all = all === undefined ? next : inBoth(all, next);
    if (all.size === 0) break;
  }
  return all ?? NOTHING;
}

function inBoth(findings: Findings, others: Findings): Findings {
  const both = new Map<IndexedEntry, Finding>();
  for (const [indexed, one] of findings) {
    const other = others.get(indexed);
    if (other !== undefined) both.set(indexed, together(one, other, indexed.entry));
  }
  return both;
}

/** By all layers: the first that finds an entry by a word decides how. */
export function findByAnyLayer(word: Word, catalogue: Catalogue): Findings {
  return findWord(word, LATE_LAYERS, catalogue);
}

/** What each layer has found of each word; several readings and steps have the same words. */
const findingsIn = memoizeByObject<Catalogue, WeakMap<Word, Map<Layer, Findings>>>(
  () => new WeakMap(),
);

/** What some layers find of a word. */
function findWord(word: Word, layers: readonly Layer[], catalogue: Catalogue): Findings {
  const findingsOf = findingsIn(catalogue);
  const known = findingsOf.get(word) ?? new Map<Layer, Findings>();
  findingsOf.set(word, known);
  return firstOf(
    layers.map((layer) => {
      const findings = known.get(layer) ?? layer(word, catalogue);
      known.set(layer, findings);
      return findings;
    }),
  );
}

/** The words of the readings that have only one. */
function soleWords(readings: readonly Reading[]): Word[] {
  return readings.filter(({ length }) => length === 1).flat();
}
