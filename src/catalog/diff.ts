import { type Catalogue, groupBy } from './catalogue.js';
import type { Code } from './code.js';
import type { Entry } from './entry.js';
import type { Level } from './level.js';
import { nameForm } from './name.js';

/** An entry that both catalogues have, with differences. Keys are in the order of the JSON output. */
interface ChangedEntry {
  readonly before: Entry;
  readonly after: Entry;
  /** Levels that only the later one lists. */
  readonly opened: readonly Level[];
  /** Levels that only the earlier one lists. */
  readonly closed: readonly Level[];
}

/** What changed between two catalogues, ordered by code. */
export interface CatalogueDiff {
  readonly added: readonly Entry[];
  readonly removed: readonly Entry[];
  /** Entries whose levels changed, or that were renamed within their code. */
  readonly changed: readonly ChangedEntry[];
}

/**
 * Compares two catalogues. Entries match if their code and title are equal. An entry counts as renamed if its code and
 * trade stay while the occupation changes its name, or if it is the only unmatched entry of its code on both sides.
 * Entry numbers are not compared.
 */
export function diffCatalogues(before: Catalogue, after: Catalogue): CatalogueDiff {
  const added: Entry[] = [];
  const removed: Entry[] = [];
  const changed: ChangedEntry[] = [];
  const codes = new Set([...before.entries, ...after.entries].map((entry) => entry.code));
  for (const code of [...codes].toSorted()) {
    const { pairs, left, right } = pairEntries(before.withCode(code), after.withCode(code));
    added.push(...right);
    removed.push(...left);
    changed.push(...pairs.flatMap(([earlier, later]) => changeOf(earlier, later) ?? []));
  }
  return { added, removed, changed };
}

/** Whether the title changed, not only the levels. */
function isRenamed({ before, after }: ChangedEntry): boolean {
  return nameForm(before.title) !== nameForm(after.title);
}

/** Pairs the entries of one code with their later versions, and returns the unpaired ones of each side. */
function pairEntries(earlier: readonly Entry[], later: readonly Entry[]) {
  const left = new Set(earlier);
  const right = new Set(later);
  const pairs: [earlier: Entry, later: Entry][] = [];
  const pairBy = (keyOf: (entry: Entry) => string | null) => {
    const groups = [...groupBy([...right], keyOf)];
    const candidates = new Map(groups.map(([key, entries]) => [key, entries.values()]));
    for (const entry of left) {
      const match = candidates.get(keyOf(entry))?.next().value;
      if (match === undefined) continue;
      pairs.push([entry, match]);
      left.delete(entry);
      right.delete(match);
    }
  };
  pairBy((entry) => nameForm(entry.title));
  pairBy((entry) => entry.trade);
  if (left.size === 1 && right.size === 1) pairBy((entry) => entry.code);
  return { pairs, left, right };
}

function changeOf(before: Entry, after: Entry): ChangedEntry | undefined {
  const opened = after.levels.filter((level) => !before.levels.includes(level));
  const closed = before.levels.filter((level) => !after.levels.includes(level));
  const change = { before, after, opened, closed };
  return opened.length > 0 || closed.length > 0 || isRenamed(change) ? change : undefined;
}

/** One line of a change notice. */
export type DiffLine =
  | { readonly kind: 'added' | 'removed'; readonly entry: Entry }
  | { readonly kind: 'renamed'; readonly code: Code; readonly from: string; readonly to: string }
  | {
      readonly kind: 'opened' | 'closed';
      readonly entry: Entry;
      readonly levels: readonly Level[];
    };

/** The lines of a change notice, in this order: added, removed, renamed, levels opened, levels closed. */
export function diffLines({ added, removed, changed }: CatalogueDiff): DiffLine[] {
  return [
    ...added.map((entry) => ({ kind: 'added', entry }) as const),
    ...removed.map((entry) => ({ kind: 'removed', entry }) as const),
    ...changed.filter(isRenamed).map(({ before, after }) => ({
      kind: 'renamed' as const,
      code: after.code,
      from: before.title,
      to: after.title,
    })),
    ...changed
      .filter(({ opened }) => opened.length > 0)
      .map(({ after, opened }) => ({ kind: 'opened' as const, entry: after, levels: opened })),
    ...changed
      .filter(({ closed }) => closed.length > 0)
      .map(({ after, closed }) => ({ kind: 'closed' as const, entry: after, levels: closed })),
  ];
}
