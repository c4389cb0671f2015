import type { Catalogue } from '../../catalog/catalogue.js';
import { foldName } from '../../catalog/name.js';
import type { Item, Reading } from './item.js';
import { alias, mayBeAlias, wholeAlias } from './layers/alias.js';
import { group } from './layers/group.js';
import { initials, pinyin, pinyinOfAlias, southernPinyin } from './layers/sound.js';
import { code, subsequence } from './layers/text.js';
import { type Finding, type Layer, type Matcher, surer } from './match.js';
import { together, withoutStragglers } from './ranking.js';
import {
  BY_NAME,
  narrowed,
  ranked,
  type SearchOptions,
  type SearchResult,
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
  const results = findByWords(catalogue, item, options);
  if (results.length > 0) return { results, notUnderstood: [] };
  const { findings, notUnderstood } = explain(catalogue, item);
  const within = new Set(narrowed(catalogue, options));
  const explained = findings.filter(([indexed]) => within.has(indexed));
  return { results: ranked(explained, item.levels), notUnderstood };
}

/** As {@link findItem}, by its words alone: a sentence finds nothing. */
export function findByWords(
  catalogue: Catalogue,
  item: Item,
  options: SearchOptions = {},
): SearchResult[] {
  const found = findBySteps(catalogue, item, narrowed(catalogue, options));
  return ranked(found, levelsOf(item, found));
}

function findBySteps(
  catalogue: Catalogue,
  item: Item,
  within: readonly IndexedEntry[],
): readonly (readonly [IndexedEntry, Finding])[] {
  const { readings } = item;
  const words = soleWords(readings);
  const meanings = words
    .filter(mayBeAlias)
    .map((word) => wholeAlias(matcherOf(alias, word, catalogue)));
  // The name of another occupation means an entry only if it is an alias.
  if (words.some(({ form }) => isUnlisted(catalogue, form))) {
    return within.flatMap((indexed) =>
      meanings.flatMap((find) => find(indexed) ?? []).map((finding) => [indexed, finding] as const),
    );
  }
  // Most queries name something, and need no aliases.
  const hasLetters = readings.some((all) => all.some(({ letters }) => letters !== undefined));
  const steps = [
    ...(meanings.length > 0 ? [] : [NAMING]),
    LAYERS,
    ...(hasLetters ? [LATE_LAYERS] : []),
  ];
  for (const layers of steps) {
    const found = findBy(catalogue, readings, firstOf(layers), within);
    if (found.length === 0) continue;
    const kept = withoutStragglers(found, (indexed) =>
      meanings.some((find) => find(indexed) !== undefined),
    );
    return withField(catalogue, words, kept, within);
  }
  return [];
}

/** Adds the other entries of the field that a word names: 餐饮 finds more than the names that have it. */
function withField(
  catalogue: Catalogue,
  words: readonly Word[],
  found: readonly (readonly [IndexedEntry, Finding])[],
  within: readonly IndexedEntry[],
): readonly (readonly [IndexedEntry, Finding])[] {
  const fields = words.flatMap((word) => group(word, catalogue) ?? []);
  if (fields.length === 0) return found;
  const known = new Set(found.map(([indexed]) => indexed));
  const others = within.flatMap((indexed) => {
    if (known.has(indexed)) return [];
    const [finding] = fields.flatMap((find) => find(indexed) ?? []);
    return finding === undefined ? [] : [[indexed, finding] as const];
  });
  return [...found, ...others];
}

/** Levels rank what was found by the rest of an item, not by a word that has one in it, such as 足疗技师. */
function levelsOf(
  { levels, readings }: Item,
  found: readonly (readonly [IndexedEntry, Finding])[],
): Item['levels'] {
  const [literal] = readings;
  const isWhole = found.some(
    ([, { alias: word }]) => word !== undefined && foldName(word) === literal?.[0]?.form,
  );
  return isWhole ? [] : levels;
}

/** Explains an item as a sentence. */
function explain(catalogue: Catalogue, { text, levelRanges, readings }: Item) {
  const [first] = readings;
  if (/^[^\u3000-\u9fff]*$/.test(text)) {
    const isCode = first?.some((word) => word.code !== undefined) ?? false;
    return { findings: isCode ? [] : coverEnglish(catalogue, text), notUnderstood: [] };
  }
  const isOther = soleWords(readings).some(({ form }) => isUnlisted(catalogue, form));
  return cover(catalogue, text, levelRanges, isOther);
}

/** Finds entries by some readings, with one layer for all words. */
export function findBy(
  catalogue: Catalogue,
  readings: readonly Reading[],
  layer: Layer,
  within: readonly IndexedEntry[],
): (readonly [IndexedEntry, Finding])[] {
  const matchers = new Map(readings.flat().map((word) => [word, layer(word, catalogue)] as const));
  const possible = readings.filter((words) => words.every((word) => matchers.get(word)));
  if (possible.length === 0) return [];
  const found: (readonly [IndexedEntry, Finding])[] = [];
  for (const indexed of within) {
    const finding = bestOf(possible, indexed, (word) => matchers.get(word));
    if (finding !== undefined) found.push([indexed, finding]);
  }
  return found;
}

/** All layers: the first that matches a word decides how it matches. */
export const byAnyLayer: Layer = firstOf(LATE_LAYERS);

function firstOf(layers: readonly Layer[]): Layer {
  return (word, catalogue) => {
    const matchers = layers.flatMap((layer) => matcherOf(layer, word, catalogue) ?? []);
    if (matchers.length === 0) return undefined;
    return (indexed) => {
      for (const match of matchers) {
        const finding = match(indexed);
        if (finding !== undefined) return finding;
      }
      return undefined;
    };
  };
}

/** The words of the readings that have only one. */
function soleWords(readings: readonly Reading[]): Word[] {
  return readings.flatMap(([word, ...more]) => (word === undefined || more.length > 0 ? [] : word));
}

const matchersOf = new WeakMap<Word, Map<Layer, Matcher | undefined>>();

/** The matcher of a layer for a word of an item, which several readings and steps have. */
function matcherOf(layer: Layer, word: Word, catalogue: Catalogue): Matcher | undefined {
  const known = matchersOf.get(word) ?? new Map<Layer, Matcher | undefined>();
  matchersOf.set(word, known);
  if (!known.has(layer)) known.set(layer, layer(word, catalogue));
  return known.get(layer);
}

function bestOf(
  readings: readonly Reading[],
  indexed: IndexedEntry,
  matcherOf: (word: Word) => Matcher | undefined,
): Finding | undefined {
  let best: Finding | undefined;
  for (const words of readings) {
    const findings = findEveryWord(words, (word) => matcherOf(word)?.(indexed));
    if (findings === undefined) continue;
    best = surer(
      best,
      findings.reduce((one, other) => together(one, other, indexed.entry)),
    );
  }
  return best;
}

function findEveryWord(
  words: readonly Word[],
  find: (word: Word) => Finding | undefined,
): Finding[] | undefined {
  const findings: Finding[] = [];
  for (const word of words) {
    const finding = find(word);
    if (finding === undefined) return undefined;
    findings.push(finding);
  }
  return findings;
}
