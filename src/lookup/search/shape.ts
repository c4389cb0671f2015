import { SHAPES } from '../../generated/shapes.js';

let parts: ReadonlyMap<string, string> | undefined;

/**
 * Whether two characters look alike in that they share a part, or one is a part of the other: 客 and 容, 逢 and 缝.
 * Source: cjk-decomp, by way of the generated table.
 */
export function looksAlike(one: string, other: string): boolean {
  parts ??= new Map(SHAPES.split(',').map((shape) => [shape.charAt(0), shape]));
  const ofOne = parts.get(one) ?? one;
  const ofOther = parts.get(other) ?? other;
  return [...ofOne].some((part) => ofOther.includes(part));
}
