import type { Catalogue } from '../catalog/catalogue.js';
import type { Classification, ClassifiedOccupation } from '../catalog/classification.js';
import type { Candidate, Entry } from '../catalog/entry.js';
import type { Level } from '../catalog/level.js';
import type { Suggestion } from '../catalog/suggestion.js';
import { type Identification, identify } from './identify.js';
import type { Resolution, Target } from './resolve.js';

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
  /**
   * The worst verdict of the levels; or, where the name decides: `unlisted`, an occupation of the classification that
   * the catalogue does not list; `unknown`, a name that nobody has; `ambiguous`, a name that several entries have;
   * `conflict`, a name and a code in one text that do not belong together.
   */
  readonly verdict: LevelVerdict | 'unlisted' | 'unknown' | 'ambiguous' | 'conflict';
  /** What the name was recognised as; `null` if the name decides. */
  readonly target: Target | null;
  /** One answer a level, in the order asked; empty if the name decides. */
  readonly levels: readonly LevelAnswer[];
  /**
   * What may be meant by an unknown name, at most five titles; the candidates for an ambiguous name; for a conflict what
   * the code and the name mean.
   */
  readonly suggestions: readonly Suggestion[];
  /**
   * The occupation in the classification that the catalogue does not list; or, beside a `target`, the one by which a code
   * of the classification's edition was recognised. Else `null`.
   */
  readonly classification: ClassifiedOccupation | null;
}

/** How {@link check} judges. */
export interface CheckOptions {
  /** Whether the name itself has to list the level, so that `open-by-trade` is not open; by default, `false`. */
  readonly exact?: boolean;
  /**
   * The classification that tells an occupation that is not open from a name that nobody has; without it, both are
   * `unknown`.
   */
  readonly classification?: Classification;
}

const WORST_FIRST: readonly LevelVerdict[] = ['closed', 'open-by-trade', 'open'];

/**
 * As `check`, without suggestions for an unknown name, and so without the words and readings that they are made from.
 *
 * A program that wants to load no more than it needs asks without a classification first, and again with it if
 * {@link needsClassification} says so.
 *
 * @throws ZhiyeError as `check` does
 */
export function checkExactly(
  catalogue: Catalogue,
  name: string,
  levels: readonly Level[],
  options: CheckOptions = {},
): CheckResult {
  const found = identify(catalogue, name, options.classification);
  const query = { name, levels };
  if (found.kind !== 'found') return undecided(query, found);
  const answers = checkLevels(found, levels);
  const verdict = worstVerdict(answers);
  const open = verdict === 'open' || (verdict === 'open-by-trade' && options.exact !== true);
  return {
    query,
    open,
    verdict,
    target: found.target,
    levels: answers,
    suggestions: [],
    classification: found.classified ?? null,
  };
}

/** Whether an answer that was given without a classification might be another one with it. */
export function needsClassification({ verdict }: CheckResult): boolean {
  return verdict === 'unknown' || verdict === 'conflict';
}

function undecided(
  query: CheckResult['query'],
  found: Exclude<Identification, { kind: 'found' }>,
): CheckResult {
  const answer = { query, open: false, verdict: found.kind, target: null, levels: [] };
  switch (found.kind) {
    case 'unlisted':
      return { ...answer, suggestions: [], classification: found.occupation };
    case 'unknown':
      return { ...answer, suggestions: [], classification: null };
    case 'ambiguous':
      return { ...answer, suggestions: unreasoned(found.candidates), classification: null };
    case 'conflict':
      return {
        ...answer,
        suggestions: unreasoned(found.candidates),
        classification: found.classified,
      };
  }
}

function unreasoned(candidates: readonly Candidate[]): Suggestion[] {
  return candidates.map(({ code, title }) => ({ code, title, because: null }));
}

/** The answer for each level of what a name was resolved to. */
export function checkLevels(
  found: Resolution & { kind: 'found' },
  levels: readonly Level[],
): LevelAnswer[] {
  return levels.map((level) => checkLevel(found, level));
}

/** The verdict of several levels together, in the order closed, open-by-trade, open. */
export function worstVerdict(answers: readonly LevelAnswer[]): LevelVerdict {
  const isAmong = (verdict: LevelVerdict) => answers.some((answer) => answer.verdict === verdict);
  return WORST_FIRST.find(isAmong) ?? 'closed';
}

function checkLevel(found: Resolution & { kind: 'found' }, level: Level): LevelAnswer {
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
