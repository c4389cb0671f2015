import type { Catalogue } from '../../../catalog/catalogue.js';
import {
  BestFindings,
  type Finding,
  type Findings,
  type Layer,
  type MatchKind,
  NOTHING,
  type Place,
  type Range,
} from '../match.js';
import { type IndexedEntry, type IndexedName, searchIndex } from '../search-index.js';
import type { Word } from '../word.js';

/** The word is a code or any beginning of one, with or without hyphens: 4-10-01-05, 4-14-05-0, 618. */
export const code: Layer = ({ code: typed }, catalogue) => {
  if (typed === undefined) return NOTHING;
  const hyphenated = typed.includes('-');
  const found = new Map<IndexedEntry, Finding>();
  for (const indexed of searchIndex(catalogue).entries) {
    const { code: written, no } = indexed.entry;
    const whole = hyphenated ? written : written.replaceAll('-', '');
    if (!whole.startsWith(typed)) continue;
    const end = hyphenated ? typed.length : hyphenatedLength(written, typed.length);
    const kind = typed === whole ? 'exact' : 'prefix';
    // Entries of a group stay in catalogue order.
    const penalty = kind === 'exact' ? 0 : no;
    found.set(indexed, { kind, field: 'code', ranges: [[0, end]], penalty });
  }
  return found;
};

/** The length of the beginning of a code that has this many characters without hyphens. */
function hyphenatedLength(text: string, characters: number): number {
  let left = characters;
  let end = 0;
  for (; left > 0; end += 1) if (text.charAt(end) !== '-') left -= 1;
  return end;
}

/** The word is the occupation, the trade or the title. */
export const exact = textLayer('exact', (word, { form }) =>
  word === form ? { ranges: [[0, form.length]], penalty: 0 } : undefined,
);

/** The occupation, the trade or the title begins with the word. */
export const prefix = textLayer('prefix', (word, name) =>
  name.form.startsWith(word) && mayEnd(word, name, word.length)
    ? { ranges: [[0, word.length]], penalty: 0 }
    : undefined,
);

/** The occupation, the trade or the title has the word, which begins where one of its words does. */
export const substring = textLayer('substring', (word, name) => {
  const { form, boundaries } = name;
  for (let start = form.indexOf(word); start !== -1; start = form.indexOf(word, start + 1)) {
    const end = start + word.length;
    // What ends within a word is an unfinished one; of a single word that would be a piece of anything.
    const hasWord = boundaries?.some((place) => place > start && place <= end) ?? true;
    if (name.isBoundary(start) && hasWord && mayEnd(word, name, end)) {
      return { ranges: [[start, end]], penalty: 0 };
    }
  }
  return undefined;
});

/** Whether a word may end at a place of a name: its 工 is not the first half of 工程. */
function mayEnd(word: string, name: IndexedName, end: number): boolean {
  return name.isBoundary(end) || !/[师员工]$/.test(word);
}

/** A layer that needs no more of a word than its text. */
type TextLayer = (word: Pick<Word, 'form' | 'characters'>, catalogue: Catalogue) => Findings;

function textLayer(
  kind: MatchKind,
  find: (word: string, name: IndexedName) => Place | undefined,
): TextLayer {
  return ({ form, characters }, catalogue) => {
    const best = new BestFindings();
    for (const name of searchIndex(catalogue).names) {
      if ((characters & name.characters) !== characters) continue;
      const place = find(form, name);
      if (place !== undefined) best.add(name.of, { kind, field: name.field, ...place });
    }
    return best.all;
  };
}

/** Two characters far apart are no abbreviation: 工人 is not short for 工业机器人. */
const WIDEST_GAP_OF_TWO = 2;
const WIDEST_GAP = 4;

/** An abbreviation of the middle of a name needs this many characters, the first of them in one piece this long. */
const SHORTEST_INNER = 4;
const SHORTEST_INNER_PIECE = 3;

/**
 * The word leaves out characters of a name but keeps their order, as abbreviations do: 汽修 of 汽车维修工. It begins
 * where the name does, or with a longer piece of it (人力资源师 of 企业人力资源管理师).
 */
export const subsequence: Layer = (word, catalogue) =>
  // A name is no abbreviation: 电工 is not short for 电焊工.
  word.form.length < 2 ||
  catalogue.withOccupation(word.form).length > 0 ||
  catalogue.withTrade(word.form).length > 0
    ? NOTHING
    : abbreviated(word, catalogue);

const abbreviated = textLayer('subsequence', abbreviation);

function abbreviation(word: string, name: IndexedName): Place | undefined {
  const { form } = name;
  if (word.length >= form.length) return undefined;
  const beginning = word.slice(0, SHORTEST_INNER_PIECE);
  const widestGap = word.length === 2 ? WIDEST_GAP_OF_TWO : WIDEST_GAP;
  let start = form.indexOf(word.charAt(0));
  for (; start !== -1; start = form.indexOf(word.charAt(0), start + 1)) {
    const ranges = name.isBoundary(start) ? follow(word, form, start, widestGap) : undefined;
    if (ranges === undefined) continue;
    const isInner = word.length >= SHORTEST_INNER && form.startsWith(beginning, start);
    if (start > 0 && !isInner) continue;
    const end = Math.max(...ranges.flat());
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
