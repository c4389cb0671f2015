import type { Catalogue } from '../catalog/catalogue.js';
import { isWithin, readCode } from '../catalog/code.js';
import { occupationsOf } from '../catalog/entry.js';
import { nameForm } from '../catalog/name.js';
import { readNameAndCode } from '../catalog/name-and-code.js';
import type { Suggestion } from '../catalog/suggestion.js';
import { isEnding, stem, stems } from './endings.js';
import { withoutTrade } from './identify.js';
import { becauseOf, type KnownWord, type KnownWords, knownWords, pairsOf } from './known-words.js';
import { type Likeness, likeness } from './likeness.js';
import { searchSurely } from './search/search.js';
import { looksAlike } from './search/shape.js';
import { soundOf, soundsNear } from './search/sound.js';

/** So many suggestions at most. */
const MOST = 5;

/** Longer names are nobody's words for an official one. */
const LONGEST_NAME = 64;

/** Unless something is as likely as this, nothing is suggested; and beside it nothing less likely than that. */
const LIKELY = 0.5;
const POSSIBLE = 0.3;

/** How likely it is that a text means a name, by what they have in common. */
const SCORE = {
  alias: 1,
  sameSound: 0.97,
  sameStem: 0.96,
  pinyin: 0.95,
  initials: 0.9,
  slip: 0.9,
  partOfAlias: 0.6,
};

const LATIN = /[a-z]/i;

/** What is left of a text has to be more than one character, which is in too many names. */
const SHORTEST_STEM = 2;

/** How much of a word or name a text has to have. */
const MOST_OF_A_WORD = 0.7;
const HALF_OF_A_NAME = 0.5;

/** One wrong character in a shorter name makes another word. */
const SHORTEST_SLIP = 3;

/** What a text may mean, and how likely it does. */
interface Guess extends Suggestion {
  readonly score: number;
}

/**
 * What may be meant by a name that is not in the catalogue, best first: what an everyday word, a former name or an
 * English word stands for, what is spelled in pinyin, and the names that are most like it. Of a code the occupations of
 * its minor group. None for a name that shares nothing but an ending such as 师 with any.
 *
 * @returns five at most, for a reader to choose from; no verdict ever rests on them
 */
export function suggest(catalogue: Catalogue, text: string): Suggestion[] {
  const name = readNameAndCode(text)?.name ?? text;
  const reading = readCode(name);
  if (reading.kind === 'code') return neighbours(catalogue, reading.code);
  const form = nameForm(name);
  if (form === '' || form.length > LONGEST_NAME) return [];
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

/** What is likely enough, best first; none if nothing is. */
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
 * What a search takes for certain of a text with Latin letters: pinyin, initials, English. Chinese words are judged by
 * their likeness, in a tenth of the time.
 */
function bySearch(catalogue: Catalogue, text: string): Guess[] {
  return searchSurely(catalogue, text).flatMap((result) => {
    const { match } = result;
    const candidate = { code: result.code, title: result.title };
    if (match.kind === 'pinyin' || match.kind === 'initials') {
      return { ...candidate, because: { kind: match.kind, word: text }, score: SCORE[match.kind] };
    }
    if (match.alias === undefined) return [];
    const [[start, end] = [0, 0]] = match.ranges;
    const isWhole = end - start === match.alias.length;
    if (!isWhole && !LATIN.test(match.alias)) return [];
    const score = isWhole ? SCORE.alias : SCORE.partOfAlias;
    return { ...candidate, because: becauseOf(match.alias), score };
  });
}

/** Names and words for them that sound like the text, differ by a slip of the pen, or share runs of characters with it. */
function byLikeness(words: KnownWords, form: string): Guess[] {
  if (isEnding(form)) return [];
  const near = new Map<KnownWord, number>();
  const ending = stem(form).length;
  const rate = (word: KnownWord, score: number) => {
    if (score > (near.get(word) ?? 0)) near.set(word, score);
  };
  for (const short of stems(form)) {
    if (short.length < SHORTEST_STEM && short !== form) continue;
    for (const word of words.withStem.get(short) ?? []) {
      rate(word, word.form === form ? SCORE.alias : SCORE.sameStem);
    }
    const sound = soundOf(short);
    for (const word of words.withLength.get(short.length) ?? []) {
      if (word.sound === sound) rate(word, SCORE.sameSound);
    }
    for (const pair of pairsOf(short)) {
      for (const word of words.withPair.get(pair) ?? []) {
        for (const name of new Set([word.form, word.stem])) {
          const alike = likeness(short, ending, name, words.weight);
          if (saysEnough(word, alike, short)) rate(word, alike.score);
        }
      }
    }
  }
  for (const word of words.names) if (isSlip(form, word.form)) rate(word, SCORE.slip);
  return [...near].flatMap(([{ candidates, because }, score]) =>
    candidates.map((candidate, rank) => ({ ...candidate, because, score: score - rank / 100 })),
  );
}

/**
 * Whether what a text has of a word is enough to mean it. Nearly all of an everyday word; of a name also a part, but two
 * characters only where the name begins with them: 运维 is not yet 工业机器人系统运维员.
 */
function saysEnough({ form, because }: KnownWord, { ofName }: Likeness, text: string): boolean {
  if (because !== null) return ofName >= MOST_OF_A_WORD;
  return text.length > 2 || ofName >= HALF_OF_A_NAME || form.startsWith(text);
}

/** Whether a name of three characters or more is written with a character that looks or sounds like the right one. */
function isSlip(form: string, name: string): boolean {
  if (form.length !== name.length || form.length < SHORTEST_SLIP) return false;
  const wrong = [...form].flatMap((character, at) => (character === name[at] ? [] : [at]));
  const [at] = wrong;
  if (at === undefined || wrong.length > 1) return false;
  const [one, other] = [form.charAt(at), name.charAt(at)];
  return soundsNear(one, other) || looksAlike(one, other);
}
