import { describe, expect, it } from 'vitest';
import { nestsWithoutEnd } from '../../src/catalog/nesting.js';

const nested = (depth: number, open: string, close: string) =>
  open.repeat(depth) + close.repeat(depth);

describe('nesting of JSON', () => {
  it.each([
    ['[', ']'],
    ['{"a":', '}'],
  ])('is without end where more than a thousand %s stand in one another', (open, close) => {
    expect(nestsWithoutEnd(nested(1000, open, close))).toBe(false);
    expect(nestsWithoutEnd(nested(1001, open, close))).toBe(true);
    expect(nestsWithoutEnd(open.repeat(1001))).toBe(true);
  });

  it('is not that of lists and objects beside one another', () => {
    expect(nestsWithoutEnd('[],'.repeat(2000))).toBe(false);
    expect(nestsWithoutEnd('{},'.repeat(2000))).toBe(false);
    expect(nestsWithoutEnd(`[${'[{}],'.repeat(2000)}0]`)).toBe(false);
  });

  it('is not that of brackets in a text, whatever is escaped in it', () => {
    const brackets = '[{'.repeat(1000);
    expect(nestsWithoutEnd(JSON.stringify(brackets))).toBe(false);
    expect(nestsWithoutEnd(JSON.stringify(`"${brackets}\\`))).toBe(false);
    expect(nestsWithoutEnd(`["\\"${brackets}"]`)).toBe(false);
  });

  it('is seen behind a text that ends in a backslash', () => {
    expect(nestsWithoutEnd(`["\\\\",${'['.repeat(1001)}`)).toBe(true);
    expect(nestsWithoutEnd(`["a","b",${'['.repeat(1001)}`)).toBe(true);
  });
});
