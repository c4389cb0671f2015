import { describe, expect, it } from 'vitest';
import { safeNormalize } from '../../src/catalog/name.js';

/** Marks that a normal form puts the other way round: the one below comes before the one above. */
const ABOVE_BELOW = '\u0301\u0323';

describe('normalized', () => {
  it('is the normal form of Unicode', () => {
    for (const text of ['Ａ１（電工）', 'e\u0301', `a${ABOVE_BELOW}`, '한국', '電'.repeat(100)]) {
      expect(safeNormalize(text, 'NFKC')).toBe(text.normalize('NFKC'));
      expect(safeNormalize(text, 'NFD')).toBe(text.normalize('NFD'));
    }
  });

  it('orders as many marks as a script may have', () => {
    const text = `a${ABOVE_BELOW.repeat(15)}b`;
    expect(safeNormalize(text, 'NFKC')).toBe(text.normalize('NFKC'));
  });

  it.each([ABOVE_BELOW, '\u0e33\u0323', '\u0eb3\u0323', '\uff9e\u0323', '\uff9f\u0323'])(
    'leaves marks without end as they are, and normalises what is around them: %j',
    (marks) => {
      const endless = marks.repeat(16);
      expect(safeNormalize(`Ａ${endless}Ｂe\u0301`, 'NFKC')).toBe(`A${endless}B\u00e9`);
    },
  );
});
