import { type Catalogue, groupBy } from '../../../catalog/catalogue.js';
import { nameForm } from '../../../catalog/name.js';
import Fuse from '../../../generated/fuse.cjs';
import { looksAlike, soundsNear } from '../../confusable-characters.js';
import { editDistance } from '../../edit-distance.js';
import { soundOf, tonedSoundOf } from '../../syllables.js';
import { byAnyLayer, findBy } from '../find.js';
import type { Item } from '../item.js';
import type { Finding, Layer } from '../match.js';
import { withoutStragglers } from '../ranking.js';
import { narrowed, ranked, type SearchOptions, type SearchResult } from '../search-by-name.js';
import { type IndexedEntry, searchIndex } from '../search-index.js';
import { contentOf, freeSteps } from '../sentence/asking.js';
import { isUnlisted, vocabularyOf } from '../sentence/vocabulary.js';
import { makeWord } from '../word.js';

/** One wrong character in a shorter name makes another word, unless both sound alike: 木工 is not 电工. */
const SHORTEST_MISSPELT = 3;

/**
 * From this length on a wrong character need not look or sound like the right one; the first character, which often
 * makes another occupation (前厅服务员 is not 餐厅服务员), only in a long name.
 */
const LONG_ENOUGH = 4;
const LONG = 6;

/** In a part of a name or an alias from this length on something may be left out or doubled. */
const LONG_PART = 4;

/** How much less likely a part of a name or an alias is meant than a name. */
const NO_NAME = 5;

/** Fuse.js refuses longer patterns; no name is that long. */
const LONGEST_WORD = 32;

/** A text that may be misspelt. */
interface Target {
  readonly form: string;
  readonly isName: boolean;
}

/** The targets of a catalogue. */
interface Targets {
  /** By each of their characters. */
  readonly withCharacter: ReadonlyMap<string, readonly Target[]>;
  /** By their length and the sound of their first character. */
  readonly withSound: ReadonlyMap<string, readonly Target[]>;
}

const targetsOf = new WeakMap<Catalogue, Targets>();

/** Finds entries that an item names with a word misspelt; none for the name of another occupation. */
export function findMisspelt(
  catalogue: Catalogue,
  { readings, text, levelRanges, levels }: Item,
  options: SearchOptions,
): SearchResult[] {
  const content = makeWord(nameForm(contentOf(text, freeSteps(text, levelRanges))));
  const all = content.form.length < 2 ? readings : [...readings, [content]];
  if (all.some(([word, ...more]) => word && more.length === 0 && isUnlisted(catalogue, word.form)))
    return [];
  const rightOrMisspelt: Layer = (word, of) => {
    const right = byAnyLayer(word, of);
    const guess = misspellings(word, of);
    return (indexed) => right?.(indexed) ?? guess?.(indexed);
  };
  const within = narrowed(catalogue, options);
  // That a single word is right was tried before.
  const single = findBy(
    catalogue,
    all.filter(({ length }) => length === 1),
    misspellings,
    within,
  );
  const several = all.filter(({ length }) => length > 1);
  const found = single.length > 0 ? single : findBy(catalogue, several, rightOrMisspelt, within);
  return found.length === 0
    ? []
    : ranked(
        withoutStragglers(found, () => false),
        levels,
      );
}

/**
 * The word misspells a name, a part of one or an alias by one character. Fuse.js proposes candidates, far too many here
 * (any two names that share 师 and one more character), so each is judged by the edit that separates it from the word.
 */
export const misspellings: Layer = ({ form: word }, catalogue) => {
  if (word.length < 2 || word.length > LONGEST_WORD || !/^[\u3000-\u9fff()a-z\d]+$/.test(word))
    return undefined;
  // 数控磨工 is a 磨工, which the classification has, and no misspelt 车工.
  for (let at = 1; at < word.length - 1; at += 1) {
    if (isUnlisted(catalogue, word.slice(at))) return undefined;
  }
  const targets = targetsOf.get(catalogue) ?? collectTargets(catalogue);
  targetsOf.set(catalogue, targets);
  const findings = new Map<IndexedEntry, Finding>();
  for (const target of candidatesFor(word, targets)) {
    // What is right is no misspelling.
    if (target.form === word) continue;
    const penalty = target.isName
      ? misspelling(word, target.form)
      : misspellingOfPart(word, target.form);
    if (penalty === undefined) continue;
    for (const { indexed, finding, isEnough } of vocabularyOf(catalogue).pieces(target.form)) {
      if (!isEnough) continue;
      const all = penalty + (finding.penalty === 0 ? 0 : NO_NAME + finding.penalty);
      if ((findings.get(indexed)?.penalty ?? Number.POSITIVE_INFINITY) <= all) continue;
      findings.set(indexed, { ...finding, kind: 'fuzzy', ranges: [], penalty: all });
    }
  }
  const isName = ({ penalty }: Finding) => penalty < NO_NAME;
  const likely = [...findings.values()].some(isName) ? isName : () => true;
  return findings.size === 0
    ? undefined
    : (indexed) => {
        const finding = findings.get(indexed);
        return finding !== undefined && likely(finding) ? finding : undefined;
      };
};

