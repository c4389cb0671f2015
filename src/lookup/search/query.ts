import { codeForm } from '../../catalog/code.js';
import { type Level, levelOf } from '../../catalog/level.js';
import { foldCharacters, nameForm } from '../../catalog/name.js';
import { REGIONAL_WORDS } from '../../generated/regional-words.js';
import type { MatchKind } from './match.js';
import { makeWord, type Word } from './word.js';

/** One way of reading a query. */
interface Reading {
  /** What has to match, each by any means. */
  readonly words: readonly Word[];
  /** Nothing found by this reading is surer than this. */
  readonly surest: MatchKind;
}

/** A query as it may have been meant. */
export interface Query {
  /** From the most literal reading to the least. */
  readonly readings: readonly Reading[];
  /** Levels that the query names beside other words: entries open there come first. */
  readonly levels: readonly Level[];
}

const PUNCTUATION = /[\s\p{P}\p{S}]+/u;
const CODE = /(?<![\p{L}\d-])[1-9](?:-?\d\d){1,3}(?:-?Z[1-9]\d*)?(?!\d)/u;

const LEVEL_WORDS =
  '[五四三二一]级|[1-5]级|高级技师|技师|高级工|中级工|初级工|初级|中级|高级|专项职业能力|专项';
const ENDING_LEVEL = new RegExp(`(?:${LEVEL_WORDS})$`);
const BEGINNING_LEVEL = new RegExp(`^(?:${LEVEL_WORDS})`);

/** What people add to an occupation when they look for its certificate or a course. */
const ENDING_FILLER =
  /(?:职业)?(?:技能|资格|等级|上岗|操作)*(?:证书|证|培训班|培训|考试|考证|报名|报考|课程|学习|招聘)$/;

/** The ways in which a query can be read. */
export function readQuery(text: string): Query {
  const literal = text.split(/\s+/u).map(nameForm).filter(Boolean);
  const pieces = piecesOf(text);
  const { words, levels } = withoutLevels(pieces);
  const regional = words.map(withRegionalWords);
  const readings: { words: string[]; surest: MatchKind }[] = [
    { words: [nameForm(text)], surest: 'exact' },
    { words: literal, surest: 'exact' },
    { words: pieces, surest: 'exact' },
    { words, surest: 'exact' },
    { words: [words.join('')], surest: 'exact' },
    { words: regional, surest: 'exact' },
    { words: regional.map((word) => word.replace(ENDING_FILLER, '')), surest: 'substring' },
  ];
  const known = new Set<string>();
  return {
    levels,
    readings: readings.flatMap((reading) => {
      const kept = reading.words.filter(Boolean);
      const key = kept.join(' ');
      if (kept.length === 0 || known.has(key)) return [];
      known.add(key);
      return [{ words: kept.map(makeWord), surest: reading.surest }];
    }),
  };
}

/** The words of a query between marks and white space, and a code that stands before or behind a name. */
function piecesOf(text: string): string[] {
  const [code] = CODE.exec(codeForm(text)) ?? [];
  const digits = code?.replaceAll('-', '');
  const folded = foldCharacters(text);
  if (code === undefined || digits === undefined) return folded.split(PUNCTUATION).map(nameForm);
  const written = new RegExp([...digits].join('[\\s\\p{P}]*'), 'iu');
  return [code, ...folded.replace(written, ' ').split(PUNCTUATION).map(nameForm)];
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
    const rest = piece.startsWith(named)
      ? piece.slice(named.length)
      : piece.slice(0, -named.length);
    if (attached !== undefined && rest !== '') levels.add(attached);
    words.push(attached === undefined || rest === '' ? piece : rest);
  }
  return words.some(Boolean) ? { words, levels: [...levels] } : { words: [...pieces], levels: [] };
}

function withRegionalWords(word: string): string {
  return REGIONAL_WORDS.reduce((text, [from, to]) => text.replaceAll(from, to), word);
}
