import type { Catalogue } from '../../catalog/catalogue.js';
import { type Code, readCode } from '../../catalog/code.js';
import type { Candidate } from '../../catalog/entry.js';
import { ZhiyeError } from '../../catalog/errors.js';
import type { Level } from '../../catalog/level.js';
import { parseLevels } from '../../catalog/parse-levels.js';
import { typedBeforeDate } from '../../tables/cell-text.js';
import type { RoleCells } from '../../tables/read-row.js';
import { judgeLevels, type LevelAnswer, type LevelVerdict, worstVerdict } from '../check.js';
import { type Resolution, resolve, type Target } from '../resolve.js';

/** One application: the cells of the columns that say something, as text; a column that is not there is missing. */
export type Application = RoleCells;

export const BATCH_VERDICTS = [
  'open',
  'open-by-trade',
  'closed',
  'unknown',
  'ambiguous',
  'conflict',
  'invalid',
] as const;

/**
 * What comes of one application: the verdict of `check`; or `conflict`, when its cells do not belong together; or
 * `invalid`, when one of them cannot be read.
 */
export type BatchVerdict = (typeof BATCH_VERDICTS)[number];

/** Why an application is judged as it is. */
export type Reason =
  | { kind: 'levels'; target: Target; levels: readonly LevelAnswer[] }
  | { kind: 'unknown'; name: string }
  | { kind: 'ambiguous'; name: string; candidates: readonly Candidate[] }
  | { kind: 'conflict'; one: string; other: string }
  | { kind: 'missing'; what: 'name' | 'level' }
  /** A spreadsheet made a date of what was `typed`, and shows it as the cell. */
  | { kind: 'date'; cell: string; typed: string }
  | { kind: 'cells'; found: number; expected: number }
  | { kind: 'misquoted' }
  | { kind: 'not-an-object' }
  | { kind: 'unreadable'; error: ZhiyeError };

export interface Judgement {
  readonly verdict: BatchVerdict;
  readonly code: Code | null;
  /** The titles of the entries that make it open. */
  readonly titles: readonly string[];
  readonly reason: Reason;
}

/** A judgement of a row that cannot be read, whatever its cells say. */
export function invalid(reason: Reason): Judgement {
  return { verdict: 'invalid', code: null, titles: [], reason };
}

/**
 * Judges one application by the rules of `check`. The trade counts if its cell is filled, else the title, the
 * occupation, the code; the others have to belong to it.
 */
export function judge(catalogue: Catalogue, application: Application): Judgement {
  const cells = filled(application);
  for (const cell of Object.values(cells)) {
    const typed = typedBeforeDate(cell);
    if (typed !== undefined) return invalid({ kind: 'date', cell, typed });
  }
  if (cells.level === undefined) return invalid({ kind: 'missing', what: 'level' });
  const name = cells.trade ?? cells.title ?? cells.occupation ?? cells.code;
  if (name === undefined) return invalid({ kind: 'missing', what: 'name' });
  try {
    if (cells.code !== undefined) refuseNoCode(cells.code);
    return judgeNamed(catalogue, name, cells, parseLevels(cells.level));
  } catch (error) {
    if (!(error instanceof ZhiyeError)) throw error;
    return invalid({ kind: 'unreadable', error });
  }
}

function refuseNoCode(text: string): void {
  const reading = readCode(text);
  if (reading.kind === 'malformed') throw new ZhiyeError('code-malformed', { text });
  if (reading.kind === 'group') throw new ZhiyeError('code-is-group', { code: reading.code });
  if (reading.kind === 'not-a-code') throw new ZhiyeError('code-expected', { text });
}

function filled(application: Application): Application {
  return Object.fromEntries(
    Object.entries(application).filter(([, cell]) => cell !== undefined && cell.trim() !== ''),
  );
}

function judgeNamed(
  catalogue: Catalogue,
  name: string,
  cells: Application,
  levels: readonly Level[],
): Judgement {
  const found = resolveAmong(catalogue, name, cells);
  if (found.kind === 'unknown') {
    return { verdict: 'unknown', code: null, titles: [], reason: { kind: 'unknown', name } };
  }
  if (found.kind === 'ambiguous') {
    const { candidates } = found;
    return {
      verdict: 'ambiguous',
      code: null,
      titles: [],
      reason: { kind: 'ambiguous', name, candidates },
    };
  }
  const stranger = [cells.title, cells.occupation, cells.code].find(
    (other) => other !== undefined && !belongsTo(found, resolve(catalogue, other)),
  );
  if (stranger !== undefined) {
    const reason = { kind: 'conflict', one: name, other: stranger } as const;
    return { verdict: 'conflict', code: null, titles: [], reason };
  }
  const answers = judgeLevels(found, levels);
  const verdict: LevelVerdict = worstVerdict(answers);
  const titles = answers.flatMap((answer) => answer.entries.map((entry) => entry.title));
  return {
    verdict,
    code: found.target.code,
    titles: verdict === 'closed' ? [] : [...new Set(titles)],
    reason: { kind: 'levels', target: found.target, levels: answers },
  };
}

/** What a name means beside the other cells: a trade of the occupation named, an ambiguous name of the code given. */
function resolveAmong(catalogue: Catalogue, name: string, cells: Application): Resolution {
  for (const cell of cells.trade === undefined ? [] : [cells.occupation, cells.title, cells.code]) {
    const title = cell === undefined ? undefined : titleWithTrade(catalogue, cell, name);
    const ofOccupation = title === undefined ? undefined : resolve(catalogue, title);
    if (ofOccupation !== undefined && ofOccupation.kind !== 'unknown') return ofOccupation;
  }
  const found = resolve(catalogue, name);
  if (found.kind !== 'ambiguous' || cells.code === undefined) return found;
  const byCode = resolve(catalogue, cells.code);
  if (byCode.kind !== 'found') return found;
  const [candidate, ...more] = found.candidates.filter(({ code }) => code === byCode.target.code);
  if (candidate === undefined || more.length > 0) return found;
  return candidate.title === byCode.target.occupation
    ? byCode
    : resolve(catalogue, candidate.title);
}

/** The full title of a trade, of the occupation that another cell of the row means; `undefined` if it means none. */
function titleWithTrade(catalogue: Catalogue, cell: string, trade: string): string | undefined {
  const named = resolve(catalogue, cell);
  if (named.kind === 'unknown') return undefined;
  return `${named.kind === 'found' ? named.target.occupation : cell}（${trade}）`;
}

/** Whether another cell means the same entry, or its occupation at large. */
function belongsTo(found: Resolution & { kind: 'found' }, other: Resolution): boolean {
  if (other.kind === 'ambiguous') {
    return other.candidates.some(({ code }) => code === found.target.code);
  }
  if (other.kind === 'unknown' || other.target.code !== found.target.code) return false;
  return other.named === undefined || other.named === found.named;
}
