import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../src/render/display-width.js';
import { SOURCE_ROWS } from '../source.js';

describe('displayWidth', () => {
  it.each([
    ['', 0],
    ['4-01-06-02', 10],
    ['电工', 4],
    ['互联网营销师（直播销售员）', 26],
    ['\u001b[1m电工\u001b[22m', 4],
    ['·', 1],
    ['👩‍🔧', 2],
  ])('of %j is %i', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });

  it('agrees with string-width for every title and any text', () => {
    for (const { title } of SOURCE_ROWS) expect(displayWidth(title)).toBe(stringWidth(title));
    const character = fc.oneof(
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
      fc.constantFrom(...'电工（、）A1 ·～'),
    );
    fc.assert(
      fc.property(fc.string({ unit: character }), (text) => {
        expect(displayWidth(text)).toBe(stringWidth(text));
      }),
    );
  });
});
