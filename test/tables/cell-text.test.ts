import { describe, expect, it } from 'vitest';
import { isBlank, typedBeforeDate } from '../../src/tables/cell-text.js';

describe('typedBeforeDate', () => {
  it.each([
    ['2026-05-03', '5-3'],
    ['2026-05-03 00:00:00', '5-3'],
    ['2026/5/3', '5-3'],
    ['2026年5月3日', '5-3'],
    ['5月3日', '5-3'],
    ['3-May', '5-3'],
    ['3-May-26', '5-3'],
    ['2026-5-3', '5-3'],
    ['5/3/2026', '5-3'],
    ['2026-05-03T00:00:00.000Z', '5-3'],
    ['2005/4/3', '5-4-3'],
    ['2005-04-03', '5-4-3'],
  ])('finds in %s what was typed', (cell, typed) => {
    expect(typedBeforeDate(cell)).toBe(typed);
  });

  it.each(['5-3', '3', '三级', '4-01-06-02', '2026', '3-xyz', ''])(
    'takes %j for no date',
    (cell) => {
      expect(typedBeforeDate(cell)).toBeUndefined();
    },
  );
});

describe('isBlank', () => {
  it.each(['', ' ', '\u200b', '\u3000 '.repeat(100), '\u200b\udb40\udc01'.repeat(100)])(
    'sees nothing in %j',
    (cell) => {
      expect(isBlank(cell)).toBe(true);
    },
  );

  it.each(['a', '工', `${' '.repeat(200)}工`, `${'\u200b'.repeat(63)}𠮷`])(
    'sees something in %j',
    (cell) => {
      expect(isBlank(cell)).toBe(false);
    },
  );
});
