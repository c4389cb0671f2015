import { looksAlike, soundsNear } from './confusable-characters.js';
import { isEnding, stem, stems } from './endings.js';
import { type KnownWord, type KnownWords, pairsOf } from './known-words.js';
import { type Likeness, likeness } from './likeness.js';
import { soundOf } from './syllables.js';

/** How likely a text means a word that differs in one way only. */
const SCORE = { same: 1, sameSound: 0.97, sameStem: 0.96, runs: 0.95, slip: 0.9 };

/** A stem of one character is in too many names. */
const SHORTEST_STEM = 2;

/** The share of a word, or of a name, that a text needs. */
const MOST_OF_A_WORD = 0.7;
const HALF_OF_A_NAME = 0.5;

/** One wrong character in a shorter name makes another word. */
const SHORTEST_SLIP = 3;

/**
 * The names and words that resemble a text in name form, with the likelihood that it means them, from 0 to 1: the same
 * word, one with another ending, one that sounds the same, a misspelling, or one with runs of characters in common.
 */
export function wordsLike(words: KnownWords, form: string): ReadonlyMap<KnownWord, number> {
  const scores = new Map<KnownWord, number>();
  const rate = (word: KnownWord, score: number) => {
    if (score > (scores.get(word) ?? 0)) scores.set(word, score);
  };
  for (const word of words.withLength.get(form.length) ?? []) {
    if (word.form === form) rate(word, SCORE.same);
  }
  if (isEnding(form)) return scores;
  for (const word of words.names) if (isSlip(form, word.form)) rate(word, SCORE.slip);
  const ending = stem(form).length;
  for (const short of stems(form)) {
    if (short.length < SHORTEST_STEM && short !== form) continue;
    for (const word of words.withStem.get(short) ?? []) rate(word, SCORE.sameStem);
    const sound = soundOf(short);
    for (const word of words.withLength.get(short.length) ?? []) {
      if (word.sound === sound) rate(word, SCORE.sameSound);
    }
    for (const word of withPairOf(words, short)) {
      for (const name of new Set([word.form, word.stem])) {
        const alike = likeness(short, ending, name, words.weight);
        if (saysEnough(word, alike, short)) rate(word, alike.score * SCORE.runs);
      }
    }
  }
  return scores;
}

function withPairOf(words: KnownWords, text: string): ReadonlySet<KnownWord> {
  return new Set(pairsOf(text).flatMap((pair) => [...(words.withPair.get(pair) ?? [])]));
}

/**
 * Whether a text shares enough with a word to mean it: nearly all of an everyday word, or part of a name. Two characters
 * are enough only at the beginning of a name: 运维 is not 工业机器人系统运维员.
 */
function saysEnough({ form, because }: KnownWord, { ofName }: Likeness, text: string): boolean {
  if (because !== null) return ofName >= MOST_OF_A_WORD;
  return text.length > 2 || ofName >= HALF_OF_A_NAME || form.startsWith(text);
}

/** Whether a name of three characters or more is written with one that looks or sounds like the right one. */
function isSlip(form: string, name: string): boolean {
  if (form.length !== name.length || form.length < SHORTEST_SLIP) return false;
  const wrong = [...form].flatMap((character, at) => (character === name[at] ? [] : [at]));
  const [at] = wrong;
  if (at === undefined || wrong.length > 1) return false;
  const [one, other] = [form.charAt(at), name.charAt(at)];
  return soundsNear(one, other) || looksAlike(one, other);
}
