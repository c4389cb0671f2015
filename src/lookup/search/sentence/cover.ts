import type { Catalogue } from '../../../catalog/catalogue.js';
import { isClassifiedName } from '../../../catalog/embedded-classification.js';
import { NEUTRAL_ENDINGS } from '../../../generated/endings.js';
import {
  LEADING_ENDINGS,
  OTHER_THINGS,
  PLACE_ENDINGS,
  VERBS,
} from '../../../generated/query-words.js';
import { isEnding } from '../../endings.js';
import type { Finding, Range } from '../match.js';
import { together } from '../ranking.js';
import type { IndexedEntry } from '../search-index.js';
import { contentOf, type FreeStep, freeSteps, wordsAt } from './asking.js';
import { type Piece, vocabularyOf } from './vocabulary.js';

/** What a sentence was found to mean. */
export interface Cover {
  readonly findings: readonly (readonly [IndexedEntry, Finding])[];
  /** What of it no name, alias or asking word explains, where the rest is known. */
  readonly notUnderstood: readonly string[];
}

/** Longer texts are no queries. */
const LONGEST_TEXT = 64;
const LONGEST_PIECE = 16;
const LONGEST_PART_OF_ALIAS = 6;

/** What it costs to explain a part of a text by something other than a {@link Piece}. */
const COST = { ending: 0.5, place: 1, verb: 1, partOfAlias: 4 } as const;

/** Entries that explain a text this much worse than the best one are left out. */
const WORST_AFTER_BEST = 1;

/** One part of a text, explained. */
interface Step {
  readonly length: number;
  readonly cost: number;
  readonly piece?: Piece;
}

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
  const isOtherThing = Array.from(text, () => false);
  for (const [at] of isOtherThing.entries()) {
    for (const { length } of otherThings(text, at)) isOtherThing.fill(true, at, at + length);
  }
  const placed = isOtherThing.map((other, at) => (other ? [] : piecesAt(catalogue, text, at)));
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

/** Whether the classification has an occupation of this name that the catalogue does not list. */
export function isUnlisted(catalogue: Catalogue, text: string): boolean {
  const form = catalogue.formOf(text);
  return (
    isClassifiedName(form) &&
    catalogue.withOccupation(form).length === 0 &&
    catalogue.withTrade(form).length === 0
  );
}

function coversOf(
  catalogue: Catalogue,
  text: string,
  free: readonly FreeStep[][],
  placed: readonly Step[][],
  isOther: boolean,
): (readonly [IndexedEntry, Explanation])[] {
  const content = contentOf(text, free);
  const verbs = Array.from(text, (_, at) => VERBS.filter(([verb]) => text.startsWith(verb, at)));
  const byEntry = new Map<IndexedEntry, Step[][]>();
  for (const [at, steps] of placed.entries()) {
    for (const step of steps) {
      if (step.piece === undefined) continue;
      const { indexed } = step.piece;
      const known = byEntry.get(indexed) ?? Array.from(text, () => []);
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

function isAlias({ pieces: [first, ...more] }: Explanation, content: string): boolean {
  return more.length === 0 && first?.finding.alias?.toLowerCase() === content;
}

function piecesAt(catalogue: Catalogue, text: string, at: number): Step[] {
  const { pieces } = vocabularyOf(catalogue);
  const found: Step[] = [];
  for (let length = 2; length <= Math.min(text.length - at, LONGEST_PIECE); length += 1) {
    if (isWithinLatin(text, at) || isWithinLatin(text, at + length)) continue;
    for (const piece of pieces.get(text.slice(at, at + length)) ?? []) {
      found.push({ length, cost: piece.finding.penalty, piece });
    }
  }
  return found;
}

/** Whether a place is within a Latin word or a number, of which no part is a word. */
function isWithinLatin(text: string, at: number): boolean {
  return /[a-z\d]/.test(text.charAt(at - 1)) && /[a-z\d]/.test(text.charAt(at));
}

/** A piece together with an ending that says no more about it. */
function endingsAfter(
  catalogue: Catalogue,
  text: string,
  at: number,
  piece: Piece,
  length: number,
): Step[] {
  const { indexed, endings, finding } = piece;
  if (endings === 'none') return [];
  const end = at + length;
  const leads = indexed.names.some(({ form }) => form.includes('管理'));
  const found: (readonly [ending: string, cost: number])[] = leads
    ? leadingEndings(text, end).map((ending) => [ending, COST.ending])
    : [];
  if (endings === 'all') {
    found.push(
      ...neutralEndings(text, end)
        .filter((ending) => !isUnlisted(catalogue, text.slice(at, end + ending.length)))
        .map((ending) => [ending, COST.ending] as const),
      ...placeEndings(text, end).map((ending) => [ending, COST.place] as const),
    );
  }
  return found.map(([ending, cost]) => ({
    length: length + ending.length,
    cost: finding.penalty + cost,
    piece,
  }));
}

type Verb = (typeof VERBS)[number];

/** The verbs among some that mean a word of the entry's name: 修 of 电梯安装维修工. */
function verbsOf({ names }: IndexedEntry, verbs: readonly Verb[] = []): Step[] {
  return verbs
    .filter(([, means]) => means.some((word) => names.some(({ form }) => form.includes(word))))
    .map(([{ length }]) => ({ length, cost: COST.verb }));
}

/** A part of a word for the entry: 洗澡 of 宠物洗澡. */
function partsOfAliasesAt(
  catalogue: Catalogue,
  indexed: IndexedEntry,
  text: string,
  at: number,
): Step[] {
  const aliases = vocabularyOf(catalogue).aliases.get(indexed) ?? '';
  const found: Step[] = [];
  for (let length = 2; length <= Math.min(text.length - at, LONGEST_PART_OF_ALIAS); length += 1) {
    const part = text.slice(at, at + length);
    if (!/^\p{Script=Han}+$/u.test(part) || !aliases.includes(part)) break;
    // 工程师 of 网络安全工程师 would make any engineer one.
    if (!isEnding(part)) found.push({ length, cost: COST.partOfAlias });
  }
  return found;
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
  placed: readonly Step[][],
): string[] {
  const isKnown = Array.from(text, () => false);
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
    .split(/\s+/)
    .filter((part) => part.length > 1 && !isEnding(part));
}

const neutralEndings = wordsAt(NEUTRAL_ENDINGS);
const leadingEndings = wordsAt(LEADING_ENDINGS);
const placeEndings = wordsAt(PLACE_ENDINGS);
const otherThings = wordsAt(OTHER_THINGS);
