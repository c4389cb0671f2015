import type { MergedRange } from '../tables/sheet.js';
import { damaged } from './damaged.js';

/** The size of a sheet in Excel; what lies outside of it is a mistake or an attack. */
export const MOST_COLUMNS = 16_384;
export const MOST_ROWS = 1_048_576;

/** Published tables merge a few thousand ranges, lists of applications a few for each person. */
export const MOST_MERGES = 250_000;

const LETTER_BEFORE_A = 0x40;
const CASE_BIT = 0x20;

/**
 * The column of a cell, from 0, from its reference: 2 of `C7`, 26 of `AA1`. `undefined` if it has no letters.
 *
 * @throws InputError `document-damaged` for a column beyond the last
 */
export function columnOf(reference: string): number | undefined {
  let column = 0;
  let at = 0;
  for (; at < reference.length; at += 1) {
    const letter = (reference.charCodeAt(at) & ~CASE_BIT) - LETTER_BEFORE_A;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
    if (column > MOST_COLUMNS) throw damaged('cell-misplaced', reference.slice(0, 20));
  }
  return at === 0 ? undefined : column - 1;
}

/** The row of a cell, from its reference: 7 of `C7`. `undefined` if it has none. */
export function rowOf(reference: string): number | undefined {
  const digits = /\d+$/.exec(reference)?.[0];
  return digits === undefined ? undefined : Number(digits);
}

/**
 * The cells that a reference such as `B2:C4` merges; `undefined` for a single cell.
 *
 * @throws InputError `document-damaged` if it is no reference within a sheet
 */
export function mergedRange(reference: string): MergedRange | undefined {
  const [first = '', last, ...more] = reference.replaceAll('$', '').split(':');
  if (last === undefined) return undefined;
  const [left, right] = [columnOf(first), columnOf(last)];
  const [top, bottom] = [rowOf(first), rowOf(last)];
  const isWithin =
    left !== undefined &&
    right !== undefined &&
    top !== undefined &&
    bottom !== undefined &&
    more.length === 0 &&
    left <= right &&
    1 <= top &&
    top <= bottom &&
    bottom <= MOST_ROWS;
  if (!isWithin) throw damaged('merged-cells', reference.slice(0, 40));
  return { top, bottom, left, right };
}
