import type { Catalogue } from '../catalog/catalogue.js';
import type { Candidate, Entry } from '../catalog/entry.js';
import type { Level } from '../catalog/level.js';
import { nearestTitles } from './nearest.js';
import { type Resolution, resolve, type Target } from './resolve.js';

/**
 * Whether one may apply for a level: the entry named lists it (`open`); an occupation or code was named and only
 * trades of it list the level (`open-by-trade`); neither (`closed`).
 */
export type LevelVerdict = 'open' | 'open-by-trade' | 'closed';

/** The answer for one level. Keys are in the order in which JSON shows them. */
export interface LevelAnswer {
  /** The level that was asked for. */
  readonly level: Level;
  /** The answer for this level alone. */
  readonly verdict: LevelVerdict;
  /** The entries that make it open; none if it is closed. */
  readonly entries: readonly Entry[];
  /** For a closed level of a named trade: the other entries of that occupation that list it. */
  readonly alternatives: readonly Entry[];
}

/** The answer to `check`. Keys are in the order in which JSON shows them. */
export interface CheckResult {
  /** What was asked: `name` and `levels` as they were given. */
  readonly query: { readonly name: string; readonly levels: readonly Level[] };
  /**
   * Whether one may apply for all of the levels: the verdict is `open`, or `open-by-trade` and `exact` was not asked
   * for.
   */
  readonly open: boolean;
  /** The worst verdict of the levels; or `unknown` or `ambiguous`, when the name decides nothing. */
  readonly verdict: LevelVerdict | 'unknown' | 'ambiguous';
  /** What the name was recognised as; `null` if `unknown` or `ambiguous`. */
  readonly target: Target | null;
  /** One answer a level, in the order asked; empty if `unknown` or `ambiguous`. */
  readonly levels: readonly LevelAnswer[];
  /** Nearest titles for an unknown name, the candidates for an ambiguous one. */
  readonly suggestions: readonly Candidate[];
}

/** How {@link check} judges. */
export interface CheckOptions {
  /** Whether the name itself has to list the level, so that `open-by-trade` is not open; by default, `false`. */
  readonly exact?: boolean;
}

const WORST_FIRST: readonly LevelVerdict[] = ['closed', 'open-by-trade', 'open'];

/**
 * Whether an occupation, title, trade or code is open at each of some levels. Never guesses: a name that the
 * catalogue does not have is `unknown`, with the nearest titles as suggestions.
 *
 * @param name as people type it: width, case, kind of bracket, white space and traditional characters do not matter
 * @param levels at least one; {@link parseLevels} reads them from a text
 * @throws ZhiyeError `name-missing` if `name` is empty, `code-malformed` if it begins like a code but is none,
 *   `code-is-group` if it is the code of a group
 */
export function check(
  catalogue: Catalogue,
  name: string,
  levels: readonly Level[],
  options: CheckOptions = {},
): CheckResult {
  const query = { name, levels };
  const resolution = resolve(catalogue, name);
  if (resolution.kind !== 'found') {
    const suggestions =
      resolution.kind === 'ambiguous' ? resolution.candidates : nearestTitles(catalogue, name);
    return { query, open: false, verdict: resolution.kind, target: null, levels: [], suggestions };
  }
  const answers = judgeLevels(resolution, levels);
  const verdict = worstVerdict(answers);
  const open = verdict === 'open' || (verdict === 'open-by-trade' && options.exact !== true);
  return { query, open, verdict, target: resolution.target, levels: answers, suggestions: [] };
}

/** The answer for each level of what a name was resolved to. */
export function judgeLevels(
  found: Resolution & { kind: 'found' },
  levels: readonly Level[],
): LevelAnswer[] {
  return levels.map((level) => judgeLevel(found, level));
}

/** The verdict of several levels together, in the order closed, open-by-trade, open. */
export function worstVerdict(answers: readonly LevelAnswer[]): LevelVerdict {
  const isAmong = (verdict: LevelVerdict) => answers.some((answer) => answer.verdict === verdict);
  return WORST_FIRST.find(isAmong) ?? 'closed';
}

function judgeLevel(found: Resolution & { kind: 'found' }, level: Level): LevelAnswer {
  const lists = (entry: Entry) => entry.levels.includes(level);
  if (found.named !== undefined) {
    return lists(found.named)
      ? { level, verdict: 'open', entries: [found.named], alternatives: [] }
      : { level, verdict: 'closed', entries: [], alternatives: found.entries.filter(lists) };
  }
  const base = found.entries.find((entry) => entry.trade === null);
  if (base !== undefined && lists(base)) {
    return { level, verdict: 'open', entries: [base], alternatives: [] };
  }
  const trades = found.entries.filter(lists);
  const verdict = trades.length > 0 ? 'open-by-trade' : 'closed';
  return { level, verdict, entries: trades, alternatives: [] };
}
