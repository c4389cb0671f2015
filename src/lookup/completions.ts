import type { Catalogue } from '../catalog/catalogue.js';
import { codeForm } from '../catalog/code.js';
import { LEVELS } from '../catalog/level.js';
import { nameForm } from '../catalog/name.js';
import { levelOf } from '../catalog/read-level.js';
import { checkWithoutSuggestions, type LevelAnswer } from './check-without-suggestions.js';
import { firstOccupations, groups } from './groups.js';

/** A completion of what has been typed so far. */
export interface Completion {
  readonly word: string;
  /** Shown next to the word: the code of an occupation or title, the title of a trade, the name of a code. */
  readonly description: string;
}

/**
 * The occupations, titles, trades and codes that start with a prefix, each once. Names are compared by their form, so
 * a prefix in traditional characters completes to the simplified name.
 */
export function namesStartingWith(catalogue: Catalogue, prefix: string): Completion[] {
  const form = nameForm(prefix);
  const startsWithPrefix = codesStartingWith(prefix);
  const codes = new Map(
    catalogue.entries.flatMap(({ code, occupation }) =>
      startsWithPrefix(code) ? [[code, occupation] as const] : [],
    ),
  );
  return [
    ...namesThat(catalogue, (name) => name.startsWith(form)),
    ...[...codes].map(([word, description]) => ({ word, description })),
  ];
}

/** The occupations, titles and trades whose form meets a condition, each once. */
export function namesThat(catalogue: Catalogue, isMet: (form: string) => boolean): Completion[] {
  const names = new Map<string, string>();
  for (const { code, title, occupation, trade } of catalogue.entries) {
    const ofEntry = [
      [occupation, code],
      [title, code],
      [trade, title],
    ] as const;
    for (const [name, description] of ofEntry) {
      if (name === null || names.has(name)) continue;
      if (isMet(catalogue.formOf(name))) names.set(name, description);
    }
  }
  return [...names].map(([word, description]) => ({ word, description }));
}

/** The codes of groups that start with a prefix. */
export function groupsStartingWith(catalogue: Catalogue, prefix: string): Completion[] {
  const startsWithPrefix = codesStartingWith(prefix);
  return groups(catalogue)
    .filter(({ code }) => startsWithPrefix(code))
    .map(({ code, name }) => ({
      word: code,
      description: name ?? firstOccupations(catalogue, code).join('、'),
    }));
}

/**
 * The levels at which a name is open, if only by trade.
 *
 * @param typed levels that were typed already, which are left out
 * @throws ZhiyeError as {@link checkWithoutSuggestions} does
 */
export function openLevels(
  catalogue: Catalogue,
  name: string,
  typed: readonly string[],
): LevelAnswer[] {
  const excluded = typed.map(levelOf);
  return checkWithoutSuggestions(catalogue, name, LEVELS).levels.filter(
    ({ level, verdict }) => verdict !== 'closed' && !excluded.includes(level),
  );
}

function codesStartingWith(prefix: string): (code: string) => boolean {
  const digits = unhyphenated(codeForm(prefix));
  return (code) => unhyphenated(code).startsWith(digits);
}

function unhyphenated(code: string): string {
  return code.replaceAll('-', '');
}
