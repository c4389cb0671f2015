import { codeForm } from '../../catalog/code.js';
import { safeNormalize } from '../../catalog/fold.js';
import type { NameForm } from '../../catalog/name.js';
import { latinTokens, withoutHyphens } from '../spelling.js';
import { characterSet } from './search-index.js';

const BEGINNING_OF_A_CODE = /^[1-9](?:[\d-]*|[\d-]*Z\d*)$/;
const LATIN = /[a-z]/;

/** A word of a query in each of the forms in which the layers compare it. */
export interface Word {
  /** In name form. */
  readonly form: NameForm;
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
export function makeWord(form: NameForm, text: string = form): Word {
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
