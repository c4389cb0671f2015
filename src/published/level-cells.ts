import { ZhiyeError } from '../catalog/errors.js';
import { DASHES } from '../catalog/fold.js';
import type { Level } from '../catalog/level.js';
import { nameForm } from '../catalog/name.js';
import { parseLevels } from '../catalog/parse-levels.js';

const LISTED = ['√', '✓', '✔', '●', '○', '▲', '是', '有'];
const NOT_LISTED = ['', '×', '✗', '否', '无', '/'];
/** Also ─, which a frame is drawn with. */
const ONLY_DASHES = new RegExp(`^[${DASHES}\\u2500]+$`, 'u');
const AMOUNT = /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;

/**
 * Whether a cell in the column of a level lists it: a mark or an amount above nothing.
 *
 * @returns `undefined` if nobody can tell
 */
export function listsLevel(cell: string): boolean | undefined {
  const form = nameForm(cell);
  if (NOT_LISTED.includes(form) || ONLY_DASHES.test(form)) return false;
  if (LISTED.includes(form)) return true;
  return AMOUNT.test(form) ? Number(form.replaceAll(',', '')) > 0 : undefined;
}

/** Whether a cell of levels says that there is none: a dash, a slash, 无. */
export function isNoLevel(cell: string): boolean {
  return listsLevel(cell) === false && cell !== '0';
}

/** Whether each of some cells has levels, and all of them are different. */
export function isLevelList(cells: readonly string[]): boolean {
  return !('kind' in readLevels(cells.join('、')));
}

/** A problem with a text of levels. */
export interface LevelProblem {
  readonly kind: 'level-unknown' | 'level-repeated' | 'level-contradictory' | 'level-not-listed';
  readonly found: string;
}

/** Reads the levels in a cell; each has to be there once. */
export function readLevels(text: string): readonly Level[] | LevelProblem {
  try {
    const levels = parseLevels(text);
    const repeated = repeatedIn(text, levels.length);
    return repeated === undefined ? levels : { kind: 'level-repeated', found: repeated };
  } catch (error) {
    if (!(error instanceof ZhiyeError)) throw error;
    const found = 'text' in error.args ? String(error.args.text) : text;
    if (error.code === 'level-contradictory') return { kind: 'level-contradictory', found };
    if (error.code === 'level-not-in-catalogue') return { kind: 'level-not-listed', found };
    return { kind: 'level-unknown', found };
  }
}

/** The item of a list whose levels are in another item of it too. */
function repeatedIn(text: string, count: number): string | undefined {
  const items = text.split(/[、,，;；+和与及或\s]+/).filter((item) => item !== '');
  let total = 0;
  const seen = new Set<Level>();
  for (const item of items) {
    let levels: readonly Level[];
    try {
      levels = parseLevels(item);
    } catch {
      // Only all items together can be read: 三级 及以上.
      return undefined;
    }
    if (levels.some((level) => seen.has(level))) return item;
    for (const level of levels) seen.add(level);
    total += levels.length;
  }
  return total === count ? undefined : text;
}
