import type { Candidate } from './entry.js';

/** Why a text may mean a suggested title. Keys are in the order of the JSON output. */
export interface Because {
  /**
   * How the word relates to the title: it is an `everyday` word, a `former` name or an `english` word for it, or its
   * `pinyin` or the `initials` of its pinyin.
   */
  readonly kind: 'everyday' | 'former' | 'english' | 'pinyin' | 'initials';
  /** The word itself; for `pinyin` and `initials`, the text that was typed. */
  readonly word: string;
}

/**
 * What a name that is unknown or has several meanings may mean. Keys are in the order of the JSON output.
 */
export interface Suggestion extends Candidate {
  /** Why it is suggested; `null` for a similar name, and for one of several meanings. */
  readonly because: Because | null;
}
