import { inNames, type Layer } from './match.js';
import type { IndexedName } from './search-index.js';

/** Fewer letters begin too many names. */
const FEWEST_LETTERS = 2;

/** A match within a name needs this many syllables; one is in too many names. */
const FEWEST_INNER_CHARACTERS = 2;

/** A match within a name needs this many initials; two are in too many names. */
const FEWEST_INNER_INITIALS = 3;

/**
 * The word spells a name, its beginning, or a part of it: dianzishangwu, dianzish. The last syllable may be incomplete,
 * Chinese characters match themselves (无人机jiashi), and ü may be v or u.
 */
export const pinyin = soundLayer('pinyin', FEWEST_INNER_CHARACTERS, spelled);

/** The word has the first letters of the syllables of a name, of its beginning, or of a part of it: dzsws. */
export const initials = soundLayer('initials', FEWEST_INNER_INITIALS, initialled);

type Reach = (word: string, from: number, name: IndexedName, at: number) => number;

function soundLayer(kind: 'pinyin' | 'initials', fewestInner: number, reach: Reach): Layer {
  return ({ letters: word }) => {
    if (word === undefined || word.length < FEWEST_LETTERS) return undefined;
    return inNames(kind, (name) => {
      for (let start = 0; start < name.form.length; start += 1) {
        if (!begins(word, name, start)) continue;
        const end = reach(word, 0, name, start);
        if (end === -1 || (start > 0 && end - start < fewestInner)) continue;
        return { ranges: [[start, end]], penalty: start > 0 ? 2 : Number(end < name.form.length) };
      }
      return undefined;
    });
  };
}

/** Whether the word may begin at this character of the name; rules most places out quickly. */
function begins(word: string, name: IndexedName, at: number): boolean {
  const first = word.charAt(0);
  return first === name.form.charAt(at) || first === name.syllables[at]?.charAt(0);
}

/** Where in a name the spelling ends that a word has from one of its characters on; -1 if it does not spell the name. */
function spelled(word: string, from: number, name: IndexedName, at: number): number {
  if (from === word.length) return at;
  const syllable = name.syllables[at];
  if (syllable === undefined) return -1;
  const character = word.charAt(from);
  if (character === name.form.charAt(at)) return spelled(word, from + 1, name, at + 1);
  let agreeing = 0;
  while (
    agreeing < syllable.length &&
    sounds(word.charAt(from + agreeing), syllable.charAt(agreeing))
  ) {
    agreeing += 1;
  }
  if (agreeing === syllable.length) return spelled(word, from + agreeing, name, at + 1);
  return from + agreeing === word.length ? at + 1 : -1;
}

/** As `spelled`, by first letters. */
function initialled(word: string, from: number, name: IndexedName, at: number): number {
  if (from === word.length) return at;
  const syllable = name.syllables[at];
  if (syllable === undefined) return -1;
  if (syllable === '') return initialled(word, from, name, at + 1);
  const character = word.charAt(from);
  return character === name.form.charAt(at) || sounds(character, syllable.charAt(0))
    ? initialled(word, from + 1, name, at + 1)
    : -1;
}

function sounds(typed: string, letter: string): boolean {
  return typed === letter || (typed === 'u' && letter === 'v');
}
