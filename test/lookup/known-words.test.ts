import { describe, expect, it } from 'vitest';
import type { Catalogue } from '../../src/catalog/catalogue.js';
import { becauseOf, knownWords } from '../../src/lookup/known-words.js';
import { catalogueOf, catalogueOfNames } from './catalogues.js';

// A new one for each test: its words are collected once.
const shops = () =>
  catalogueOf(
    ['4-01-06-01', '电子商务师（网商）', '电子商务师', [5]],
    ['4-01-06-01', '电子商务师', '电子商务师', [5]],
    ['6-18-01-01', '车工（数控车工）', '车工', [5]],
  );

/** What a name or word means in a catalogue; `undefined` for one that is not known. */
const meaningOf = (form: string, catalogue: Catalogue) =>
  knownWords(catalogue)
    .withLength.get(form.length)
    ?.find((word) => word.form === form);

describe('the known words', () => {
  it('are names of occupations and of trades', () => {
    expect(knownWords(shops()).names.map(({ form }) => form)).toEqual([
      '电子商务师',
      '网商',
      '车工',
      '数控车工',
    ]);
    expect(meaningOf('数控车工', shops())).toMatchObject({
      candidates: [{ code: '6-18-01-01', title: '车工（数控车工）' }],
      because: null,
    });
  });

  it('are also everyday words, but only for what is in the catalogue', () => {
    expect(meaningOf('数控车床', shops())).toMatchObject({
      candidates: [{ title: '车工（数控车工）' }],
      because: { kind: 'everyday', word: '数控车床' },
    });
    expect(meaningOf('月嫂', shops())).toBeUndefined();
  });

  it('mean an occupation with all of its entries by its own name', () => {
    expect(meaningOf('店铺运营', shops())).toMatchObject({
      candidates: [{ code: '4-01-06-01', title: '电子商务师' }],
    });
    const alone = catalogueOf(['4-01-06-01', '电子商务师（网商）', '电子商务师', [5]]);
    expect(meaningOf('店铺运营', alone)).toMatchObject({
      candidates: [{ code: '4-01-06-01', title: '电子商务师（网商）' }],
    });
  });

  it('have characters that say less the more names have them', () => {
    const twelve = [...'甲乙丙丁戊己庚辛壬癸子丑'];
    const { weight } = knownWords(
      catalogueOfNames(...twelve.map((each, at) => (at < 3 ? `${each}筝筝琴` : `${each}琴`))),
    );
    expect([...'甲筝琴瑟'].map(weight)).toEqual([1, 1, 0.5, 1]);
  });
});

describe('becauseOf', () => {
  it.each([
    ['维修电工', 'former'],
    ['welder', 'english'],
    ['pet groomer', 'english'],
    ['月嫂', 'everyday'],
    ['3D打印', 'everyday'],
    ['做APP', 'everyday'],
  ])('takes %s for a word that is %s', (word, kind) => {
    expect(becauseOf(word)).toEqual({ kind, word });
  });
});
