import { describe, expect, it } from 'vitest';
import { tradeOf } from '../../src/catalog/entry.js';

describe('tradeOf', () => {
  it.each([
    ['车工', '车工', null],
    ['车工（数控车工）', '车工', '数控车工'],
    ['社会体育指导员（登山（山地户外））', '社会体育指导员', '登山（山地户外）'],
  ])('finds in %s, an occupation or a trade of %s, the trade %s', (title, occupation, trade) => {
    expect(tradeOf(title, occupation)).toBe(trade);
  });

  it.each(['铣工（数控车工）', '车工（数控车工', '车工数控车工）', '车工（）', '数控车工'])(
    'refuses %s for a title of 车工',
    (title) => {
      expect(tradeOf(title, '车工')).toBeUndefined();
    },
  );
});
