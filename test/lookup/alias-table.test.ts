import { describe, expect, it } from 'vitest';
import { nameForm } from '../../src/catalog/name.js';
import {
  aliasesNear,
  chineseAliases,
  chineseAliasesWith,
  latinAliases,
} from '../../src/lookup/aliases.js';
import { makeWord } from '../../src/lookup/search/word.js';

const near = (word: string) => aliasesNear(makeWord(nameForm(word), word));
const wordsNear = (word: string) => near(word).map((alias) => alias.word);

// The table is read once, so that each of these looks for all that depends on how it is read.
describe('the table of aliases', () => {
  it('has Chinese ones as they are written, and in name form', () => {
    expect(near('AI训练师')).toEqual([
      {
        word: 'AI训练师',
        form: 'ai训练师',
        tokens: [],
        singular: '',
        places: [expect.any(Number)],
      },
    ]);
  });

  it('has Latin ones as they are written, and their words in singular', () => {
    const written = latinAliases().map(({ word, form, tokens, singular }) => [
      word,
      form,
      tokens.join(' '),
      singular,
    ]);
    expect(written).toContainEqual(['pet groomer', 'petgroomer', 'pet groomer', 'petgroomer']);
    expect(written).toContainEqual(['weld pipes', 'weldpipes', 'weld pipe', 'weldpipe']);
    expect(written.filter(([word]) => word === '')).toEqual([]);
  });

  it('finds Latin ones in singular, without white space, and by their words, in its own order', () => {
    expect(wordsNear('weld pipe')).toEqual(['weld pipes']);
    expect(wordsNear('promoteproductsonline')).toEqual(['promote products online']);
    const found = wordsNear('franchise');
    expect(found).toContain('franchise');
    expect(found).toContain('franchise manager');
    expect(found).toEqual(
      latinAliases().flatMap(({ word }) => (found.includes(word) ? [word] : [])),
    );
  });
});

describe('chineseAliasesWith', () => {
  const wordsWith = (character: string) => chineseAliasesWith(character).map(({ word }) => word);

  it('finds aliases by a character anywhere in them', () => {
    expect(wordsWith('嫂')).toContain('月嫂');
    expect(wordsWith('嫂').filter((word) => !/^[^嫂\s]+嫂$/.test(word))).toEqual([]);
  });

  it('finds a digit only in aliases', () => {
    const written = chineseAliases().map(({ word }) => word);
    expect(wordsWith('3')).toContain('3D打印');
    expect(wordsWith('3')).toEqual(written.filter((word) => word.includes('3')));
  });

  it('finds nothing by white space', () => {
    expect(['', ' ', '\t', '\n'].flatMap(wordsWith)).toEqual([]);
  });
});
