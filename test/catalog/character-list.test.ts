import { describe, expect, it } from 'vitest';
import { readCharacterList, writeCharacterList } from '../../src/catalog/character-list.js';

describe('a list of characters', () => {
  it('is written as their distances, one character each', () => {
    expect(writeCharacterList(['a', 'b', 'e', 'e'])).toBe('\u0083#%"');
    expect(writeCharacterList(['一', '丁', '七'])).toBe('丢#$');
  });

  it.each(['', '一', '一丁七', '萬與專業亞', '㐀\u9fff'])('is read as it was: %s', (characters) => {
    const inOrder = [...characters].sort();
    expect(readCharacterList(writeCharacterList(inOrder))).toBe(inOrder.join(''));
  });
});