function collectTargets(catalogue: Catalogue): Targets {
  const official = new Set(
    searchIndex(catalogue).flatMap(({ names }) => names.map((name) => String(name.form))),
  );
  const isOfficial = (form: string) => official.has(form);
  const targets = [...vocabularyOf(catalogue).chineseTexts()]
    .filter((form) => /[\u4e00-\u9fff]/.test(form))
    .map((form): Target => ({ form, isName: isOfficial(form) }));
  const withCharacter = new Map<string, Target[]>();
  for (const target of targets) {
    for (const character of new Set(target.form)) {
      const known = withCharacter.get(character);
      if (known === undefined) withCharacter.set(character, [target]);
      else known.push(target);
    }
  }
  return { withCharacter, withSound: groupBy(targets, ({ form }) => firstSound(form)) };
}

function firstSound(form: string): string {
  return `${form.length}${soundOfCharacter(form.charAt(0))}`;
}

/** Texts that sound the same, and those that Fuse.js finds among the ones that one edit may separate from the word. */
function candidatesFor(word: string, targets: Targets): Set<Target> {
  // Of the first two characters at most one is wrong.
  const [first = '', second = ''] = word;
  const possible = [
    ...new Set([
      ...(targets.withCharacter.get(first) ?? []),
      ...(targets.withCharacter.get(second) ?? []),
    ]),
  ].filter(({ form }) => Math.abs(form.length - word.length) <= 1 && sharesAllButOne(word, form));
  const alike = soundingLike(word, targets);
  if (possible.length === 0) return new Set(alike);
  const fuse = new Fuse(possible, { keys: ['form'], ignoreLocation: true, threshold: 0.6 });
  return new Set([...alike, ...fuse.search(word).map(({ item }) => item)]);
}

function sharesAllButOne(word: string, form: string): boolean {
  let missing = 0;
  for (const character of word) if (!form.includes(character)) missing += 1;
  return missing <= 1;
}

const soundsOfCharacters = new Map<string, string>();

function soundOfCharacter(character: string): string {
  const known = soundsOfCharacters.get(character) ?? soundOf(character);
  soundsOfCharacters.set(character, known);
  return known;
}

/** Targets that sound as the word does; most differ in the first character already. */
function soundingLike(word: string, { withSound }: Targets): Target[] {
  const sound = soundOf(word);
  return (withSound.get(firstSound(word)) ?? []).filter(({ form }) => soundOf(form) === sound);
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

/**
 * As {@link misspelling}, of a part of a name or an alias: the tones have to be the same (插画 is not 插花), or the
 * characters look alike.
 */
function misspellingOfPart(word: string, form: string): number | undefined {
  if (tonedSoundOf(word) === tonedSoundOf(form)) return 0;
  if (word.length !== form.length) {
    if (form.length < LONG_PART || editDistance(word, form) !== 1) return undefined;
    const at = firstDifference(word, form);
    return word.length > form.length && word.charAt(at) === word.charAt(at - 1) ? 1 : undefined;
  }
  if (editDistance(word, form) !== 1) return undefined;
  if (isSwap(word, form)) return form.length < LONG_PART ? undefined : 1;
  const at = firstDifference(word, form);
  const [wrong, right] = [word.charAt(at), form.charAt(at)];
  if (!looksAlike(wrong, right)) return undefined;
  // The first character often makes another word: 药店店员 is not 花店店员.
  return (form.length >= SHORTEST_MISSPELT && at > 0) || soundsNear(wrong, right) ? 3 : undefined;
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
