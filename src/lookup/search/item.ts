import { codeForm } from '../../catalog/code.js';
import { ZhiyeError } from '../../catalog/errors.js';
import type { Level } from '../../catalog/level.js';
import { foldName, type NameForm, nameForm } from '../../catalog/name.js';
import { REGIONAL_WORDS } from '../../generated/regional-words.js';
import type { Range } from './match.js';
import { levelsIn, saysNothing } from './sentence/asking.js';
import { makeWord, type Word } from './word.js';

/** One way of reading an item: every word has to match, each by any means. */
export type Reading = readonly Word[];

/** An item of a query, as it may be meant. */
export interface Item {
  /** All of it in name form. */
  readonly form: NameForm;
  /** From the most literal reading to the least. */
  readonly readings: readonly Reading[];
  /** Its text in folded characters, with the words of other regions replaced. */
  readonly text: string;
  /** The levels that it names among other words: entries open there come first. */
  readonly levels: readonly Level[];
  /** Where they are in the text. */
  readonly levelRanges: readonly Range[];
}

/** Most items, which need no pattern of punctuation: it takes longer to compile than most queries take to answer. */
const WITHOUT_PUNCTUATION = /^[\u4e00-\u9fffa-z\d]*$/;
const punctuation = () => /[\s\p{P}\p{S}]/u;

/** The number after a Z is short, since its digits become an expression that finds the code in the text. */
const CODE = /(?<![a-z\d-])[1-9](?:-?\d\d){1,3}(?:-?Z[1-9]\d{0,5})?(?!\d)/u;
/** A code of four segments whose zeros were left out, or that was written with other marks: 4-4-4-2, 6/31/01/03. */
const LOOSE_CODE =
  /(?<![\da-z])([1-9])[-./](\d{1,2})[-./](\d{1,2})[-./](\d{1,2}|z\d{1,2})(?![\da-z])/iu;

/**
 * Reads an item in every way that it may be meant.
 *
 * @throws ZhiyeError `query-empty`
 */
export function readItem(query: string): Item {
  const form = nameForm(query);
  if (form === '') throw new ZhiyeError('query-empty', {});
  const folded = foldName(query);
  const { code, rest } = withoutCode(folded);
  const { levels, ranges, words: withoutLevels } = levelsIn(rest);
  // 职业编码 says no more than that a code follows.
  const withCode = (text: string) =>
    code === undefined
      ? wordsOf(text)
      : [code, ...wordsOf(text).filter((word) => !saysNothing(word))];
  const plain = withCode(withoutLevels);
  const saysMore = plain.length > 0;
  const regional = plain.map(inOfficialWords);
  const readings = [
    folded.split(/\s/u),
    withCode(rest),
    ...(saysMore ? [plain, [plain.join('')], regional] : []),
  ].map((forms) => forms.map(nameForm).filter(Boolean));
  // Readings share words, so that each is prepared and looked for once.
  const words = new Map<NameForm, Word>([[form, makeWord(form, query)]]);
  const wordOf = (each: NameForm): Word => {
    const word = words.get(each) ?? makeWord(each);
    words.set(each, word);
    return word;
  };
  return {
    form,
    readings: distinct([[form], ...readings]).map((forms) => forms.map(wordOf)),
    text: inOfficialWords(rest),
    levels: saysMore ? levels : [],
    levelRanges: saysMore ? ranges : [],
  };
}

/** Readings that are not empty, without repetitions. */
function distinct(readings: readonly (readonly NameForm[])[]): (readonly NameForm[])[] {
  const known = new Set(['']);
  return readings.filter((words) => {
    const key = words.join(' ');
    return !known.has(key) && known.add(key);
  });
}

/** The words of a text between marks and white space. */
function wordsOf(text: string): string[] {
  return WITHOUT_PUNCTUATION.test(text) ? [text] : text.split(punctuation()).filter(Boolean);
}

/** Sets a code apart from the text around it. */
function withoutCode(folded: string): { code?: string; rest: string } {
  if (!/\d/.test(folded)) return { rest: folded };
  const [loose, major, ...segments] = LOOSE_CODE.exec(folded) ?? [];
  if (loose !== undefined) {
    const code = [major, ...segments.map((segment) => segment.padStart(2, '0'))].join('-');
    return { code, rest: folded.replace(loose, ' ') };
  }
  const [code] = CODE.exec(codeForm(folded)) ?? [];
  if (code === undefined) return { rest: folded };
  const written = new RegExp([...code.replaceAll('-', '')].join('[\\s\\p{P}]*'), 'iu');
  return { code, rest: folded.replace(written, ' ') };
}

function inOfficialWords(text: string): string {
  return REGIONAL_WORDS.reduce((result, [from, to]) => result.replaceAll(from, to), text);
}
