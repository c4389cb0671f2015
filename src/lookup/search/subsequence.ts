import { inNames, type Layer, type Place } from './layer.js';
import type { Range } from './match.js';

/** Two characters that stand far apart are no abbreviation: 工人 is not short for 工业机器人. */
const WIDEST_GAP_OF_TWO = 2;
const WIDEST_GAP = 4;

/** A word that does not begin with the name has to have so many characters, and a piece of so many of the name's. */
const SHORTEST_INNER = 4;
const SHORTEST_INNER_PIECE = 3;

/**
 * The word leaves out characters of a name but keeps their order, as abbreviations do: 汽修 of 汽车维修工. It begins
 * with the name, or with a longer piece of it (人力资源师 of 企业人力资源管理师).
 */
export const subsequence: Layer = ({ form, characters }) =>
  inNames('subsequence', (name) =>
    (characters & name.characters) === characters ? shortened(form, name.form) : undefined,
  );

function shortened(word: string, form: string): Place | undefined {
  if (word.length < 2 || word.length >= form.length) return undefined;
  const widestGap = word.length === 2 ? WIDEST_GAP_OF_TWO : WIDEST_GAP;
  let start = form.indexOf(word.charAt(0));
  for (; start !== -1; start = form.indexOf(word.charAt(0), start + 1)) {
    const ranges = follow(word, form, start, widestGap);
    if (ranges === undefined) continue;
    const [, firstEnd] = ranges[0] ?? [0, 0];
    const inner = word.length >= SHORTEST_INNER && firstEnd - start >= SHORTEST_INNER_PIECE;
    if (start > 0 && !inner) continue;
    const [, end] = ranges.at(-1) ?? [0, 0];
    return { ranges, penalty: end - start - word.length + (start > 0 ? WIDEST_GAP : 0) };
  }
  return undefined;
}

function follow(word: string, form: string, start: number, widestGap: number): Range[] | undefined {
  const ranges: Range[] = [];
  let end = start;
  for (const character of word) {
    const at = form.indexOf(character, end);
    if (at === -1 || at - end > widestGap) return undefined;
    const last = ranges.at(-1);
    if (last?.[1] === at) ranges[ranges.length - 1] = [last[0], at + character.length];
    else ranges.push([at, at + character.length]);
    end = at + character.length;
  }
  return ranges;
}
