import { memoize, once } from '../catalog/memoize.js';
import { PARTS } from '../generated/words.cjs';
import { mostCommonCharacters } from './common-characters.js';
import { syllablesOf } from './syllables.js';

/** Whether two characters sound alike to speakers who merge zh with z, n with l, or ing with in. */
export function soundsNear(one: string, other: string): boolean {
  return mergedSyllableOf(one) === mergedSyllableOf(other);
}

const mergedSyllableOf = memoize((character: string) => {
  const [syllable = character] = syllablesOf(character);
  return syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/^n/, 'l')
    .replace(/ng$/, 'n');
});

/**
 * Whether two characters share a part, or one is a part of the other: 客 and 容, 逢 and 缝.
 * Source: cjk-decomp, through the generated table.
 */
export function looksAlike(one: string, other: string): boolean {
  const parts = partsOf(other);
  return [...partsOf(one)].some((part) => parts.includes(part));
}

const partsOfEach = once(() => PARTS.split(','));

/** A character and its parts; the character alone if the table lacks it. */
const partsOf = memoize(
  (character: string) =>
    character + (partsOfEach()[mostCommonCharacters().indexOf(character)] ?? ''),
);
