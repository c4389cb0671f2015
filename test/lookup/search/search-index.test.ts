import { describe, expect, it } from 'vitest';
import { characterSet } from '../../../src/lookup/search/search-index.js';

describe('characterSet', () => {
  const mayHave = (name: string, word: string) =>
    (characterSet(name) & characterSet(word)) === characterSet(word);

  it.each(['', '电', '工', '工电', '电工'])('has in 维修电工 all of %j', (word) => {
    expect(mayHave('维修电工', word)).toBe(true);
  });

  it.each(['焊', '电焊'])('rules out that 维修电工 has %s', (word) => {
    expect(mayHave('维修电工', word)).toBe(false);
  });

  it('is empty of no characters', () => {
    expect(characterSet('')).toBe(0);
  });
});
