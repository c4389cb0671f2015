import { expect, it } from 'vitest';
import { ZhiyeError } from '../../src/catalog/errors.js';

it('an error shows its name, code and arguments', () => {
  expect(String(new ZhiyeError('code-malformed', { text: '4-1' }))).toBe(
    'ZhiyeError: code-malformed {"text":"4-1"}',
  );
});
