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
import { identify } from '../identify.js';
import type { Target } from '../resolve.js';
import { suggest } from '../suggestions.js';
import { contradictionTo, type Identify, identifyInContext } from './agreeing-cells.js';

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
  /** An object has two values for one name. */
  | { kind: 'member-repeated'; member: string }
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
