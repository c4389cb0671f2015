import { describe, expect, it } from 'vitest';
import { safeNormalize } from '../../src/catalog/fold.js';

/** Two marks that normalization swaps: the one below comes first. */
const ABOVE_BELOW = '\u0301\u0323';

describe('safeNormalize', () => {
  it('returns the Unicode normal form', () => {
    for (const text of ['Ａ１（電工）', 'e\u0301', `a${ABOVE_BELOW}`, '한국', '電'.repeat(100)]) {
      expect(safeNormalize(text, 'NFKC')).toBe(text.normalize('NFKC'));
      expect(safeNormalize(text, 'NFD')).toBe(text.normalize('NFD'));
    }
  });

  it('sorts up to 30 marks', () => {
    const text = `a${ABOVE_BELOW.repeat(15)}b`;
    expect(safeNormalize(text, 'NFKC')).toBe(text.normalize('NFKC'));
  });

  it.each([ABOVE_BELOW, '\u0e33\u0323', '\u0eb3\u0323', '\uff9e\u0323', '\uff9f\u0323'])(
    'leaves longer runs of marks as they are, and normalizes the text around them: %j',
    (marks) => {
      const endless = marks.repeat(16);
      expect(safeNormalize(`Ａ${endless}Ｂe\u0301`, 'NFKC')).toBe(`A${endless}B\u00e9`);
    },
  );
});
