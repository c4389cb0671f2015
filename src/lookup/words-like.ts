import { isEnding, stem, stems } from './endings.js';
import { type KnownWord, type KnownWords, pairsOf } from './known-words.js';
import { type Likeness, likeness } from './likeness.js';
import { soundOf, soundsNear } from './search/homophones.js';
import { looksAlike } from './search/similar-shapes.js';

/** How likely it is that a text means a word which is the same but for one thing, or all of which is in the text. */
const SCORE = { same: 1, sameSound: 0.97, sameStem: 0.96, runs: 0.95, slip: 0.9 };

/** What is left of a text has to be more than one character, which is in too many names. */
const SHORTEST_STEM = 2;

/** How much of a word or name a text has to have. */
const MOST_OF_A_WORD = 0.7;
const HALF_OF_A_NAME = 0.5;

/** One wrong character in a shorter name makes another word. */
const SHORTEST_SLIP = 3;

/**
 * The names and words that are like a text in name form, with how likely it means them, from 0 to 1: the same word, with
 * another ending, by its sound, with a slip of the pen, or with runs of characters in common.
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
 * Whether what a text has of a word is enough to mean it. Nearly all of an everyday word; of a name also a part, but two
 * characters only where the name begins with them: 运维 is not yet 工业机器人系统运维员.
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
