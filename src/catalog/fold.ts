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
export const INVISIBLE =
  /[\u00ad\u061c\u115f\u1160\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufff8]|\u034f|\u17b4|\u17b5|[\u180b-\u180f]|[\ufe00-\ufe0f]|\ud82f[\udca0-\udca3]|\ud834[\udd73-\udd7a]|[\udb40-\udb43][\udc00-\udfff]/g;

/**
 * Removes invisible characters: zero-width spaces and joiners, soft hyphens, byte order marks. Text copied from word
 * processors and web pages often contains them.
 */
export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, '');
}

/** Hyphens, dashes and the minus sign, all of which people type for a hyphen; the inside of a character class. */
export const DASHES = '\\-\\u2010-\\u2015\\u2212';

const PLAIN_ASCII = /^[\x20-\x5a\x5c\x5e-\x7e]*$/;

/** Brackets, and by the same index the round ones that replace them. */
const BRACKETS = '[]【】〔〕';
const ROUND = '()()()';

/** The range of code units that may be traditional characters. */
const FIRST_HAN = 0x3400;
const LAST_HAN = 0x9fff;

/** Traditional characters in code unit order, and by the same index the simplified ones that replace them. */
export interface CharacterTable {
  readonly traditional: string;
  readonly simplified: string;
}

/**
 * Folds differences that do not distinguish names: width (NFKC), kind of bracket, Latin case, traditional characters and
 * invisible characters. White space stays.
 */
export function foldCharacters(text: string, table: CharacterTable): string {
  if (PLAIN_ASCII.test(text)) return text.toLowerCase();
  let result = '';
  for (const character of safeNormalize(withoutInvisible(text), 'NFKC')) {
    const unit = character.charCodeAt(0);
    const bracket = BRACKETS.indexOf(character);
    if (bracket !== -1) result += ROUND.charAt(bracket);
    else if (unit >= FIRST_HAN && unit <= LAST_HAN) {
      result += String.fromCharCode(simplified(unit, table));
    }
    // One character at a time, because the lower case of Σ depends on what follows it.
    else result += character.toLowerCase();
  }
  return result;
}

/** The simplified form of a code unit. A binary search of the sorted table saves building a map at start-up. */
function simplified(unit: number, table: CharacterTable): number {
  const { traditional } = table;
  let low = 0;
  let high = traditional.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (traditional.charCodeAt(middle) < unit) low = middle + 1;
    else high = middle;
  }
  return traditional.charCodeAt(low) === unit ? table.simplified.charCodeAt(low) : unit;
}
