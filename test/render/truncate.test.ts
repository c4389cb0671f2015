import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { embeddedCatalogue } from '../../src/catalog/embedded.js';
import { pad, truncate } from '../../src/render/truncate.js';

describe('truncate', () => {
  it.each([
    ['电工', 4, '电工'],
    ['电工', 3, '电~'],
    ['电工师', 4, '电~'],
    ['电工师', 5, '电工~'],
    ['welder', 6, 'welder'],
    ['welder', 5, 'weld~'],
    ['a电b工', 5, 'a电b~'],
    ['电工', 1, '~'],
    ['', 1, ''],
    ['👩‍🏭👩‍🏭', 3, '👩‍🏭~'],
    ['e\u0301e\u0301e\u0301', 2, 'e\u0301~'],
  ])('of %j to %i cells gives %j', (text, width, expected) => {
    expect(truncate(text, width)).toBe(expected);
  });

  it('keeps the end of a style that starts before the cut', () => {
    expect(truncate('\u001b[1m电工师\u001b[22m', 5)).toBe('\u001b[1m电工~\u001b[22m');
    expect(truncate('电工师\u001b[1m傅\u001b[22m', 5)).toBe('电工~\u001b[1m\u001b[22m');
  });

  it('can do without an ellipsis', () => {
    expect(truncate('电工师', 5, '')).toBe('电工');
  });

  it('splits no character, however many marks it has and wherever it is', () => {
    const units = fc.constantFrom('a', '电', '\u0301', '👩\u200d🏭', '🇨', '🇳', '\u200d');
    const marks = '\u0301'.repeat(200);
    const texts = fc.array(units, { maxLength: 300 }).map((parts) => parts.join(''));
    const anyText = fc.oneof(
      texts,
      fc.tuple(texts, texts).map(([one, other]) => one + marks + other),
    );
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 200 }), (text, width) => {
        const shown = truncate(text, width, '');
        const ends = [...new Intl.Segmenter().segment(text)].map(({ index }) => index);
        expect(text.startsWith(shown)).toBe(true);
        expect([...ends, text.length]).toContain(shown.length);
      }),
    );
  });

  it('never exceeds the width, and returns a prefix of the text', () => {
    for (const { title } of embeddedCatalogue.entries) {
      for (let width = 1; width <= 60; width += 1) {
        const shown = truncate(title, width);
        expect(stringWidth(shown)).toBeLessThanOrEqual(width);
        expect(title.startsWith(shown.replace(/~$/, ''))).toBe(true);
        expect(stringWidth(pad(title, width))).toBe(width);
      }
    }
  });
});
