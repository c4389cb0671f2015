import { SHAPES } from '../../generated/shapes.js';

/**
 * Whether two characters look alike in that they share a part, or one is a part of the other: 客 and 容, 逢 and 缝.
 * Source: cjk-decomp, by way of the generated table.
 */
export function looksAlike(one: string, other: string): boolean {
  const parts = partsOf(other);
  return [...partsOf(one)].some((part) => parts.includes(part));
}

/** A character with its parts; alone if the table does not have it. */
function partsOf(character: string): string {
  const start = SHAPES.indexOf(`,${character}`) + 1;
  return start === 0 ? character : SHAPES.slice(start, SHAPES.indexOf(',', start));
}
