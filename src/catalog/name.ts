import { SIMPLIFIED, TRADITIONAL } from '../generated/lookup.js';
import { withoutInvisible } from './invisible.js';
import { safeNormalize } from './safe-normalize.js';

declare const brand: unique symbol;

/** A name in the form in which names are compared; see {@link nameForm}. */
export type NameForm = string & { readonly [brand]: 'NameForm' };

const PLAIN_ASCII = /^[\x20-\x5a\x5c\x5e-\x7e]*$/;

/** Kinds of brackets, each a character that becomes the one below it. */
const BRACKETS = '[]【】〔〕';
const ROUND = '()()()';

/** Code units outside of these are no traditional characters. */
const FIRST_HAN = 0x3400;
const LAST_HAN = 0x9fff;

/** What a code unit becomes; found by halving the sorted table, which is ready at once. */
function folded(unit: number): number {
  const table = TRADITIONAL;
  let low = 0;
  let high = table.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (table.charCodeAt(middle) < unit) low = middle + 1;
    else high = middle;
  }
  return table.charCodeAt(low) === unit ? SIMPLIFIED.charCodeAt(low) : unit;
}

/**
 * Folds what does not tell names apart, one character at a time: width (NFKC), kind of bracket, Latin case,
 * traditional characters, and what nobody sees. White space stays.
 */
export function foldCharacters(text: string): string {
  if (PLAIN_ASCII.test(text)) return text.toLowerCase();
  let result = '';
  for (const character of safeNormalize(withoutInvisible(text), 'NFKC')) {
    const unit = character.charCodeAt(0);
    const bracket = BRACKETS.indexOf(character);
    if (bracket !== -1) result += ROUND.charAt(bracket);
    else if (unit >= FIRST_HAN && unit <= LAST_HAN) result += String.fromCharCode(folded(unit));
    // One by one, since the case of a sigma depends on the white space behind it.
    else result += character.toLowerCase();
  }
  return result;
}

/**
 * The form in which two names are equal or not: folded characters, no white space. Nothing fuzzier: two names
 * with the same form are the same name.
 */
export function nameForm(text: string): NameForm {
  const bare = foldCharacters(text).replace(/[\s\u0085]+/gu, '');
  // Marks that stood behind white space may now be part of a character.
  return safeNormalize(bare, 'NFKC') as NameForm;
}

/** The name form of a name in simplified characters, of which nothing but brackets has to be folded. */
export function simplifiedNameForm(name: string): NameForm {
  return name.replaceAll('（', '(').replaceAll('）', ')') as NameForm;
}
