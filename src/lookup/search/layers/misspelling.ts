import type { Catalogue } from '../../../catalog/catalogue.js';
import { memoize } from '../../../catalog/memoize.js';
import { nameForm } from '../../../catalog/name.js';
import Fuse from '../../../generated/fuse.cjs';
import { looksAlike, soundsNear } from '../../confusable-characters.js';
import { soundOf, tonedSoundOf } from '../../syllables.js';
import { findBy, findByAnyLayer } from '../find.js';
import type { Item } from '../item.js';
import { BestFindings, firstOf, type Layer, NOTHING } from '../match.js';
import {
  isName,
  ranked,
  type SearchOptions,
  type SearchResult,
  scopeOf,
} from '../search-by-name.js';
import { contentOf, freeSteps } from '../sentence/asking.js';
import { isUnlisted, type Vocabulary, vocabularyOf } from '../sentence/vocabulary.js';
import { makeWord, type Word } from '../word.js';

/** One wrong character in a shorter name makes another word, unless both sound alike: 木工 is not 电工. */
const SHORTEST_MISSPELT = 3;

/**
 * From this length on a wrong character need not look or sound like the right one; the first character, which often
 * makes another occupation (前厅服务员 is not 餐厅服务员), only in a long name.
 */
const LONG_ENOUGH = 4;
const LONG = 6;

/** In a part of a name or an alias from this length on characters may be doubled or swapped. */
const LONG_PART = 4;

/** How much less likely a part of a name or an alias is meant than a name. */
const NO_NAME = 5;

/** A character alone is in too many names, and Fuse.js refuses more than 32, which no name has. */
const MAY_BE_MISSPELT = /^[\u3000-\u9fff()a-z\d]{2,32}$/;

/** Finds entries that an item names with a word misspelt; none for the name of another occupation. */
export function findMisspelt(
  catalogue: Catalogue,
  { readings, text, levelRanges, levels }: Item,
  options: SearchOptions,
): SearchResult[] {
  const content = makeWord(nameForm(contentOf(text, freeSteps(text, levelRanges))));
  const all = [...readings, [content]];
  if (all.some(([word, ...more]) => word && more.length === 0 && isUnlisted(catalogue, word.form)))
    return [];
  const isWithin = scopeOf(catalogue, options);
  const misspelt = memoize((word: Word) => misspellings(word, catalogue));
  // That a single word is right was tried before.
  const single = findBy(
    all.filter(({ length }) => length === 1),
    misspelt,
    isWithin,
  );
  const found =
    single.length > 0
      ? single
      : findBy(
          all.filter(({ length }) => length > 1),
          (word) => firstOf([findByAnyLayer(word, catalogue), misspelt(word)]),
          isWithin,
        );
  return ranked(found, levels);
}

/**
 * The word misspells a name, a part of one or an alias by one character. Fuse.js proposes candidates, and each is judged
 * by the edit that separates it from the word.
 */
export const misspellings: Layer = ({ form: word }, catalogue) => {
  if (!MAY_BE_MISSPELT.test(word)) return NOTHING;
  // 数控磨工 is a 磨工, which the classification has, and no misspelt 车工.
  for (let at = 1; at < word.length; at += 1) {
    if (isUnlisted(catalogue, word.slice(at))) return NOTHING;
  }
  const vocabulary = vocabularyOf(catalogue);
  const best = new BestFindings();
  for (const form of candidatesFor(word, vocabulary)) {
    // What is right is no misspelling.
    if (form === word) continue;
    const penalty = isName(nameForm(form), catalogue)
      ? misspelling(word, form)
      : misspellingOfPart(word, form);
    if (penalty === undefined) continue;
    for (const { indexed, finding, isEnough } of vocabulary.pieces(form)) {
      if (!isEnough) continue;
      const all = penalty + (finding.penalty === 0 ? 0 : NO_NAME + finding.penalty);
      best.add(indexed, { ...finding, kind: 'fuzzy', ranges: [], penalty: all });
    }
  }
  const named = [...best.all].filter(([, { penalty }]) => penalty < NO_NAME);
  return named.length > 0 ? new Map(named) : best.all;
};

/** Texts that sound the same, and those that Fuse.js finds among the ones that one edit separates from the word. */
function candidatesFor(word: string, vocabulary: Vocabulary): Set<string> {
  // Of the first two characters at most one is wrong.
  const near = [word.charAt(0), word.charAt(1)].flatMap(vocabulary.textsWith);
  const possible = near.filter((form) => isOneEdit(word, form));
  const found = new Fuse(possible).search(word);
  return new Set([...vocabulary.textsSoundingLike(word), ...found.map(({ item }) => item)]);
}

/** How unlikely it is that a word misspells a name, one of the candidates: 0 is most likely; `undefined` if it does not. */
function misspelling(word: string, form: string): number | undefined {
  if (soundOf(word) === soundOf(form)) return 0;
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

/**
 * As {@link misspelling}, of a part of a name or an alias: the tones have to be the same (插画 is not 插花), or the
 * characters look alike.
 */
function misspellingOfPart(word: string, form: string): number | undefined {
  if (tonedSoundOf(word) === tonedSoundOf(form)) return 0;
  // Several characters may sound the same in other tones.
  if (!isOneEdit(word, form)) return undefined;
  const isTypo = word.length === form.length ? isSwap(word, form) : isDoubled(word, form);
  if (isTypo) return form.length < LONG_PART ? undefined : 1;
  if (word.length !== form.length) return undefined;
  const at = firstDifference(word, form);
  const [wrong, right] = [word.charAt(at), form.charAt(at)];
  // A phrase says more than a name: 开钻床 is no misspelt 开铣床, nor 在医院当护士 a misspelt 在医院当护工.
  if (/^[开在]/.test(form)) return undefined;
  // The first character often makes another word: 药店店员 is not 花店店员.
  const isLikely = (form.length >= SHORTEST_MISSPELT && at > 0) || soundsNear(wrong, right);
  return isLikely && looksAlike(wrong, right) ? 3 : undefined;
}

/** A doubled character, or an extra one within a name; before or after it, it makes another name: 叉车工. */
function addition(word: string, form: string): number | undefined {
  if (isDoubled(word, form)) return 1;
  const at = firstDifference(word, form);
  return form.length > SHORTEST_MISSPELT && at > 0 && at < form.length ? 2 : undefined;
}

/** Whether at most one character has to be changed, added, left out or swapped with its neighbour. */
function isOneEdit(word: string, form: string): boolean {
  const at = firstDifference(word, form);
  const rest = word.slice(at + 1);
  return (
    rest === form.slice(at + 1) ||
    rest === form.slice(at) ||
    word.slice(at) === form.slice(at + 1) ||
    (isSwap(word, form) && word.slice(at + 2) === form.slice(at + 2))
  );
}

function firstDifference(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one.charAt(at) === other.charAt(at)) at += 1;
  return at;
}

function isDoubled(word: string, form: string): boolean {
  const at = firstDifference(word, form);
  return word.length > form.length && word.charAt(at) === word.charAt(at - 1);
}

function isSwap(word: string, form: string): boolean {
  const at = firstDifference(word, form);
  return word.charAt(at) === form.charAt(at + 1) && word.charAt(at + 1) === form.charAt(at);
}
