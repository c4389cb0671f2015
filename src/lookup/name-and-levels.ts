import type { Catalogue } from '../catalog/catalogue.js';
import type { Classification } from '../catalog/classification.js';
import { ZhiyeError } from '../catalog/errors.js';
import type { Level } from '../catalog/level.js';
import { parseLevels } from '../catalog/parse-levels.js';
import { identify } from './identify.js';

/** A name and levels that were not given as a name and then levels. */
export interface NameAndLevels {
  /** The name as it was written. */
  readonly name: string;
  readonly levels: readonly Level[];
}

/** No name with its levels is longer. */
const LONGEST = 128;

/** What may stand between a name and its levels. A hyphen after a digit belongs to a code: 4-01-06-02-3. */
const JOINT = /(?:[\s,，、:：;；/]|(?<!\d\s*)[-\u2010-\u2015])+$/u;

const IN_BRACKETS = /^[(（[［【〔](.*)[)）\]］】〕]\s*$/su;

/**
 * Reads levels at the end of a text if what stands before them is a name or a code: `电工三级`, `电工 3`,
 * `美容师（三级/高级工）`. The longest name counts, so that no level is read within one.
 *
 * @param classification for names of occupations that the catalogue does not list
 * @returns `undefined` if the text as a whole is a name, or does not end in levels with a name before them
 */
export function splitNameAndLevels(
  catalogue: Catalogue,
  text: string,
  classification?: Classification,
): NameAndLevels | undefined {
  if (text.length > LONGEST) return undefined;
  const whole = meaningOf(catalogue, text, classification);
  // A code before levels looks like one before a name that does not belong to it.
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
 * Recognizes a name that stands after or between its levels: `3 电工`.
 *
 * @param words as they were given, the first where a name should be
 * @returns `undefined` if there is not one name among the words after the first, with levels for all the rest
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
  const [, inside] = IN_BRACKETS.exec(text) ?? [];
  return unlessRefused(() => parseLevels(inside ?? text));
}

function unlessRefused<Result>(read: () => Result): Result | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof ZhiyeError) return undefined;
    throw error;
  }
}
