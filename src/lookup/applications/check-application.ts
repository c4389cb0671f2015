import type { Catalogue } from '../../catalog/catalogue.js';
import type { Classification, ClassifiedOccupation } from '../../catalog/classification.js';
import { type Code, readCode } from '../../catalog/code.js';
import type { Candidate } from '../../catalog/entry.js';
import { ZhiyeError } from '../../catalog/errors.js';
import type { Level } from '../../catalog/level.js';
import { parseLevels } from '../../catalog/parse-levels.js';
import type { Suggestion } from '../../catalog/suggestion.js';
import { typedBeforeDate } from '../../tables/cell-text.js';
import type { RoleCells } from '../../tables/read-row.js';
import {
  checkLevels,
  type LevelAnswer,
  type LevelVerdict,
  worstVerdict,
} from '../check-without-suggestions.js';
import { type Identification, identify, meanings, withoutTrade } from '../identify.js';
import type { Target } from '../resolve.js';
import { suggest } from '../suggestions.js';

/** One application: the text of its cells, by the role of their columns. Roles without a column are missing. */
export type Application = RoleCells;

export const APPLICATION_VERDICTS = [
  'open',
  'open-by-trade',
  'closed',
  'unlisted',
  'unknown',
  'ambiguous',
  'conflict',
  'invalid',
] as const;

/**
 * The verdict on one application: that of `check`, but `conflict` also if its cells contradict each other, and `invalid`
 * if a cell is missing or cannot be read.
 */
export type ApplicationVerdict = (typeof APPLICATION_VERDICTS)[number];

/** Why an application has its verdict. */
export type Reason =
  | { kind: 'levels'; target: Target; levels: readonly LevelAnswer[] }
  /** An occupation of the classification that the catalogue does not list. */
  | { kind: 'unlisted'; name: string; occupation: ClassifiedOccupation }
  /** `suggestion` is the best guess at what is meant. */
  | { kind: 'unknown'; name: string; suggestion: Suggestion | null }
  | { kind: 'ambiguous'; name: string; candidates: readonly Candidate[] }
  /** `otherName` is the name of the occupation with the code `other`; `null` if `other` is a name or unknown. */
  | { kind: 'conflict'; one: string; other: string; otherName: string | null }
  | { kind: 'missing'; what: 'name' | 'level' }
  /** A spreadsheet turned `typed` into the date in `cell`. */
  | { kind: 'date'; cell: string; typed: string }
  | { kind: 'cells'; found: number; expected: number }
  | { kind: 'misquoted' }
  | { kind: 'not-an-object' }
  | { kind: 'unreadable'; error: ZhiyeError };

export interface ApplicationResult {
  readonly verdict: ApplicationVerdict;
  /** The code of the occupation, in the catalogue or else in the classification. */
  readonly code: Code | null;
  /** The titles of the entries that make it open. */
  readonly titles: readonly string[];
  readonly reason: Reason;
}

/** The result for a row that cannot be read. */
export function invalidResult(reason: Reason): ApplicationResult {
  return { verdict: 'invalid', code: null, titles: [], reason };
}

/**
 * Checks one application by the rules of `check`. The first filled cell of trade, title, occupation and code names what
 * is applied for; the other cells have to agree with it.
 *
 * @param classification without it, an occupation that the catalogue does not list is `unknown`
 */
export function checkApplication(
  catalogue: Catalogue,
  application: Application,
  classification?: Classification,
): ApplicationResult {
  const cells = filledCells(application);
  for (const cell of Object.values(cells)) {
    const typed = typedBeforeDate(cell);
    if (typed !== undefined) return invalidResult({ kind: 'date', cell, typed });
  }
  if (cells.level === undefined) return invalidResult({ kind: 'missing', what: 'level' });
  const name = cells.trade ?? cells.title ?? cells.occupation ?? cells.code;
  if (name === undefined) return invalidResult({ kind: 'missing', what: 'name' });
  try {
    if (cells.code !== undefined) requireCode(cells.code);
    const levels = parseLevels(cells.level);
    const identifyText = (text: string) => identify(catalogue, text, classification);
    return checkNamed(catalogue, name, cells, levels, identifyText);
  } catch (error) {
    if (!(error instanceof ZhiyeError)) throw error;
    return invalidResult({ kind: 'unreadable', error });
  }
}

function requireCode(text: string): void {
  const reading = readCode(text);
  if (reading.kind === 'malformed') throw new ZhiyeError('code-malformed', { text });
  if (reading.kind === 'group') throw new ZhiyeError('code-is-group', { code: reading.code });
  if (reading.kind === 'not-a-code') throw new ZhiyeError('code-expected', { text });
}

function filledCells(application: Application): Application {
  return Object.fromEntries(Object.entries(application).filter(([, cell]) => cell.trim() !== ''));
}

type Identify = (text: string) => Identification;

