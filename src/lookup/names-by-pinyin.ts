import type { Catalogue } from '../catalog/catalogue.js';
import { memoize } from '../catalog/memoize.js';
import { type Completion, namesThat } from './completions.js';
import { syllablesOf } from './syllables.js';

/** Pinyin without tones, perhaps with the marks between syllables that input methods take. */
const PINYIN = /^[a-z][a-z']*$/i;

/**
 * The occupations, titles and trades whose pinyin, or the initials of whose pinyin, start with a prefix: 电工 for
 * `diang` and `dg`. Those by whole syllables come first.
 *
 * @returns an empty array if the prefix is not written in Latin letters
 */
export function namesByPinyin(catalogue: Catalogue, prefix: string): Completion[] {
  if (!PINYIN.test(prefix)) return [];
  const letters = prefix.replaceAll("'", '').toLowerCase();
  const syllables = memoize(syllablesOf);
  const spelled = namesThat(catalogue, (form) => syllables(form).join('').startsWith(letters));
  const known = new Set(spelled.map(({ word }) => word));
  const initials = namesThat(catalogue, (form) =>
    syllables(form)
      .map((syllable) => syllable.charAt(0))
      .join('')
      .startsWith(letters),
  );
  return [...spelled, ...initials.filter(({ word }) => !known.has(word))];
}
