import { describe, expect, it } from 'vitest';
import { type Finding, type MatchKind, surer } from '../../../src/lookup/search/match.js';

const finding = (kind: MatchKind, penalty: number): Finding => ({
  kind,
  field: 'occupation',
  ranges: [],
  penalty,
});

describe('surer', () => {
  it.each([
    [finding('exact', 9), finding('prefix', 0)],
    [finding('initials', 9), finding('alias', 0)],
    [finding('alias', 9), finding('fuzzy', 0)],
    [finding('pinyin', 1), finding('pinyin', 2)],
  ])('gives %j and not %j, whichever comes first', (better, worse) => {
    expect(surer(better, worse)).toBe(better);
    expect(surer(worse, better)).toBe(better);
  });

  it('gives the first of two that are alike', () => {
    const [one, other] = [finding('exact', 1), finding('exact', 1)];
    expect(surer(one, other)).toBe(one);
  });

  it('gives the only one', () => {
    const only = finding('fuzzy', 4);
    expect(surer(undefined, only)).toBe(only);
  });
});
