import type { Candidate } from './entry.js';

/** By what a text is likely to mean a suggested title. Keys are in the order in which JSON shows them. */
export interface Because {
  /**
   * What the word is to the title: an `everyday` word, a `former` name or an `english` word for it; or its `pinyin`, or
   * the `initials` of that.
   */
  readonly kind: 'everyday' | 'former' | 'english' | 'pinyin' | 'initials';
  /** The word; for `pinyin` and `initials` what was typed. */
  readonly word: string;
}

/**
 * What somebody may have meant who typed a name that the catalogue does not have. Keys are in the order in which JSON
 * shows them.
 */
export interface Suggestion extends Candidate {
  /** Why it is suggested; `null` where the names are alike. */
  readonly because: Because | null;
}
