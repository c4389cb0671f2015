import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  delimited,
  HEADER,
  inputOf,
  jsonLine,
  line,
  marked,
  objects,
  outcomeOf,
  SETTINGS,
} from './runs.js';

/** What comes out of a text, in pieces of a length. */
async function outOf(start: typeof objects, text: string, length = 65_536): Promise<string> {
  // Named columns have their roles in every row, whatever the others show.
  const settings = {
    ...SETTINGS,
    named: { occupation: '职业名称', trade: '工种', level: '申报等级' },
  };
  const { out, error } = await outcomeOf(start, settings, inputOf(marked(text), length, 0));
  expect(error).toBeUndefined();
  return out;
}

/** Rows of which some come again and again, as in a long file. */
const repeated = (row: fc.Arbitrary<string>) =>
  fc
    .array(row, { minLength: 1, maxLength: 8 })
    .chain((rows) => fc.array(fc.constantFrom(...rows), { minLength: 1, maxLength: 40 }));

const lineEnd = fc.constantFrom('\n', '\r\n');

const length = fc.integer({ min: 20, max: 700 });

describe('a row comes out the same whatever rows are before it', () => {
  it('of delimited text', async () => {
    await fc.assert(
      fc.asyncProperty(repeated(line), lineEnd, length, async (rows, end, piece) => {
        // A separate row, since what is right below a header may belong to it.
        const head = `${HEADER}${end}甲,电工,,3,${end}`;
        const headOut = await outOf(delimited(), head);
        const alone = new Map<string, string>();
        for (const row of new Set(rows)) {
          const out = await outOf(delimited(), `${head}${row}${end}`);
          expect(out.startsWith(headOut)).toBe(true);
          alone.set(row, out.slice(headOut.length));
        }
        // The table is found in the first piece; rows in it are not yet on the short way.
        const all = [...rows, ...rows].map((row) => row + end).join('');
        const expected = [...rows, ...rows].map((row) => alone.get(row)).join('');
        expect(await outOf(delimited(), head + all, piece)).toBe(headOut + expected);
      }),
      { numRuns: 150 },
    );
  });

  const odd = fc.constantFrom(
    '{"职业名称":"电工","申报等级":"3" }',
    '{"职业名称":"\\u7535工","申报等级":"3"}',
    '{"职业名称":"\\u00e7\\u0094\\u00b5工","申报等级":"3"}',
    '{"职业名称":"çµ","申报等级":"3"}',
    '{"申报等级":3,"职业名称":"电工","n":12345678901234567890.10}',
    '{"申报等级":[5,4],"职业名称":"电工","more":{"zhiye_verdict":"?","list":[{}]}}',
    '{"申报等级":"3","职业名称":"电工","zhiye_verdict":"closed"}',
    '{"申报等级":"3","职业名称":"电工","申报等级":"9"}',
    '{"__proto__":"电工","toString":1,"申报等级":null}',
    '{"申报等级":"3","职业名称":"无","工种":"无"}',
    '{}',
    '{ }',
  );

  it('of JSON Lines with named columns', async () => {
    const rows = repeated(fc.oneof(jsonLine, odd));
    await fc.assert(
      fc.asyncProperty(rows, lineEnd, length, async (some, end, piece) => {
        const alone = new Map<string, string>();
        for (const row of new Set(some)) {
          alone.set(row, row === '' ? '' : await outOf(objects, `${row}${end}`));
        }
        const filled = some.filter((row) => row !== '');
        const expected = filled.map((row) => alone.get(row)).join('');
        const text = filled.map((row) => row + end).join('');
        if (text !== '') expect(await outOf(objects, text, piece)).toBe(expected);
      }),
      { numRuns: 150 },
    );
  });
});
