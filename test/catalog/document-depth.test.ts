import { describe, expect, it } from 'vitest';
import { isTooDeep } from '../../src/catalog/document.js';

const nested = (depth: number, open: string, close: string) =>
  open.repeat(depth) + close.repeat(depth);

describe('isTooDeep', () => {
  it.each([
    ['[', ']'],
    ['{"a":', '}'],
  ])('allows a thousand nested %s and no more', (open, close) => {
    expect(isTooDeep(nested(1000, open, close))).toBe(false);
    expect(isTooDeep(nested(1001, open, close))).toBe(true);
    expect(isTooDeep(open.repeat(1001))).toBe(true);
  });

  it('does not count lists and objects that follow one another', () => {
    expect(isTooDeep('[],'.repeat(2000))).toBe(false);
    expect(isTooDeep('{},'.repeat(2000))).toBe(false);
    expect(isTooDeep(`[${'[{}],'.repeat(2000)}0]`)).toBe(false);
  });

  it('does not count brackets in strings, whatever is escaped in them', () => {
    const brackets = '[{'.repeat(1000);
    expect(isTooDeep(JSON.stringify(brackets))).toBe(false);
    expect(isTooDeep(JSON.stringify(`"${brackets}\\`))).toBe(false);
    expect(isTooDeep(`["\\"${brackets}"]`)).toBe(false);
  });

  it('counts brackets after a string that ends in a backslash', () => {
    expect(isTooDeep(`["\\\\",${'['.repeat(1001)}`)).toBe(true);
    expect(isTooDeep(`["a","b",${'['.repeat(1001)}`)).toBe(true);
  });
});
