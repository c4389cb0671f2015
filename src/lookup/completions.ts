import type { Catalogue } from '../catalog/catalogue.js';
import { codeForm } from '../catalog/code.js';
import { LEVELS, levelOf } from '../catalog/level.js';
import { nameForm } from '../catalog/name.js';
import { checkExactly, type LevelAnswer } from './check-exactly.js';
import { firstOccupations, groups } from './groups.js';

/** A word that may stand where somebody has prefix to type. */
export interface Completion {
  readonly word: string;
  /** What tells it from the others: the code of a name, the name of a code. */
  readonly beside: string;
}

/**
 * The occupations, titles, trades and codes that begin as a text does, each once; names compared by their form, so that
 * the simplified name completes a traditional one.
 */
export function namesStartingWith(catalogue: Catalogue, prefix: string): Completion[] {
  const form = nameForm(prefix);
  const names = new Map<string, string>();
  const codes = new Map<string, string>();
  const startsWithPrefix = codesStartingWith(prefix);
  for (const { code, title, occupation, trade } of catalogue.entries) {
    const ofEntry = [
      [occupation, code],
      [title, code],
      [trade, title],
    ] as const;
    for (const [name, beside] of ofEntry) {
      if (name === null || names.has(name)) continue;
      if (catalogue.formOf(name).startsWith(form)) names.set(name, beside);
    }
    if (startsWithPrefix(code)) codes.set(code, occupation);
  }
  return [...names, ...codes].map(([word, beside]) => ({ word, beside }));
}

/** The codes of groups that begin as a text does. */
export function groupsStartingWith(catalogue: Catalogue, prefix: string): Completion[] {
  const startsWithPrefix = codesStartingWith(prefix);
  return groups(catalogue)
    .filter(({ code }) => startsWithPrefix(code))
    .map(({ code, name }) => ({
      word: code,
      beside: name ?? firstOccupations(catalogue, code).join('、'),
    }));
}

/**
 * The levels for which one may apply by a name, but for those already given.
 *
 * @throws ZhiyeError as {@link checkExactly} does
 */
export function openLevels(
  catalogue: Catalogue,
  name: string,
  given: readonly string[],
): LevelAnswer[] {
  const taken = given.map(levelOf);
  return checkExactly(catalogue, name, LEVELS).levels.filter(
    ({ level, verdict }) => verdict !== 'closed' && !taken.includes(level),
  );
}

function codesStartingWith(prefix: string): (code: string) => boolean {
  const digits = unhyphenated(codeForm(prefix));
  return (code) => unhyphenated(code).startsWith(digits);
}

function unhyphenated(code: string): string {
  return code.replaceAll('-', '');
}
