import type { Catalogue } from '../../../catalog/catalogue.js';
import { isEnding } from '../../endings.js';
import type { Finding, Range } from '../match.js';
import { together } from '../ranking.js';
import type { IndexedEntry } from '../search-index.js';
import { contentOf, type FreeStep, freeSteps } from './asking.js';
import {
  endingsAfter,
  type PieceStep,
  partsOfAliasesAt,
  piecesIn,
  type Step,
  verbsIn,
  verbsOf,
} from './steps.js';
import { isUnlisted, type Piece } from './vocabulary.js';

/** What a sentence was found to mean. */
export interface Cover {
  readonly findings: readonly (readonly [IndexedEntry, Finding])[];
  /** What of it no name, alias or asking word explains, where the rest is known. */
  readonly notUnderstood: readonly string[];
}

/** Longer texts are no queries. */
const LONGEST_TEXT = 64;
/** Entries that explain a text this much worse than the best one are left out. */
const WORST_AFTER_BEST = 1;

/**
 * Explains a whole text: every character belongs to a name or a part of one, an alias, an ending, an asking word or a
 * level, and whatever names something names the same entry: 我想考 电工 高级 证.
 *
 * @param text in folded characters; marks and white space separate words
 * @param levels the places of levels in it
 * @param isOther whether it is the name of an occupation that the catalogue does not list
 */
export function cover(
  catalogue: Catalogue,
  text: string,
  levels: readonly Range[],
  isOther: boolean,
): Cover {
  if (text.length > LONGEST_TEXT) return { findings: [], notUnderstood: [] };
  const free = freeSteps(text, levels);
  const placed = piecesIn(catalogue, text);
  const other = isOther || isUnlisted(catalogue, contentOf(text, free));
  const covers = coversOf(catalogue, text, free, placed, other);
  const best = Math.min(...covers.map(([, { cost }]) => cost));
  return {
    findings: covers
      .filter(([, { cost }]) => cost <= best + WORST_AFTER_BEST)
      .map(([indexed, { cost, pieces }]) => [indexed, findingOf(indexed, pieces, cost)] as const),
    notUnderstood: covers.length > 0 ? [] : unexplained(text, free, placed),
  };
}

function coversOf(
  catalogue: Catalogue,
  text: string,
  free: readonly FreeStep[][],
  placed: readonly PieceStep[][],
  isOther: boolean,
): (readonly [IndexedEntry, Explanation])[] {
  const content = contentOf(text, free);
  const verbs = verbsIn(text);
  const byEntry = new Map<IndexedEntry, Step[][]>();
  for (const [at, steps] of placed.entries()) {
    for (const step of steps) {
      const { indexed } = step.piece;
      const known = byEntry.get(indexed) ?? Array.from({ length: text.length }, () => []);
      known[at]?.push(step, ...endingsAfter(catalogue, text, at, step.piece, step.length));
      byEntry.set(indexed, known);
    }
  }
  const explained = (withParts: boolean) =>
    [...byEntry].flatMap(([indexed, steps]) => {
      const isEnough = withParts ? isWhole : ({ isEnough }: Piece) => isEnough;
      if (!steps.some((all) => all.some(({ piece }) => piece && isEnough(piece)))) return [];
      const found = cheapest(
        steps.map((all, at) => [
          ...(free[at] ?? []),
          ...all,
          ...verbsOf(indexed, verbs[at]),
          ...(withParts ? partsOfAliasesAt(catalogue, indexed, text, at) : []),
        ]),
        isEnough,
      );
      // The name of another occupation means an entry only if the whole of it is an alias.
      if (found === undefined || !areApart(found) || (isOther && !isAlias(found, content)))
        return [];
      return [[indexed, found] as const];
    });
  const whole = explained(false);
  return whole.length > 0 ? whole : explained(true);
}

/** Whether each piece is of other characters of the name than the rest. */
function areApart({ pieces }: Explanation): boolean {
  const places = pieces.flatMap(({ finding: { field, ranges } }) =>
    field === 'alias' ? [] : ranges.map(([start, end]) => ({ field, start, end })),
  );
  return places.every((one, at) =>
    places
      .slice(at + 1)
      .every(
        (other) => one.field !== other.field || one.end <= other.start || other.end <= one.start,
      ),
  );
}

function isAlias({ pieces: [first] }: Explanation, content: string): boolean {
  return first?.finding.alias?.toLowerCase() === content;
}

/** How a text was explained. */
interface Explanation {
  readonly cost: number;
  readonly pieces: readonly Piece[];
}

/** A part of an alias needs more next to it than a part of a name: 产品设计 is not 包装设计师. */
function isWhole({ endings }: Piece): boolean {
  return endings !== 'none';
}

/** The cheapest way through all steps with a piece that is enough to find an entry by. */
function cheapest(
  steps: readonly (readonly Step[])[],
  isEnough: (piece: Piece) => boolean,
): Explanation | undefined {
  type Ways = [without?: Explanation, withEnough?: Explanation];
  const reached: Ways[] = [[{ cost: 0, pieces: [] }]];
  for (const [at, all] of steps.entries()) {
    const ways = reached[at];
    if (ways === undefined) continue;
    for (const { length, cost, piece } of all) {
      for (const way of ways) {
        if (way === undefined) continue;
        const next: Explanation = {
          cost: way.cost + cost,
          pieces: piece === undefined ? way.pieces : [...way.pieces, piece],
        };
        const ends = reached[at + length] ?? [];
        reached[at + length] = ends;
        const kind = next.pieces.some(isEnough) ? 1 : 0;
        if ((ends[kind]?.cost ?? Number.POSITIVE_INFINITY) > next.cost) ends[kind] = next;
      }
    }
  }
  return reached[steps.length]?.[1];
}

function findingOf({ entry }: IndexedEntry, pieces: readonly Piece[], cost: number): Finding {
  const found = pieces
    .map(({ finding }) => finding)
    .reduce((one, other) => together(one, other, entry));
  return { ...found, penalty: cost };
}

/** The parts of a text that nothing explains; none if that is all of it. */
function unexplained(
  text: string,
  free: readonly FreeStep[][],
  placed: readonly PieceStep[][],
): string[] {
  const isKnown = new Array<boolean>(text.length).fill(false);
  let isAnythingKnown = false;
  for (const [at, steps] of placed.entries()) {
    for (const { length } of steps) {
      isKnown.fill(true, at, at + length);
      isAnythingKnown = true;
    }
  }
  if (!isAnythingKnown) return [];
  for (const [at, steps] of free.entries()) {
    for (const { length } of steps) isKnown.fill(true, at, at + length);
  }
  return text
    .split('')
    .map((character, at) => (isKnown[at] ? ' ' : character))
    .join('')
    .split(' ')
    .filter((part) => part.length > 1 && !isEnding(part));
}
