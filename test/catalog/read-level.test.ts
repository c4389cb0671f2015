import { describe, expect, it } from 'vitest';
import { levelOf } from '../../src/catalog/read-level.js';

describe('levelOf', () => {
  it.each([
    ['3', 3],
    ['５', 5],
    ['4级', 4],
    ['1級', 1],
    ['五级', 5],
    ['Ⅳ级', 4],
    ['iii级', 3],
    ['高级', 3],
    ['高级技师', 1],
    ['专项', 'special'],
    ['專項職業能力', 'special'],
    ['Special', 'special'],
  ])('reads the level that %s names', (word, level) => {
    expect(levelOf(word)).toBe(level);
  });

  it.each(['', '6', '6级', '五', 'v', '级', '三级工', '三级/高级工', '5、4', '学徒工'])(
    'finds no single level in %j',
    (word) => {
      expect(levelOf(word)).toBeUndefined();
    },
  );
});
