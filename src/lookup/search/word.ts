import { codeForm } from '../../catalog/code.js';
import { safeNormalize } from '../../catalog/safe-normalize.js';

const BEGINNING_OF_A_CODE = /^[1-9](?:[\d-]*|[\d-]*Z\d*)$/;
const LATIN = /[a-z]/;

/** A word of a query in each of the forms in which the layers compare it. */
export interface Word {
  /** In name form. */
  readonly form: string;
  /** Its characters, as {@link characterSet} has them. */
  readonly characters: number;
  /** As a code or the beginning of one; `undefined` if it is neither. */
  readonly code: string | undefined;
  /** Without hyphens, as aliases are compared. */
  readonly unhyphenated: string;
  /** The words of a Latin text, in singular; else none. */
  readonly tokens: readonly string[];
  /** Those words in one piece. */
  readonly singular: string;
  /** Without tone marks, apostrophes and hyphens, ü as v; `undefined` if it has no Latin letter. */
  readonly letters: string | undefined;
}

/**
 * @param form a text in name form
 * @param text the text itself, where it may have several Latin words
 */
export function makeWord(form: string, text = form): Word {
  const asCode = codeForm(form);
  const tokens = latinTokens(text);
  return {
    form,
    characters: characterSet(form),
    code: BEGINNING_OF_A_CODE.test(asCode) ? asCode : undefined,
    unhyphenated: withoutHyphens(form),
    tokens,
    singular: tokens.join(''),
    letters: LATIN.test(form) ? lettersOf(form) : undefined,
  };
}

function lettersOf(form: string): string {
  return safeNormalize(form, 'NFD')
    .replace(/u\u0308/g, 'v')
    .replace(/[\p{M}'’\-·]/gu, '');
}

/**
 * The characters of a text as a bit set, where several characters share a bit: a name without all bits of a word
 * cannot have all of its characters. This rules most names out quickly.
 */
export function characterSet(text: string): number {
  let bits = 0;
  for (let at = 0; at < text.length; at += 1) bits |= 1 << (text.charCodeAt(at) % 32);
  return bits;
}

/** A name form in which `e-commerce` and `ecommerce` are the same. */
export function withoutHyphens(form: string): string {
  return form.replaceAll('-', '');
}

const BEGINS_CHINESE = /^[\u3000-\u9fff]/;

/** The parts of a Latin text in lower case and singular: `Pet Groomers` as pet, groomer. */
export function latinTokens(text: string): string[] {
  // Compiling the pattern of all Latin letters is slow.
  if (BEGINS_CHINESE.test(text)) return [];
  if (!/^[\p{Script=Latin}\d\s'&./-]+$/u.test(text)) return [];
  return text
    .toLowerCase()
    .replaceAll('-', '')
    .split(/[^\p{L}\d]/u)
    .filter((token) => token !== '')
    .map(inOneSpelling);
}

/** In singular, and in one of British and American spelling. */
function inOneSpelling(token: string): string {
  return singularOf(token)
    .replace(/centre$/, 'center')
    .replace(/([^aeiou])our$/, '$1or')
    .replace(/is(e|ing|ation|er)$/, 'iz$1')
    .replace(/ll(ing|ed|er|or|ery)$/, 'l$1');
}

function singularOf(token: string): string {
  if (/[^aeious]ies$/.test(token)) return `${token.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh)es$/.test(token)) return token.slice(0, -2);
  return /[^su]s$/.test(token) && token.length > 3 ? token.slice(0, -1) : token;
}
