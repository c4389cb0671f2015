import type { Code } from '../catalog/code.js';
import { tradeOf } from '../catalog/entry.js';
import { nameForm } from '../catalog/name.js';
import { readNameAndCode } from '../catalog/name-and-code.js';
import { isPlaceholder } from '../tables/cell-text.js';
import type { TableProblem } from '../tables/input-error.js';
import { joinedName, severalNames, withoutMarks } from './clean-name.js';
import type { KnownNames } from './known-names.js';

/** The cells of a row that name something; `undefined` where there is no such column. */
export interface NameCells {
  readonly title: string | undefined;
  readonly occupation: string | undefined;
  readonly trade: string | undefined;
}

/** The names of an entry. */
export interface Names {
  readonly title: string;
  readonly occupation: string;
  readonly trade: string | null;
  /** What of them is in no cell. */
  readonly derived: readonly ('occupations' | 'titles')[];
  readonly marks: string;
  /** A code that a cell has with the name. */
  readonly code: Code | undefined;
}

/** A problem with the names of a row. */
export interface NameProblem {
  readonly kind: TableProblem['kind'];
  readonly found: string;
  readonly expected: string;
  readonly role: keyof NameCells;
}

/** Reads the names of a row; see {@link Names}. */
export function readNames(cells: NameCells, known: KnownNames): Names | NameProblem {
  const cleaned: Partial<Record<keyof NameCells, string>> = {};
  let marks = '';
  let code: Code | undefined;
  for (const role of ['title', 'occupation', 'trade'] as const) {
    let text = cells[role];
    if (text === undefined || text === '' || (role === 'trade' && isPlaceholder(text))) continue;
    const both = readNameAndCode(text);
    if (both !== undefined) {
      const { name, code: own } = both;
      if (code !== undefined && code !== own) {
        return { kind: 'codes-disagree', found: own, expected: code, role };
      }
      text = name;
      code = own;
    }
    const unmarked = withoutMarks(text, known.isKnown);
    const several = severalNames(unmarked.name, known.isKnown);
    if (several !== undefined) {
      return { kind: 'several-names', found: text, expected: several.join(' | '), role };
    }
    const name = joinedName(unmarked.name);
    if (name === '') continue;
    cleaned[role] = name;
    if (marks === '') marks = unmarked.marks;
  }
  const names =
    cells.occupation === undefined
      ? withoutOccupation(cleaned, known)
      : withOccupation(cleaned, known);
  return 'kind' in names ? names : { ...names, marks, code };
}

type Cleaned = Partial<Record<keyof NameCells, string>>;
type Composed = Omit<Names, 'marks' | 'code'>;

function withOccupation(
  { title, occupation, trade }: Cleaned,
  known: KnownNames,
): Composed | NameProblem {
  if (occupation === undefined) {
    return { kind: 'cell-missing', found: title ?? trade ?? '', expected: '', role: 'occupation' };
  }
  if (trade !== undefined) return withTrade(title, occupation, trade, []);
  if (title === undefined) return { title: occupation, occupation, trade: null, derived: [] };
  const own = tradeOf(title, occupation);
  if (own !== undefined) return { title, occupation, trade: own, derived: [] };
  const isBare =
    !known.isOccupation(splitTitle(title, known).occupation) &&
    (!/[（）]/.test(title) || (known.isAnything && isBalanced(title))) &&
    !title.startsWith(`${occupation}（`);
  if (isBare) return compose(occupation, title, ['titles']);
  return { kind: 'title-not-of-occupation', found: title, expected: occupation, role: 'title' };
}

function withoutOccupation({ title, trade }: Cleaned, known: KnownNames): Composed | NameProblem {
  if (title === undefined) {
    // A column of trades alone is the one with the names.
    if (trade !== undefined) return withoutOccupation({ title: trade }, known);
    return { kind: 'cell-missing', found: '', expected: '', role: 'title' };
  }
  const { occupation, trade: own } = splitTitle(title, known);
  if (trade !== undefined) return withTrade(title, occupation, trade, ['occupations']);
  const bracketless = own === null && /[（）]/.test(title) && !known.isKnown(title);
  if (bracketless) {
    return { kind: 'title-not-of-occupation', found: title, expected: occupation, role: 'title' };
  }
  return { title, occupation, trade: own, derived: ['occupations'] };
}

/** @param title what the column of titles has, which has to agree */
function withTrade(
  title: string | undefined,
  occupation: string,
  cell: string,
  derived: Composed['derived'],
): Composed | NameProblem {
  const own = tradeOf(cell, occupation);
  const trade = own === undefined ? cell : own;
  const composed = compose(occupation, trade, derived);
  const agrees =
    title === undefined ||
    [composed.title, occupation, trade].some(
      (name) => name !== null && nameForm(name) === nameForm(title),
    );
  if (!agrees) {
    return {
      kind: 'title-not-of-occupation',
      found: title,
      expected: composed.title,
      role: 'title',
    };
  }
  return title === composed.title ? { ...composed, derived } : composed;
}

function compose(occupation: string, trade: string | null, derived: Composed['derived']): Composed {
  if (trade === null) return { title: occupation, occupation, trade, derived };
  const all = derived.includes('titles') ? derived : [...derived, 'titles' as const];
  return { title: `${occupation}（${trade}）`, occupation, trade, derived: all };
}

function isBalanced(name: string): boolean {
  let depth = 0;
  for (const character of name) {
    if (character === '（') depth += 1;
    if (character === '）') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** A title's occupation, up to the bracket that its end closes, and its trade. */
function splitTitle(
  title: string,
  known: KnownNames,
): { occupation: string; trade: string | null } {
  const whole = { occupation: title, trade: null };
  if (!title.endsWith('）') || known.isOccupation(title)) return whole;
  let depth = 0;
  for (let at = title.length - 1; at > 0; at -= 1) {
    const character = title.charAt(at);
    if (character === '）') depth += 1;
    if (character === '（') depth -= 1;
    if (depth > 0) continue;
    const occupation = title.slice(0, at);
    const trade = tradeOf(title, occupation);
    return trade === undefined ? whole : { occupation, trade };
  }
  return whole;
}
