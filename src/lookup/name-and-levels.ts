import type { Catalogue } from '../catalog/catalogue.js';
import type { Classification } from '../catalog/classification.js';
import { DASHES } from '../catalog/fold.js';
import type { Level } from '../catalog/level.js';
import { parseLevels } from '../catalog/parse-levels.js';
import { unlessRefused } from '../catalog/unless-refused.js';
import { identify } from './identify.js';

/** A name and its levels, found in one text or in words out of order. */
export interface NameAndLevels {
  /** The name as it was written. */
  readonly name: string;
  readonly levels: readonly Level[];
}

/** Longer than any name with its levels; it bounds the work, which is a lookup for each place to split. */
const MAX_LENGTH = 128;

/** Separators between a name and its levels. A hyphen after a digit belongs to a code: 4-01-06-02-3. */
const JOINT = new RegExp(`(?:[\\s,，、:：;；/]|(?<!\\d\\s*)[${DASHES}])+$`);

const IN_BRACKETS = /^[(（[［【〔](.*)[)）\]］】〕]\s*$/su;

/**
 * Reads a name or code with levels after it: `电工三级`, `电工 3`, `美容师（三级/高级工）`. The longest name wins, so that
 * no part of a name is read as a level.
 *
 * @param classification for names of occupations that the catalogue does not list
 * @returns `undefined` if the text as a whole is a name, or does not end in levels with a name before them
 */
export function splitNameAndLevels(
  catalogue: Catalogue,
  text: string,
  classification?: Classification,
): NameAndLevels | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  const whole = meaningOf(catalogue, text, classification);
  // A code with levels after it looks like a code with a name that does not belong to it.
  if (whole !== undefined && whole !== 'conflict') return undefined;
  for (let at = text.length - 1; at > 0; at -= 1) {
    if (/\d$/.test(text.slice(0, at)) && /^\d/.test(text.slice(at))) continue;
    const name = text.slice(0, at).replace(JOINT, '');
    const levels = levelsIn(text.slice(at));
    if (levels !== undefined && isName(catalogue, name, classification)) return { name, levels };
  }
  return undefined;
}

/**
 * Recognizes a name after or among its levels: `3 电工`.
 *
 * @param words as they were typed; the first, where the name should be, is not a name
 * @returns `undefined` unless one of the later words is a name and all the others are levels
 */
export function nameAfterLevels(
  catalogue: Catalogue,
  words: readonly string[],
  classification?: Classification,
): NameAndLevels | undefined {
  for (const [at, name] of words.entries()) {
    if (at === 0 || !isName(catalogue, name, classification)) continue;
    const levels = levelsIn(words.toSpliced(at, 1).join(' '));
    if (levels !== undefined) return { name, levels };
  }
  return undefined;
}

function isName(catalogue: Catalogue, text: string, classification?: Classification): boolean {
  return meaningOf(catalogue, text, classification) !== undefined;
}

function meaningOf(catalogue: Catalogue, text: string, classification?: Classification) {
  const found = unlessRefused(() => identify(catalogue, text, classification));
  return found === undefined || found.kind === 'unknown' ? undefined : found.kind;
}

function levelsIn(text: string): Level[] | undefined {
  return unlessRefused(() => parseLevels(IN_BRACKETS.exec(text)?.[1] ?? text));
}
