import { SIMPLIFIED, TRADITIONAL } from '../generated/simplified.js';

declare const brand: unique symbol;

/** A name in the form in which names are compared; see {@link nameForm}. */
export type NameForm = string & { readonly [brand]: 'NameForm' };

const PLAIN_ASCII = /^[\x20-\x5a\x5c\x5e-\x7e]*$/;

/** The first code unit behind those of Chinese characters and their brackets. */
const TABLE_SIZE = 0xa000;

let foldings: Uint16Array | undefined;

/** What each code unit becomes; 0 stands for itself. An array is filled in a fraction of the time that a map takes. */
function makeFoldings(): Uint16Array {
  const table = new Uint16Array(TABLE_SIZE);
  const fold = (from: string, to: string) => {
    for (let at = 0; at < from.length; at += 1) table[from.charCodeAt(at)] = to.charCodeAt(at);
  };
  fold(TRADITIONAL, SIMPLIFIED);
  fold('[【〔]】〕', '((()))');
  return table;
}

/**
 * Folds what does not tell names apart, one character at a time: width (NFKC), kind of bracket, Latin case,
 * traditional characters. White space stays.
 */
export function foldCharacters(text: string): string {
  if (PLAIN_ASCII.test(text)) return text.toLowerCase();
  foldings ??= makeFoldings();
  const unfolded = text.normalize('NFKC').toLowerCase();
  let folded = '';
  for (let at = 0; at < unfolded.length; at += 1) {
    const unit = unfolded.charCodeAt(at);
    folded += String.fromCharCode(foldings[unit] || unit);
  }
  return folded;
}

/**
 * The form in which two names are equal or not: folded characters, no white space. Nothing fuzzier: two names
 * with the same form are the same name.
 */
export function nameForm(text: string): NameForm {
  return foldCharacters(text).replace(/[\s\u0085]+/gu, '') as NameForm;
}

/** Characters that stay one character in name form. */
const ONE_TO_ONE = /^[\p{Script=Han}（）、\w-]*$/u;

/**
 * Where a place in a text's name form, in UTF-16 units, is in the text itself.
 */
export function placeInText(text: string): (place: number) => number {
  if (ONE_TO_ONE.test(text)) return (place) => place;
  const origins: number[] = [];
  let at = 0;
  for (const character of text) {
    for (let unit = nameForm(character).length; unit > 0; unit -= 1) origins.push(at);
    at += character.length;
  }
  return (place) => origins[place] ?? at;
}
