import { ZhiyeError } from '../catalog/errors.js';
import { DASHES } from '../catalog/fold.js';
import type { Level } from '../catalog/level.js';
import { nameForm } from '../catalog/name.js';
import { levelItems } from '../catalog/parse-levels.js';

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
    const levels = new Set<Level>();
    for (const item of levelItems(text)) {
      const isRepeated = item.levels.some((level) => levels.has(level));
      if (isRepeated) return { kind: 'level-repeated', found: item.text };
      for (const level of item.levels) levels.add(level);
    }
    return [...levels];
  } catch (error) {
    if (!(error instanceof ZhiyeError)) throw error;
    const found = 'text' in error.args ? String(error.args.text) : text;
    if (error.code === 'level-contradictory') return { kind: 'level-contradictory', found };
    if (error.code === 'level-not-in-catalogue') return { kind: 'level-not-listed', found };
    return { kind: 'level-unknown', found };
  }
}
