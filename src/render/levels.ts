import { LEVELS, type Level } from '../catalog/level.js';
import type { Palette } from './palette.js';

const NUMBERED = LEVELS.filter((level) => level !== 'special');

/** Levels as a row of a matrix that the eye can run down: `5 4 3 2 -`; 专项职业能力 by the name given. */
export function levelsMatrix(levels: readonly Level[], special: string, palette: Palette): string {
  const cells = NUMBERED.map((level) =>
    levels.includes(level) ? palette.verdict.open(String(level)) : palette.quiet('-'),
  );
  if (!levels.includes('special')) return cells.join(' ');
  const named = palette.verdict.open(special);
  return levels.length === 1 ? named : [...cells, named].join(' ');
}
