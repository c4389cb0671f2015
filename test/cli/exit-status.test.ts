import { expect, it } from 'vitest';
import { exitStatusOf } from '../../src/cli/exit-status.js';

it.each([
  ['name-unknown', 3],
  ['name-ambiguous', 3],
  ['name-unlisted', 1],
  ['name-conflict', 1],
  ['code-malformed', 2],
  ['level-missing', 2],
  ['output-failed', 2],
] as const)('%s exits with %i', (code, status) => {
  expect(exitStatusOf(code)).toBe(status);
});
