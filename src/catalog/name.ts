import { SIMPLIFIED, TRADITIONAL } from '../generated/lookup.js';

/**
 * The most marks that Unicode's Stream-Safe Text Format (UAX #15) allows on one character; no script needs more.
 * Normalization sorts marks in quadratic time, so longer runs are left alone.
 */
const MAX_MARKS = 30;

/**
 * Longer runs of marks, and of ำ, ຳ and the halfwidth Japanese sound marks, which become marks in NFKC. Compiled only for
 * long texts: compiling it takes longer than normalizing a short one.
 */
const endlessMarks = () => /([\p{M}\u0e33\u0eb3\uff9e\uff9f]{31,})/u;

/** Normalizes a text, except for runs of more than 30 marks, which stay as they are. */
export function safeNormalize(text: string, form: 'NFKC' | 'NFD'): string {
  if (text.length <= MAX_MARKS) return text.normalize(form);
  return text
    .split(endlessMarks())
    .map((piece, at) => (at % 2 === 0 ? piece.normalize(form) : piece))
    .join('');
}

/**
 * Unicode's Default_Ignorable code points, as ranges: `\p{DI}` takes longer to compile than most queries take to answer.
 * A test compares the ranges with the engine's own property.
 */
const INVISIBLE =
  /[\u00ad\u061c\u115f\u1160\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufff8]|\u034f|\u17b4|\u17b5|[\u180b-\u180f]|[\ufe00-\ufe0f]|\ud82f[\udca0-\udca3]|\ud834[\udd73-\udd7a]|[\udb40-\udb43][\udc00-\udfff]/g;

/**
 * Removes invisible characters: zero-width spaces and joiners, soft hyphens, byte order marks. Text copied from word
 * processors and web pages often contains them.
 */
export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, '');
}

declare const brand: unique symbol;

/** A name in the form used for comparison; see {@link nameForm}. */
export type NameForm = string & { readonly [brand]: 'NameForm' };

const PLAIN_ASCII = /^[\x20-\x5a\x5c\x5e-\x7e]*$/;

/** Brackets, and by the same index the round ones that replace them. */
const BRACKETS = '[]【】〔〕';
const ROUND = '()()()';

/** The range of code units that may be traditional characters. */
const FIRST_HAN = 0x3400;
const LAST_HAN = 0x9fff;

/** The simplified form of a code unit. A binary search of the sorted table saves building a map at start-up. */
function simplified(unit: number): number {
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
 * Folds differences that do not distinguish names: width (NFKC), kind of bracket, Latin case, traditional characters and
 * invisible characters. White space stays.
 */
export function foldCharacters(text: string): string {
  if (PLAIN_ASCII.test(text)) return text.toLowerCase();
  let result = '';
  for (const character of safeNormalize(withoutInvisible(text), 'NFKC')) {
    const unit = character.charCodeAt(0);
    const bracket = BRACKETS.indexOf(character);
    if (bracket !== -1) result += ROUND.charAt(bracket);
    else if (unit >= FIRST_HAN && unit <= LAST_HAN) result += String.fromCharCode(simplified(unit));
    // One character at a time, because the lower case of Σ depends on what follows it.
    else result += character.toLowerCase();
  }
  return result;
}

/**
 * The form in which names are compared: folded characters, no white space. Two names are the same exactly if their forms
 * are equal; nothing is fuzzier than that.
 */
export function nameForm(text: string): NameForm {
  const bare = foldCharacters(text).replace(/[\s\u0085]+/gu, '');
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
