import { describe, expect, it } from 'vitest';
import { LEVEL_WORDS, SOURCE_ROWS, type SourceRow, tradeOfRow } from '../source.js';
import { inProcess, zhiye } from './run.js';

/** The verdict and status that the rows of the source give, by SPEC section 4 alone. */
function expected(named: SourceRow | undefined, ofOccupation: readonly SourceRow[], level: string) {
  if (named !== undefined) {
    return named.levels.includes(level) ? ['open', 0] : ['closed', 1];
  }
  const lists = (row: SourceRow) => row.levels.includes(level);
  if (ofOccupation.some((row) => row.title === row.occupation && lists(row))) return ['open', 0];
  return ofOccupation.some(lists) ? ['open-by-trade', 0] : ['closed', 1];
}

const OCCUPATIONS = [...new Set(SOURCE_ROWS.map((row) => row.occupation))];
const rowsOf = (occupation: string) => SOURCE_ROWS.filter((row) => row.occupation === occupation);

interface Case {
  name: string;
  kind: string;
  named: SourceRow | undefined;
  ofOccupation: readonly SourceRow[];
}

/** A base entry's title is the occupation, and is judged as the occupation. */
const TITLES: Case[] = SOURCE_ROWS.map((row) => ({
  name: row.title,
  kind: row.title === row.occupation ? 'occupation' : 'title',
  named: row.title === row.occupation ? undefined : row,
  ofOccupation: rowsOf(row.occupation),
}));
const TRADES: Case[] = SOURCE_ROWS.filter((row) => tradeOfRow(row) !== '').map((row) => ({
  name: tradeOfRow(row),
  kind: 'trade',
  named: row,
  ofOccupation: rowsOf(row.occupation),
}));
const NAMES: Case[] = OCCUPATIONS.map((name) => ({
  name,
  kind: 'occupation',
  named: undefined,
  ofOccupation: rowsOf(name),
}));
const CODES: Case[] = OCCUPATIONS.map((occupation) => ({
  name: rowsOf(occupation)[0]?.code ?? '',
  kind: 'code',
  named: undefined,
  ofOccupation: rowsOf(occupation),
}));

describe('every name and code at every level has the verdict and status of the source', () => {
  it.each([
    ['202 titles', TITLES, 202],
    ['95 trades', TRADES, 95],
    ['130 occupations', NAMES, 130],
    ['130 codes', CODES, 130],
  ])('%s', async (_, cases, count) => {
    expect(cases).toHaveLength(count);
    for (const { name, kind, named, ofOccupation } of cases) {
      for (const level of LEVEL_WORDS) {
        const { status, stdout } = await inProcess(['check', name, level, '--json']);
        const { verdict, target, open } = JSON.parse(stdout);
        const wanted = expected(named, ofOccupation, level);
        expect([name, level, verdict, status]).toEqual([name, level, ...wanted]);
        expect([name, open, target.kind]).toEqual([name, status === 0, kind]);
      }
    }
  });

  it('also from the executable, all levels at once', async () => {
    const cases = [...CODES, ...TRADES];
    const check = async ({ name, named, ofOccupation }: Case) => {
      const { stdout } = await zhiye(['check', name, LEVEL_WORDS.join('、'), '--json']);
      const verdicts = JSON.parse(stdout).levels.map((level: { verdict: string }) => level.verdict);
      expect([name, ...verdicts]).toEqual([
        name,
        ...LEVEL_WORDS.map((level) => expected(named, ofOccupation, level)[0]),
      ]);
    };
    for (let at = 0; at < cases.length; at += 8)
      await Promise.all(cases.slice(at, at + 8).map(check));
  });
});
