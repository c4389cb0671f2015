import { describe, expect, it } from 'vitest';
import { identify, withoutTrade } from '../../src/lookup/identify.js';
import { catalogueOf } from './catalogues.js';

describe('withoutTrade', () => {
  it.each([
    ['车工（数控车工）', '车工'],
    ['车 工(数控车工) ', '车工'],
  ])('gives the occupation in %j', (title, occupation) => {
    expect(withoutTrade(title)).toBe(occupation);
  });

  it.each(['车工', '（数控车工）', '车工（数控', '车工（数控）车工', ')'])(
    'gives nothing for %j, which is no title with a trade',
    (text) => {
      expect(withoutTrade(text)).toBeUndefined();
    },
  );
});

describe('identify', () => {
  it('names the entries that a trade and its code leave, if these are several', () => {
    const catalogue = catalogueOf(
      ['4-01-01-01', '检验员（抽样）', '检验员', [5]],
      ['4-01-01-01', '检验员（抽样）', '检验员', [4]],
      ['4-01-01-02', '质检师（抽样）', '质检师', [4]],
    );
    expect(identify(catalogue, '4-01-01-01 抽样')).toEqual({
      kind: 'ambiguous',
      candidates: [
        { code: '4-01-01-01', title: '检验员（抽样）' },
        { code: '4-01-01-01', title: '检验员（抽样）' },
      ],
    });
  });
});
