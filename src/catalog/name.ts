import { SIMPLIFIED, TRADITIONAL } from '../generated/lookup.js';

/**
 * More marks on a character than any script has; by Unicode's stream-safe text (UAX 15) it is 30 at most. Bringing them
 * into their order takes a time that grows with the square of their number. ำ, ຳ and the halfwidth sound marks of
 * Japanese become marks.
 */
const MOST_MARKS = 30;

/** Made for long texts alone: to make it takes longer than to normalise a short one. */
const endlessMarks = () => /([\p{M}\u0e33\u0eb3\uff9e\uff9f]{31,})/u;

/** A text in a normal form of Unicode, but for marks without end, which stay as they are. */
export function safeNormalize(text: string, form: 'NFKC' | 'NFD'): string {
  if (text.length <= MOST_MARKS) return text.normalize(form);
  return text
    .split(endlessMarks())
    .map((piece, at) => (at % 2 === 0 ? piece.normalize(form) : piece))
    .join('');
}

/**
 * Unicode's Default_Ignorable code points, as ranges: a pattern of the class itself takes longer to compile than most
 * queries take to answer. A test compares them with what the engine knows.
 */
const INVISIBLE =
  /[\u00ad\u061c\u115f\u1160\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufff8]|\u034f|\u17b4|\u17b5|[\u180b-\u180f]|[\ufe00-\ufe0f]|\ud82f[\udca0-\udca3]|\ud834[\udd73-\udd7a]|[\udb40-\udb43][\udc00-\udfff]/g;

/**
 * A text without the characters that nobody sees: zero-width spaces and joiners, soft hyphens, byte order marks. Word
 * processors and web pages leave them in what people copy.
 */
export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, '');
}

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

/** Characters that stay one character in name form. */
const ONE_TO_ONE = /^[\u3400-\u4dbf\u4e00-\u9fff（）、\w-]*$/;

/** A character with what may become one with it: marks, and the vowels and finals of Korean. Made when it is used. */
const clusters = () => /.[\p{M}\uff9e\uff9f\u1160-\u11ff\uffc2-\uffdc]*/gsu;

/**
 * Where a place in a text's name form, in UTF-16 units, is in the text itself.
 */
export function offsetMap(text: string): (place: number) => number {
  if (ONE_TO_ONE.test(text)) return (place) => place;
  const origins: number[] = [];
  let at = 0;
  for (const [cluster] of text.matchAll(clusters())) {
    for (let unit = nameForm(cluster).length; unit > 0; unit -= 1) origins.push(at);
    at += cluster.length;
  }
  return (place) => origins[place] ?? at;
}
