import type { Catalogue } from '../../catalog/catalogue.js';
import { DASHES } from '../../catalog/fold.js';
import { once } from '../../catalog/memoize.js';
import { nameForm } from '../../catalog/name.js';
import { LEAVING_OUT, LEFT_OUT_ENDS } from '../../generated/query-words.js';
import { isName } from './search-by-name.js';
import { searchIndex } from './search-index.js';
import { saysNothing } from './sentence/asking.js';
import { vocabularyOf } from './sentence/vocabulary.js';

/** What a query asks for. */
export interface Query {
  /** What it asks for, each to be answered, in order. */
  readonly items: readonly string[];
  /** Words of entries that it does not want. */
  readonly leftOut: readonly string[];
}

/** What separates the items of a list. A slash between two digits belongs to a code or to levels. */
const SEPARATOR = /[、，,；;|｜\n\r]|(?<!\d)[/／]|[/／](?!\d)|或者?/uy;

/** What a list is separated by, in words that may be anywhere: most queries have none of it. */
const MAY_HAVE_PARTS = /[、，,；;|｜\n\r/／或]/u;

/** No name that has a separator is longer. */
const LONGEST_NAME = 64;

const OPENING = '（([［【〔';
const CLOSING = '）)］】〕';

const LEAVING_OUT_WORDS = LEAVING_OUT.split(' ');
const CHINESE = LEAVING_OUT_WORDS.filter((word) => !/[a-z]/.test(word));
const ENGLISH = LEAVING_OUT_WORDS.filter((word) => /[a-z]/.test(word));
const ENDS = LEFT_OUT_ENDS.replaceAll(' ', '|');

/** It begins other words, such as 除草: what follows it has to be a part of some name. */
const AMBIGUOUS = '除';

/** Most queries leave nothing out, which is quicker to see than by the pattern. */
function mayLeaveOut(text: string): boolean {
  return LEAVING_OUT_WORDS.some((word) => text.toLowerCase().includes(word)) || DASH.test(text);
}

const LEAVING_OUT_MARK = `[－${DASHES}]`;
const DASH = new RegExp(LEAVING_OUT_MARK);

const leftOutPattern = once(
  () =>
    new RegExp(
      `(?:(?<mark>^|[\\s、，,；;])${LEAVING_OUT_MARK}(?=[\\p{L}])|(?<word>${CHINESE.join('|')})\\s*|(?<![a-z])(?:${ENGLISH.join('|')})\\s+)` +
        `(?<what>(?:(?!${ENDS}|${CHINESE.join('|')})[^\\s、，,；;/|])+)(?:${ENDS})?的?`,
      'giu',
    ),
);

/**
 * Takes a query apart: the items of a list, and what is to be left out. A name is never split, nor is what is in
 * brackets; what says nothing but asking words or levels is no item of its own.
 */
export function readQuery(catalogue: Catalogue, text: string): Query {
  if (isName(nameForm(text), catalogue)) return { items: [text.trim()], leftOut: [] };
  const { rest, leftOut } = withoutLeftOut(catalogue, text);
  if (!MAY_HAVE_PARTS.test(rest)) return { items: [rest.trim()], leftOut };
  return { items: itemsOf(catalogue, rest), leftOut };
}

function withoutLeftOut(
  catalogue: Catalogue,
  text: string,
): { rest: string; leftOut: readonly string[] } {
  if (!mayLeaveOut(text)) return { rest: text, leftOut: [] };
  const leftOut: string[] = [];
  const rest = text.replace(leftOutPattern(), (found, ...more) => {
    const { mark = '', word, what = '' }: Record<string, string | undefined> = more.at(-1);
    if (word === AMBIGUOUS && !isPartOfName(catalogue, what)) return found;
    leftOut.push(what);
    return `${mark} `;
  });
  // A query that leaves out all that it names was meant otherwise.
  return saysNothing(rest) ? { rest: text, leftOut: [] } : { rest, leftOut };
}

function itemsOf(catalogue: Catalogue, text: string): string[] {
  const items: string[] = [];
  /** Levels and asking words before the item that they belong to. */
  let before = '';
  for (const part of partsOf(catalogue, text)) {
    if (isNoItem(catalogue, part)) {
      const last = items.length - 1;
      if (last === -1) before += `${part} `;
      else if (part.trim() !== '') items[last] += ` ${part}`;
      continue;
    }
    items.push(`${before} ${part}`.trim());
    before = '';
  }
  return items.length === 0 ? [text.trim()] : items;
}

/** A text between separators that are neither in brackets nor in a name. */
function partsOf(catalogue: Catalogue, text: string): string[] {
  const parts: string[] = [];
  let start = 0;
  let depth = 0;
  const lastClosing = Math.max(...[...CLOSING].map((mark) => text.lastIndexOf(mark)));
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (OPENING.includes(character)) depth += 1;
    if (CLOSING.includes(character)) depth = Math.max(0, depth - 1);
    if (depth > 0 && at < lastClosing) continue;
    const separator = separatorAt(text, at);
    if (separator === '') continue;
    const name = longestName(catalogue, text, start);
    if (name > at) {
      at = name - 1;
      continue;
    }
    parts.push(text.slice(start, at));
    at += separator.length - 1;
    start = at + 1;
  }
  parts.push(text.slice(start));
  return parts;
}

function separatorAt(text: string, at: number): string {
  SEPARATOR.lastIndex = at;
  return SEPARATOR.exec(text)?.[0] ?? '';
}

/** Where the longest name ends that has separators and begins at a place of a text; that place if there is none. */
function longestName(catalogue: Catalogue, text: string, start: number): number {
  for (let end = Math.min(text.length, start + LONGEST_NAME); end > start; end -= 1) {
    const isEnd =
      end === text.length || separatorAt(text, end) !== '' || /\s/u.test(text.charAt(end));
    if (isEnd && isName(nameForm(text.slice(start, end)), catalogue)) return end;
  }
  return start;
}

function isPartOfName(catalogue: Catalogue, text: string): boolean {
  const form = nameForm(text);
  return form.length > 1 && searchIndex(catalogue).names.some((name) => name.form.includes(form));
}

/** Whether a part of a list has levels and asking words alone. */
function isNoItem(catalogue: Catalogue, text: string): boolean {
  return saysNothing(text) && !vocabularyOf(catalogue).has(nameForm(text));
}
