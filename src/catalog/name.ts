import { SIMPLIFIED, TRADITIONAL } from '../generated/catalogue.cjs';
import { readCharacterList } from './character-list.js';
import { type CharacterTable, foldCharacters, safeNormalize } from './fold.js';
import { once } from './memoize.js';

declare const brand: unique symbol;

/** A name in the form used for comparison; see {@link nameForm}. */
export type NameForm = string & { readonly [brand]: 'NameForm' };

const allCharacters = once(
  (): CharacterTable => ({ traditional: readCharacterList(TRADITIONAL), simplified: SIMPLIFIED }),
);

/** Folds characters as {@link nameForm} does. White space stays. */
export function foldName(text: string): string {
  return foldCharacters(text, allCharacters());
}

/**
 * The form in which names are compared: folded characters, no white space. Two names are the same exactly if their forms
 * are equal; nothing is fuzzier than that.
 */
export function nameForm(text: string): NameForm {
  const bare = foldName(text).replace(/[\s\u0085]/gu, '');
  // Without the white space, a mark may combine with the character before it.
  return safeNormalize(bare, 'NFKC') as NameForm;
}

/** A quicker {@link nameForm}, for names in which only full-width round brackets need folding. Tests check the data. */
export function simplifiedNameForm(name: string): NameForm {
  return name.replaceAll('（', '(').replaceAll('）', ')') as NameForm;
}

/** A text whose characters all stay one code unit each in name form. */
const ONE_TO_ONE = /^[\u3400-\u4dbf\u4e00-\u9fff（）、\w-]*$/;

/** A character with those that may combine with it: marks, and Korean vowels and finals. Compiled only when it is used. */
const clusters = () => /.[\p{M}\uff9e\uff9f\u1160-\u11ff\uffc2-\uffdc]*/gsu;

/** Maps offsets in the name form of a text to offsets in the text itself, both in UTF-16 code units. */
export function offsetMap(text: string): (offset: number) => number {
  if (ONE_TO_ONE.test(text)) return (offset) => offset;
  const origins: number[] = [];
  let at = 0;
  for (const [cluster] of text.matchAll(clusters())) {
    for (let unit = nameForm(cluster).length; unit > 0; unit -= 1) origins.push(at);
    at += cluster.length;
  }
  return (offset) => origins[offset] ?? at;
}
