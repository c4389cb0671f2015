import { describe, expect, it } from 'vitest';
import { isTooDeep } from '../../src/catalog/document.js';

const nested = (depth: number, open: string, close: string) =>
  open.repeat(depth) + close.repeat(depth);

describe('nesting of JSON', () => {
  it.each([
    ['[', ']'],
    ['{"a":', '}'],
  ])('is without end where more than a thousand %s stand in one another', (open, close) => {
    expect(isTooDeep(nested(1000, open, close))).toBe(false);
    expect(isTooDeep(nested(1001, open, close))).toBe(true);
    expect(isTooDeep(open.repeat(1001))).toBe(true);
  });

  it('is not that of lists and objects beside one another', () => {
    expect(isTooDeep('[],'.repeat(2000))).toBe(false);
    expect(isTooDeep('{},'.repeat(2000))).toBe(false);
    expect(isTooDeep(`[${'[{}],'.repeat(2000)}0]`)).toBe(false);
  });

  it('is not that of brackets in a text, whatever is escaped in it', () => {
    const brackets = '[{'.repeat(1000);
    expect(isTooDeep(JSON.stringify(brackets))).toBe(false);
    expect(isTooDeep(JSON.stringify(`"${brackets}\\`))).toBe(false);
    expect(isTooDeep(`["\\"${brackets}"]`)).toBe(false);
  });

  it('is seen behind a text that ends in a backslash', () => {
    expect(isTooDeep(`["\\\\",${'['.repeat(1001)}`)).toBe(true);
    expect(isTooDeep(`["a","b",${'['.repeat(1001)}`)).toBe(true);
  });
});
