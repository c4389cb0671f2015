import { describe, expect, it } from 'vitest';
import { parseLevels } from '../../src/catalog/parse-levels.js';
import { unlessRefused } from '../../src/catalog/unless-refused.js';

describe('unlessRefused', () => {
  it('returns what a text means', () => {
    expect(unlessRefused(() => parseLevels('三级'))).toEqual([3]);
  });

  it('returns nothing for a text that the library refuses', () => {
    expect(unlessRefused(() => parseLevels('三等'))).toBeUndefined();
  });

  it('hides no other error', () => {
    expect(() =>
      unlessRefused(() => {
        throw new RangeError('a bug');
      }),
    ).toThrow(RangeError);
  });
});
