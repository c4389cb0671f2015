import type { Catalogue } from '../catalog/catalogue.js';
import type { Classification, ClassifiedOccupation } from '../catalog/classification.js';
import type { Candidate, Entry } from '../catalog/entry.js';
import type { Level } from '../catalog/level.js';
import type { Suggestion } from '../catalog/suggestion.js';
import { type Identification, identify } from './identify.js';
import type { Resolution, Target } from './resolve.js';

/**
 * Whether a level is open: `open` if the named entry, or the base entry of the named occupation, lists it;
 * `open-by-trade` if an occupation or code was named and only its trades list the level; otherwise `closed`.
 */
export type LevelVerdict = 'open' | 'open-by-trade' | 'closed';

/** The answer for one level. Keys are in the order of the JSON output. */
export interface LevelAnswer {
  /** The requested level. */
  readonly level: Level;
  /** The verdict for this level alone. */
  readonly verdict: LevelVerdict;
  /** The entries that make it open; none if it is closed. */
  readonly entries: readonly Entry[];
  /** For a closed level of a named trade: the other entries of that occupation that list it. */
  readonly alternatives: readonly Entry[];
}

/** The answer of `check`. Keys are in the order of the JSON output. */
export interface CheckResult {
  /** The arguments `name` and `levels`, as given. */
  readonly query: { readonly name: string; readonly levels: readonly Level[] };
  /**
   * Whether all of the levels are open: the verdict is `open`, or it is `open-by-trade` and `exact` is not set.
   */
  readonly open: boolean;
  /**
   * The worst verdict of the levels, unless the name alone decides: `unlisted` for an occupation of the classification
   * that the catalogue does not list, `unknown` for a name that does not exist, `ambiguous` for a name that several
   * entries share, `conflict` for a name and a code in one text that do not belong together.
   */
  readonly verdict: LevelVerdict | 'unlisted' | 'unknown' | 'ambiguous' | 'conflict';
  /** What the name was recognised as; `null` if the name alone decides. */
  readonly target: Target | null;
  /** One answer per level, in the order given; empty if the name alone decides. */
  readonly levels: readonly LevelAnswer[];
  /**
   * For an unknown name, up to five titles that it may mean; for an ambiguous name, the candidates; for a conflict, what
   * the code and the name mean. Otherwise empty.
   */
  readonly suggestions: readonly Suggestion[];
  /**
   * For `unlisted`, and for a conflict with it, the occupation of the classification that the catalogue does not list.
   * With a `target`, the occupation of the classification through which the target was found, where the two use
   * different codes or forms of the name. Otherwise `null`.
   */
  readonly classification: ClassifiedOccupation | null;
}

/** Options of {@link check}. */
export interface CheckOptions {
  /** Whether `open-by-trade` counts as not open; `false` by default. */
  readonly exact?: boolean;
  /**
   * Distinguishes an occupation that is not open from a name that does not exist; without it, both are `unknown`.
   */
  readonly classification?: Classification;
}

const WORST_FIRST: readonly LevelVerdict[] = ['closed', 'open-by-trade', 'open'];

/**
 * Like `check`, but without suggestions for an unknown name, and so without the word lists and readings that they need.
 *
 * To load the classification only when it matters, call this without it first, and again with it if
 * {@link needsClassification} returns `true`.
 *
 * @throws ZhiyeError as `check` does
 *
 * @internal
 */
export function checkWithoutSuggestions(
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

/**
 * Whether an answer that was computed without a classification could differ with one.
 *
 * @internal
 */
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
      return { ...answer, suggestions: withoutReason(found.candidates), classification: null };
    case 'conflict':
      return {
        ...answer,
        suggestions: withoutReason(found.candidates),
        classification: found.classified,
      };
  }
}

function withoutReason(candidates: readonly Candidate[]): Suggestion[] {
  return candidates.map(({ code, title }) => ({ code, title, because: null }));
}

/**
 * The answer for each level, for a name that was found.
 *
 * @internal
 */
export function checkLevels(
  found: Resolution & { kind: 'found' },
  levels: readonly Level[],
): LevelAnswer[] {
  return levels.map((level) => checkLevel(found, level));
}

/**
 * The worst of several verdicts: `closed`, then `open-by-trade`, then `open`; `closed` if there are none.
 *
 * @internal
 */
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
