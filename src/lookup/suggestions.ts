import type { Catalogue } from '../catalog/catalogue.js';
import { isWithin, readCode } from '../catalog/code.js';
import { occupationsOf } from '../catalog/entry.js';
import { nameForm } from '../catalog/name.js';
import { readNameAndCode } from '../catalog/name-and-code.js';
import type { Suggestion } from '../catalog/suggestion.js';
import { withoutTrade } from './identify.js';
import { becauseOf, type KnownWords, knownWords } from './known-words.js';
import { findByWords } from './search/find.js';
import { readItem } from './search/item.js';
import { wordsLike } from './words-like.js';

/** The most suggestions to make. */
const MOST = 5;

/** Longer texts mean no official name. */
const LONGEST_NAME = 64;

/** Suggestions need one that is this likely, and include no less likely ones than this. */
const LIKELY = 0.5;
const POSSIBLE = 0.3;

/** Scores of what a search finds, comparable with those of similar words. */
const SCORE = { alias: 1, pinyin: 0.95, initials: 0.9, partOfAlias: 0.6 };

const LATIN = /[a-z]/i;

/** A possible meaning of a text, and its likelihood. */
interface Guess extends Suggestion {
  readonly score: number;
}

/**
 * Suggests what a name that is not in the catalogue may mean, best first: the meaning of an everyday word, a former name
 * or an English word, names that it spells in pinyin, and the most similar names. For a code, the occupations of its
 * minor group. Nothing for a name that shares only an ending such as 师 with others.
 *
 * @returns five at most, for a reader to choose from; no verdict ever rests on them
 */
export function suggest(catalogue: Catalogue, text: string): Suggestion[] {
  const name = readNameAndCode(text)?.name ?? text;
  const reading = readCode(name);
  if (reading.kind === 'code') return neighbours(catalogue, reading.code);
  const form = nameForm(name);
  if (form.length > LONGEST_NAME) return [];
  const guesses = LATIN.test(form) ? bySearch(catalogue, name) : [];
  const words = knownWords(catalogue);
  return titlesOf([
    ...likely([...guesses, ...byLikeness(words, form)]),
    ...partsOf(form).flatMap((part) => likely(byLikeness(words, part))),
  ]);
}

/** The trade and the occupation of a title. */
function partsOf(form: string): string[] {
  const occupation = withoutTrade(form);
  return occupation === undefined ? [] : [form.slice(occupation.length + 1, -1), occupation];
}

/** Guesses that are likely enough, best first. */
function likely(guesses: readonly Guess[]): Guess[] {
  const best = guesses.toSorted(
    (one, other) => other.score - one.score || one.title.length - other.title.length,
  );
  return (best[0]?.score ?? 0) < LIKELY ? [] : best.filter(({ score }) => score >= POSSIBLE);
}

/** The first suggestions, each title once. */
function titlesOf(guesses: readonly Guess[]): Suggestion[] {
  const titles = new Map<string, Suggestion>();
  for (const { code, title, because } of guesses) {
    const key = `${code} ${title}`;
    if (!titles.has(key)) titles.set(key, { code, title, because });
  }
  return [...titles.values()].slice(0, MOST);
}

function neighbours(catalogue: Catalogue, code: string): Suggestion[] {
  const minorGroup = code.slice(0, code.lastIndexOf('-'));
  return occupationsOf(catalogue.entries.filter((entry) => isWithin(entry.code, minorGroup)))
    .slice(0, MOST)
    .map((candidate) => ({ ...candidate, because: null }));
}

/**
 * What search finds for a text with Latin letters: pinyin, initials, English. Chinese words are compared by similarity,
 * in a tenth of the time.
 */
function bySearch(catalogue: Catalogue, text: string): Guess[] {
  return findByWords(catalogue, readItem(text)).flatMap((result, rank) => {
    const { match } = result;
    const candidate = { code: result.code, title: result.title };
    if (match.kind === 'pinyin' || match.kind === 'initials') {
      return {
        ...candidate,
        because: { kind: match.kind, word: text },
        score: inOrder(SCORE[match.kind], rank),
      };
    }
    if (match.alias === undefined) return [];
    const [[start, end] = [0, 0]] = match.ranges;
    const isWhole = end - start === match.alias.length;
    if (!isWhole && !LATIN.test(match.alias)) return [];
    const score = isWhole ? SCORE.alias : SCORE.partOfAlias;
    return { ...candidate, because: becauseOf(match.alias), score: inOrder(score, rank) };
  });
}

/** A score that keeps equally likely guesses in order. */
function inOrder(score: number, rank: number): number {
  return score - rank / 1000;
}

/** The meanings of similar names and words. */
function byLikeness(words: KnownWords, form: string): Guess[] {
  return [...wordsLike(words, form)].flatMap(([{ candidates, because }, score]) =>
    // The best title for an everyday word comes first.
    candidates.map((candidate, rank) => ({ ...candidate, because, score: inOrder(score, rank) })),
  );
}