function checkNamed(
  catalogue: Catalogue,
  name: string,
  cells: Application,
  levels: readonly Level[],
  identifyText: Identify,
): ApplicationResult {
  const found = identifyInContext(name, cells, identifyText);
  switch (found.kind) {
    case 'ambiguous': {
      const { candidates } = found;
      return undecided('ambiguous', { kind: 'ambiguous', name, candidates });
    }
    case 'conflict': {
      const [one = name, other = name] = found.candidates.map(({ title }) => title);
      return undecided('conflict', { kind: 'conflict', one, other, otherName: null });
    }
    case 'unknown':
    case 'unlisted':
    case 'found': {
      const contradiction = contradictionTo(name, found, cells, identifyText);
      if (contradiction !== undefined) {
        return undecided('conflict', { kind: 'conflict', one: name, ...contradiction });
      }
    }
  }
  if (found.kind === 'unknown') {
    const [suggestion = null] = suggest(catalogue, name);
    return undecided('unknown', { kind: 'unknown', name, suggestion });
  }
  if (found.kind === 'unlisted') {
    const { occupation } = found;
    const reason = { kind: 'unlisted', name, occupation } as const;
    return { ...undecided('unlisted', reason), code: occupation.code };
  }
  const answers = checkLevels(found, levels);
  const verdict: LevelVerdict = worstVerdict(answers);
  const titles = answers.flatMap((answer) => answer.entries.map((entry) => entry.title));
  return {
    verdict,
    code: found.target.code,
    titles: verdict === 'closed' ? [] : [...new Set(titles)],
    reason: { kind: 'levels', target: found.target, levels: answers },
  };
}

function undecided(verdict: ApplicationVerdict, reason: Reason): ApplicationResult {
  return { verdict, code: null, titles: [], reason };
}

/** What a name means, given the other cells: a trade belongs to their occupation, and they settle an ambiguous name. */
function identifyInContext(
  name: string,
  cells: Application,
  identifyText: Identify,
): Identification {
  let ofOccupation: Identification | undefined;
  for (const cell of cells.trade === undefined ? [] : [cells.occupation, cells.title, cells.code]) {
    const title = cell === undefined ? undefined : titleWithTrade(cell, name, identifyText);
    const named = title === undefined ? undefined : identifyText(title);
    if (named?.kind === 'found' || named?.kind === 'ambiguous') return named;
    ofOccupation ??= named;
  }
  const found = identifyText(name);
  // The trades of an unlisted occupation are not known, so the occupation decides.
  if (found.kind === 'unknown') return ofOccupation ?? found;
  return found.kind === 'ambiguous' ? settle(found.candidates, cells, identifyText) : found;
}

/** What an ambiguous name means, if the occupation and the code next to it leave one of its candidates. */
function settle(
  candidates: readonly Candidate[],
  { occupation, code }: Application,
  identifyText: Identify,
): Identification {
  const others = [occupation, code].filter((cell) => cell !== undefined);
  const meant = others.map((cell) => meanings(identifyText(cell)));
  const agreeing = candidates.filter((candidate) =>
    meant.every((each) => each.some((other) => other.code === candidate.code)),
  );
  const [only, ...more] = agreeing;
  if (only === undefined || more.length > 0) return { kind: 'ambiguous', candidates };
  const byCode = identifyText(only.code);
  const isOccupation = byCode.kind === 'found' && byCode.target.occupation === only.title;
  return isOccupation ? byCode : identifyText(only.title);
}

/** The full title of a trade in the occupation that another cell names; `undefined` if that cell names none. */
function titleWithTrade(cell: string, trade: string, identifyText: Identify): string | undefined {
  const named = identifyText(cell);
  if (named.kind === 'found') return `${named.target.occupation}（${trade}）`;
  if (named.kind === 'unlisted') return `${named.occupation.name}（${trade}）`;
  return named.kind === 'ambiguous' ? `${cell}（${trade}）` : undefined;
}

/** The first cell that contradicts what was found. Only a code can contradict an unknown name. */
function contradictionTo(
  name: string,
  found: Identification,
  cells: Application,
  identifyText: Identify,
): { other: string; otherName: string | null } | undefined {
  const others = [cells.title, cells.occupation].filter((cell) => cell !== undefined);
  const other =
    found.kind === 'unknown'
      ? undefined
      : others.find((cell) => !belongs(found, identifyText(cell)));
  if (other !== undefined) return { other, otherName: null };
  if (cells.code === undefined) return undefined;
  const byCode = identifyText(cells.code);
  if (belongs(found, byCode)) return undefined;
  // An unknown trade of the occupation with this code is no conflict.
  const occupations = found.kind === 'unknown' ? [...others, withoutTrade(name) ?? name] : [];
  if (occupations.some((each) => belongs(byCode, identifyText(each)))) return undefined;
  return { other: cells.code, otherName: nameOf(byCode) };
}

/** Whether another cell means the same entry, or its occupation as a whole. */
function belongs(found: Identification, other: Identification): boolean {
  switch (found.kind) {
    case 'unknown':
      return other.kind === 'unknown';
    case 'unlisted':
      return other.kind === 'unlisted' && other.occupation.code === found.occupation.code;
    case 'found': {
      const { code } = found.target;
      if (other.kind === 'ambiguous') return other.candidates.some((each) => each.code === code);
      if (other.kind !== 'found' || other.target.code !== code) return false;
      return other.named === undefined || other.named === found.named;
    }
    case 'ambiguous':
    case 'conflict':
      return false;
  }
}

function nameOf(found: Identification): string | null {
  if (found.kind === 'found') return found.target.title;
  return found.kind === 'unlisted' ? found.occupation.name : null;
}
