import { describe, expect, it } from 'vitest';
import { CODES, type Named, OCCUPATIONS, TITLES, TRADES, verdictInSource } from '../oracle.js';
import { LEVEL_WORDS } from '../source.js';
import { inProcess, zhiye } from './run.js';

describe('every name and code has the verdict and status of the source at every level', () => {
  it.each([
    ['202 titles', TITLES, 202],
    ['95 trades', TRADES, 95],
    ['130 occupations', OCCUPATIONS, 130],
    ['130 codes', CODES, 130],
  ])('%s', async (_, cases, count) => {
    expect(cases).toHaveLength(count);
    for (const each of cases) {
      const { name, kind } = each;
      for (const level of LEVEL_WORDS) {
        const { status, stdout } = await inProcess(['check', name, level, '--json']);
        const { verdict, target, open } = JSON.parse(stdout);
        const wanted = verdictInSource(each, level);
        expect([name, level, verdict, status]).toEqual([name, level, ...wanted]);
        expect([name, open, target.kind]).toEqual([name, status === 0, kind]);
      }
    }
  });

  it('in the executable too, for all levels at once', async () => {
    const cases = [...CODES, ...TRADES];
    const check = async (each: Named) => {
      const { stdout } = await zhiye(['check', each.name, LEVEL_WORDS.join('、'), '--json']);
      const verdicts = JSON.parse(stdout).levels.map((level: { verdict: string }) => level.verdict);
      expect([each.name, ...verdicts]).toEqual([
        each.name,
        ...LEVEL_WORDS.map((level) => verdictInSource(each, level)[0]),
      ]);
    };
    for (let at = 0; at < cases.length; at += 8)
      await Promise.all(cases.slice(at, at + 8).map(check));
  });
});
