import type { Catalogue } from '../../../catalog/catalogue.js';
import { NEUTRAL_ENDINGS } from '../../../generated/endings.js';
import {
  LEADING_ENDINGS,
  OTHER_THINGS,
  PLACE_ENDINGS,
  VERBS,
} from '../../../generated/query-words.js';
import { isEnding } from '../../endings.js';
import type { IndexedEntry } from '../search-index.js';
import { wordsAt } from './asking.js';
import { isUnlisted, type Piece, vocabularyOf } from './vocabulary.js';

const LONGEST_PIECE = 16;
const LONGEST_PART_OF_ALIAS = 6;

/** What it costs to explain a part of a text by something other than a {@link Piece}. */
const COST = { ending: 0.5, place: 1, verb: 1, partOfAlias: 4 } as const;

/** One part of a text, explained. */
export interface Step {
  readonly length: number;
  readonly cost: number;
  readonly piece?: Piece;
}

/** A part of a text that is a piece. */
export type PieceStep = Step & Required<Pick<Step, 'piece'>>;

/** For each place of a text the pieces that begin there; none within the name of a thing such as 健康证. */
export function piecesIn(catalogue: Catalogue, text: string): PieceStep[][] {
  const isOtherThing = new Array<boolean>(text.length).fill(false);
  for (let at = 0; at < text.length; at += 1) {
    for (const { length } of otherThings(text, at)) isOtherThing.fill(true, at, at + length);
  }
  return isOtherThing.map((other, at) => (other ? [] : piecesAt(catalogue, text, at)));
}

function piecesAt(catalogue: Catalogue, text: string, at: number): PieceStep[] {
  const vocabulary = vocabularyOf(catalogue);
  const found: PieceStep[] = [];
  for (let length = 2; length <= Math.min(text.length - at, LONGEST_PIECE); length += 1) {
    if (isWithinLatin(text, at) || isWithinLatin(text, at + length)) continue;
    for (const piece of vocabulary.pieces(text.slice(at, at + length))) {
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
export function endingsAfter(
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

export type Verb = (typeof VERBS)[number];

/** The verbs among some that mean a word of the entry's name: 修 of 电梯安装维修工. */
export function verbsOf({ names }: IndexedEntry, verbs: readonly Verb[] = []): Step[] {
  return verbs
    .filter(([, means]) => means.some((word) => names.some(({ form }) => form.includes(word))))
    .map(([{ length }]) => ({ length, cost: COST.verb }));
}

/** A part of a word for the entry: 洗澡 of 宠物洗澡. */
export function partsOfAliasesAt(
  catalogue: Catalogue,
  indexed: IndexedEntry,
  text: string,
  at: number,
): Step[] {
  const aliases = vocabularyOf(catalogue).aliasesOf(indexed);
  const found: Step[] = [];
  for (let length = 2; length <= Math.min(text.length - at, LONGEST_PART_OF_ALIAS); length += 1) {
    const part = text.slice(at, at + length);
    if (!/^\p{Script=Han}+$/u.test(part) || !aliases.includes(part)) break;
    // 工程师 of 网络安全工程师 would make any engineer one.
    if (!isEnding(part)) found.push({ length, cost: COST.partOfAlias });
  }
  return found;
}

/** For each place of a text the verbs that begin there. */
export function verbsIn(text: string): (readonly Verb[])[] {
  return Array.from({ length: text.length }, (_, at) =>
    VERBS.filter(([verb]) => text.startsWith(verb, at)),
  );
}

const neutralEndings = wordsAt(NEUTRAL_ENDINGS);
const leadingEndings = wordsAt(LEADING_ENDINGS);
const placeEndings = wordsAt(PLACE_ENDINGS);
const otherThings = wordsAt(OTHER_THINGS);
