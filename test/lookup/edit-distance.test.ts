import { describe, expect, it } from 'vitest';
import { editDistance } from '../../src/lookup/edit-distance.js';

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['美容师', '美容师', 0],
    ['美客师', '美容师', 1],
    ['美师', '美容师', 1],
    ['美容容师', '美容师', 1],
    ['容美师', '美容师', 1],
    ['律师', '美容师', 2],
    ['ab', 'ca', 2],
    ['ab', 'bc', 2],
    ['abcd', 'badc', 2],
    ['ca', 'abc', 3],
    ['', '美容', 2],
    ['kitten', 'sitting', 3],
    ['𠮷工', '工', 1],
  ])('from %j to %j is %i', (from, to, distance) => {
    expect(editDistance(from, to)).toBe(distance);
    expect(editDistance(to, from)).toBe(distance);
  });
});
