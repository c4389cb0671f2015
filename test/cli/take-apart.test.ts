import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { takeApart } from '../../src/cli/take-apart.js';

const OPTIONS = {
  quiet: { type: 'boolean', short: 'q' },
  exact: { type: 'boolean' },
  limit: { type: 'string', short: 'n' },
  format: { type: 'string', short: 'f' },
} as const;

/** The same, as Node reads it. */
function byNode(args: string[]) {
  const { tokens } = parseArgs({ args, options: OPTIONS, strict: false, tokens: true });
  return {
    words: tokens.flatMap((token) => (token.kind === 'positional' ? token.value : [])),
    given: tokens.flatMap((token) =>
      token.kind === 'option'
        ? { name: token.name, rawName: token.rawName, value: token.value }
        : [],
    ),
  };
}

const entries: [string, { type: string; short?: string }][] = Object.entries(OPTIONS);
const ours = (args: string[]) =>
  takeApart(args, {
    longOf: (letter) => entries.find(([, { short }]) => short === letter)?.[0],
    takesValue: (name) => entries.some(([key, { type }]) => key === name && type === 'string'),
  });

describe('takeApart', () => {
  it.each([
    [['check', '电工', '3']],
    [['--limit', '5', '--limit=5', '-n', '5', '-n5', '-qn5', '-qn', '5']],
    [['--quiet=yes', '--limit=', '--limit', '--exact', '-n', '-q', '-n']],
    [['--', '-q', '--limit', '5']],
    [['-', '--limit', '-', '-n-', '-nq', '-n=5', '-q=5', '---', '-qx', '-xy']],
    [['--limit', '--', 'x', '--format', '-1']],
    [['', '--limit', '', '-n', '']],
  ])('reads %j as Node does', (args) => {
    expect(ours(args)).toEqual(byNode(args));
  });

  it('reads any command line as Node does', () => {
    const word = fc.oneof(
      fc.constantFrom(
        ...['--', '-', '', 'x', '-q', '-n', '-f', '-qn', '-nq', '-x', '-n5', '--quiet', '--limit'],
        ...[
          '--limit=',
          '--limit=5',
          '--quiet=x',
          '--format',
          '--exact',
          '--unknown',
          '--unknown=5',
        ],
      ),
      fc.string({ maxLength: 4 }),
      fc.string({ maxLength: 4 }).map((text) => `-${text}`),
      fc.string({ maxLength: 4 }).map((text) => `--${text}`),
    );
    // In these Node finds the end of the options within a word, or an option without a name.
    const isPlain = (text: string) => !/^-(?![nf])[^-]+-|^--=/.test(text);
    fc.assert(
      fc.property(fc.array(word.filter(isPlain), { maxLength: 8 }), (args) => {
        expect(ours(args)).toEqual(byNode(args));
      }),
      { numRuns: 20_000 },
    );
  });
});
