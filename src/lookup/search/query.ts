import { codeForm } from '../../catalog/code.js';
import { ZhiyeError } from '../../catalog/errors.js';
import type { Level } from '../../catalog/level.js';
import { foldName, nameForm } from '../../catalog/name.js';
import { levelOf } from '../../catalog/read-level.js';
import { REGIONAL_WORDS } from '../../generated/regional-words.js';
import type { MatchKind } from './match.js';
import { makeWord, type Word } from './word.js';

/** One way of reading a query. */
interface Reading {
  /** What has to match, each by any means. */
  readonly words: readonly Word[];
  /** Nothing found by this reading is surer than this. */
  readonly surest: MatchKind;
  /** Whether a word has to be a name or alias, or a piece of a name: abbreviations and parts of aliases do not do. */
  readonly wholly: boolean;
}

/** A query as it may have been meant. */
export interface Query {
  /** From the most literal reading to the least. */
  readonly readings: readonly Reading[];
  /** Readings to try when those find nothing: its single word in two. */
  readonly splits: () => readonly Reading[];
  /** Levels that the query names beside other words: entries open there come first. */
  readonly levels: readonly Level[];
}

/** Made when it is used. */
const punctuation = () => /[\s\p{P}\p{S}]+/u;

/** Most queries; the pattern of punctuation takes longer to make than it takes to answer them. */
const WITHOUT_PUNCTUATION = /^[\u4e00-\u9fffa-z\d]*$/;

/** The number behind a Z has few digits: a piece of the query is looked for by an expression that has them all. */
const CODE = /(?<![a-z\d-])[1-9](?:-?\d\d){1,3}(?:-?Z[1-9]\d{0,5})?(?!\d)/u;

const LEVEL_WORDS =
  '[五四三二一]级|[1-5]级|高级技师|技师|高级工|中级工|初级工|初级|中级|高级|专项职业能力|专项';
const ENDING_LEVEL = new RegExp(`(?:${LEVEL_WORDS})$`);
const BEGINNING_LEVEL = new RegExp(`^(?:${LEVEL_WORDS})`);

/** What people add to an occupation when they look for its certificate, a course, or somebody who does it. */
const ENDING_FILLER =
  /(?:证书|证|培训班|培训|考试|考证|报名|报考|课程|学习|招聘|岗位|岗|职位|工作人员|从业人员|人员|师傅|小哥|阿姨|大姐)$/;

/** What stands before it in turn, any number of these and behind one of another. */
const FILLERS = ['技能', '资格', '等级', '上岗', '操作'];
const FIRST_FILLER = '职业';

/** What says no more than that a level follows, and how a level is said in English. */
const LEVEL_SYSTEM = /国家职业资格|职业技能等级|职业资格|技能等级/gu;
const ENGLISH_LEVEL = /\blevel\s*([1-5])\b/gi;

/** Each part of a word that was split has to have so many characters. */
const SHORTEST_PART = 2;
const LONGEST_SPLIT = 8;

/**
 * The ways in which a query can be read.
 *
 * @throws ZhiyeError `query-empty`
 */
export function readQuery(query: string): Query {
  if (nameForm(query) === '') throw new ZhiyeError('query-empty', {});
  const text = query.replace(LEVEL_SYSTEM, ' ').replace(ENGLISH_LEVEL, '$1级') || query;
  const literal = text.split(/\s+/u).map(nameForm);
  const pieces = piecesOf(text);
  const { words, levels } = withoutLevels(pieces);
  const regional = words.map(withRegionalWords);
  const plain = regional.map(withoutEndingFiller);
  const as = (surest: MatchKind, forms: readonly string[]): Reading => ({
    words: forms.filter(Boolean).map((form) => makeWord(form)),
    surest,
    wholly: false,
  });
  return {
    levels,
    readings: different([
      { words: [makeWord(nameForm(query), query)], surest: 'exact', wholly: false },
      as('exact', literal),
      as('exact', pieces),
      as('exact', words),
      as('exact', [words.join('')]),
      as('exact', regional),
      as('substring', plain),
    ]),
    splits: () => splits(plain).map((parts) => ({ ...as('subsequence', parts), wholly: true })),
  };
}

function withoutEndingFiller(word: string): string {
  let end = ENDING_FILLER.exec(word)?.index;
  if (end === undefined) return word;
  const stands = (filler: string) => word.endsWith(filler, end);
  for (let filler = FILLERS.find(stands); filler !== undefined; filler = FILLERS.find(stands)) {
    end -= filler.length;
  }
  return word.slice(0, stands(FIRST_FILLER) ? end - FIRST_FILLER.length : end);
}

/** Readings of which none says nothing, and none the same as one before it. */
function different(readings: readonly Reading[]): Reading[] {
  const known = new Set(['']);
  return readings.filter(({ words }) => {
    const key = words.map(({ form }) => form).join(' ');
    return !known.has(key) && known.add(key);
  });
}

/** The words of a query between marks and white space, and a code that stands before or behind a name. */
function piecesOf(text: string): string[] {
  const [code] = CODE.exec(codeForm(text)) ?? [];
  const folded = foldName(text);
  if (code === undefined) {
    return WITHOUT_PUNCTUATION.test(folded) ? [folded] : folded.split(punctuation()).map(nameForm);
  }
  const written = new RegExp([...code.replaceAll('-', '')].join('[\\s\\p{P}]*'), 'iu');
  return [code, ...folded.replace(written, ' ').split(punctuation()).map(nameForm)];
}

/** Words without those that name a level, alone or at either end of another; never without all of them. */
function withoutLevels(pieces: readonly string[]): { words: string[]; levels: Level[] } {
  const levels = new Set<Level>();
  const words: string[] = [];
  for (const piece of pieces) {
    const level = levelOf(piece);
    if (level !== undefined) {
      levels.add(level);
      continue;
    }
    const named = (ENDING_LEVEL.exec(piece) ?? BEGINNING_LEVEL.exec(piece))?.[0] ?? '';
    const attached = levelOf(named);
    if (attached !== undefined) levels.add(attached);
    words.push(piece.startsWith(named) ? piece.slice(named.length) : piece.slice(0, -named.length));
  }
  return words.some(Boolean) ? { words, levels: [...levels] } : { words: [...pieces], levels: [] };
}

/**
 * A single word in two: where its Latin and its Chinese part meet (Revit建模), or between any of its characters
 * (医院陪护).
 */
function splits(words: readonly string[]): string[][] {
  const [word = '', ...more] = words.filter(Boolean);
  if (more.length > 0 || word.length > LONGEST_SPLIT) return [];
  const mixed = /^([a-z\d]+)(\p{Script=Han}+)$/u.exec(word);
  if (mixed !== null) return [mixed.slice(1)];
  if (!/^\p{Script=Han}+$/u.test(word)) return [];
  const count = Math.max(word.length - 2 * SHORTEST_PART + 1, 0);
  return Array.from({ length: count }, (_, at) => {
    const place = at + SHORTEST_PART;
    return [word.slice(0, place), word.slice(place)];
  });
}

function withRegionalWords(word: string): string {
  return REGIONAL_WORDS.reduce((text, [from, to]) => text.replaceAll(from, to), word);
}
