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
const SEPARATOR = '[、，,；;|｜\\n\\r]|(?<!\\d)[/／]|[/／](?!\\d)|或者?';

const OPENING = '（([［【〔';
const CLOSING = '）)]］】〕';
const MARKS = new RegExp(`[（(［【〔）)］】〕[\\]]|${SEPARATOR}`, 'g');

/** Where a name within a list may end. */
const ENDS_OF_NAMES = new RegExp(`\\s|$|${SEPARATOR}`, 'g');

/** No name that has a separator is longer. */
const LONGEST_NAME = 64;

/** Where Latin words end, white space has to follow: notebook leaves nothing out. */
const LEAVING_OUT_WORDS = LEAVING_OUT.split(' ')
  .map((word) => (/[a-z]/.test(word) ? `(?<![a-z])${word}\\s` : word))
  .join('|');
const ENDS = LEFT_OUT_ENDS.replaceAll(' ', '|');

/** It begins other words, such as 除草: what follows it has to be a part of some name. */
const AMBIGUOUS = '除';

const LEAVING_OUT_MARK = `[－${DASHES}]`;

/** Most queries leave nothing out, which is quicker to see than by the pattern. */
const MAY_LEAVE_OUT = new RegExp(`${LEAVING_OUT_WORDS}|${LEAVING_OUT_MARK}`, 'i');

/** Compiled once a query may need it, as every code does with its hyphens. */
const leftOutPattern = once(
  () =>
    new RegExp(
      `(?:(?<mark>^|[\\s、，,；;])${LEAVING_OUT_MARK}(?=[\\p{L}])|(?<word>${LEAVING_OUT_WORDS})\\s*)` +
        `(?<what>(?:(?!${ENDS}|${LEAVING_OUT_WORDS})[^\\s、，,；;/|])+)(?:${ENDS})?的?`,
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
  return { items: itemsOf(catalogue, rest), leftOut };
}

function withoutLeftOut(
  catalogue: Catalogue,
  text: string,
): { rest: string; leftOut: readonly string[] } {
  if (!MAY_LEAVE_OUT.test(text)) return { rest: text, leftOut: [] };
  const leftOut: string[] = [];
  const rest = text.replace(leftOutPattern(), (found, ...more) => {
    const { mark = '', word, what }: { mark?: string; word?: string; what: string } = more.at(-1);
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
  for (const { 0: mark, index } of text.matchAll(MARKS)) {
    if (OPENING.includes(mark)) depth += 1;
    else if (CLOSING.includes(mark)) depth = Math.max(0, depth - 1);
    else if (depth > 0 && index < lastClosing) continue;
    else if (endOfName(catalogue, text, start) <= index) {
      parts.push(text.slice(start, index));
      start = index + mark.length;
    }
  }
  return [...parts, text.slice(start)];
}

/** Where the longest name ends that begins at a place of a text; that place if there is none. */
function endOfName(catalogue: Catalogue, text: string, start: number): number {
  const ends = text.slice(start, start + LONGEST_NAME).matchAll(ENDS_OF_NAMES);
  const end = [...ends]
    .map(({ index }) => start + index)
    .findLast((end) => isName(nameForm(text.slice(start, end)), catalogue));
  return end ?? start;
}

function isPartOfName(catalogue: Catalogue, text: string): boolean {
  const form = nameForm(text);
  return form.length > 1 && searchIndex(catalogue).names.some((name) => name.form.includes(form));
}

/** Whether a part of a list has levels and asking words alone. */
function isNoItem(catalogue: Catalogue, text: string): boolean {
  return saysNothing(text) && !vocabularyOf(catalogue).has(nameForm(text));
}
