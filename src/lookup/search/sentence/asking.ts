import { DASHES } from '../../../catalog/fold.js';
import type { Level } from '../../../catalog/level.js';
import { foldName } from '../../../catalog/name.js';
import { parseLevels } from '../../../catalog/parse-levels.js';
import { levelOf } from '../../../catalog/read-level.js';
import { unlessRefused } from '../../../catalog/unless-refused.js';
import { PLACE_ENDINGS, RANK_ENDINGS } from '../../../generated/query-words.js';
import { ASKING } from '../../../generated/words.cjs';
import type { Range } from '../match.js';

/** A part of a text that says nothing about an entry. */
export interface FreeStep {
  readonly length: number;
  readonly cost: number;
}

const COST_OF_ASKING = 0.2;

/** To open a place of work says nothing where the place is named: 开奶茶店, not 开电梯. */
const OPENING = '开';
const PLACE = new RegExp(PLACE_ENDINGS.replaceAll(' ', '|'));

/** White space within levels; any number of it would make a search of it slow. */
const GAP = '\\s{0,3}';
const TO = `${DASHES}~至到`;
const LEVEL =
  `(?:[五四三二一1-5](?:\\.0)?${GAP}级|(?:iii|ii|iv|i|v)${GAP}级|高级技师|技师|高级工(?!程)|中级工(?!程)|` +
  '初级工(?!程)|[高中初]级(?:技能)?|专项职业能力|专项)';
const BARE_LEVEL = '(?<![\\da-z.-])[1-5](?![\\da-z.])';
const BEFORE_LEVEL = '国家职业资格|职业技能等级|职业资格|技能等级';
const LEVELS = new RegExp(
  `(?:${BEFORE_LEVEL})?\\(?` +
    `(?:${LEVEL}|level${GAP}[1-5](?![\\da-z])|${BARE_LEVEL}${GAP}[${TO}]${GAP}[1-5](?:${GAP}级)?|(?<=\\s)${BARE_LEVEL}(?=\\s|$))` +
    `(?:${GAP}[${TO}、,;/+和与及或(]?${GAP}(?:${LEVEL}))*(?:及?以[上下])?\\)?`,
  'g',
);
const ONE_LEVEL = new RegExp(LEVEL, 'g');
const AROUND_LEVELS = new RegExp(`${BEFORE_LEVEL}|level|[()\\s]`, 'g');

/** The words of a list that a text has at a place. */
export function wordsAt(list: string): (text: string, at: number) => readonly string[] {
  const byFirst = new Map<string, string[]>();
  for (const word of list.split(' ')) {
    const first = word.charAt(0);
    byFirst.set(first, [...(byFirst.get(first) ?? []), word]);
  }
  return (text, at) =>
    byFirst.get(text.charAt(at))?.filter((word) => text.startsWith(word, at)) ?? [];
}

const askingWords = wordsAt(`${ASKING} ${RANK_ENDINGS}`);
const MARK = /[\s\p{P}\p{S}]/u;

/** For each place of a text the marks, asking words and levels that begin there. */
export function freeSteps(text: string, levels: readonly Range[]): FreeStep[][] {
  return Array.from({ length: text.length }, (_, at) => {
    const character = text.charAt(at);
    const steps: FreeStep[] = askingWords(text, at).map(({ length }) => ({
      length,
      cost: COST_OF_ASKING,
    }));
    if (MARK.test(character)) steps.push({ length: 1, cost: 0 });
    if (character === OPENING && PLACE.test(text.slice(at))) {
      steps.push({ length: 1, cost: COST_OF_ASKING });
    }
    for (const [start, end] of levels) {
      if (start === at) steps.push({ length: end - start, cost: 0 });
    }
    return steps;
  });
}

/** Whether a text has asking words, levels and marks alone. */
export function saysNothing(text: string): boolean {
  const folded = foldName(text);
  const free = freeSteps(folded, levelsIn(folded).ranges);
  const reached = new Set([0]);
  // Iterating over a set includes what is added to it meanwhile.
  for (const at of reached) for (const { length } of free[at] ?? []) reached.add(at + length);
  return reached.has(folded.length);
}

/** A text without what says nothing at its beginning and its end. */
export function contentOf(text: string, free: readonly (readonly FreeStep[])[]): string {
  const longest = (steps: readonly FreeStep[] = []) =>
    Math.max(0, ...steps.map(({ length }) => length));
  let start = 0;
  for (let step = longest(free[0]); step > 0; step = longest(free[start])) start += step;
  let end = text.length;
  for (;;) {
    const before = free.findIndex((steps, at) => steps.some(({ length }) => at + length === end));
    if (before < start) return text.slice(start, end);
    end = before;
  }
}

/** The levels in a text in folded characters, their places, and the text with blanks in their place. */
export function levelsIn(text: string): { levels: Level[]; ranges: Range[]; words: string } {
  const levels = new Set<Level>();
  const ranges: Range[] = [];
  const words = text.replace(LEVELS, (found, at: number) => {
    for (const level of levelsNamed(found)) levels.add(level);
    ranges.push([at, at + found.length]);
    return ' '.repeat(found.length);
  });
  return { levels: [...levels], ranges, words };
}

/** Levels that contradict each other count each: a search ranks by them, and fails for nobody. */
function levelsNamed(text: string): readonly Level[] {
  const bare = text.replace(AROUND_LEVELS, '');
  return (
    unlessRefused(() => parseLevels(bare)) ??
    [...bare.matchAll(ONE_LEVEL)].flatMap(([word]) => levelOf(word) ?? [])
  );
}
