import { expect, it } from 'vitest';
import { ZhiyeError } from '../../src/catalog/errors.js';
import { check, embeddedCatalogue, parseLevels, show } from '../../src/index.js';

it.each<[string, () => unknown, string]>([
  ['a malformed code', () => check(embeddedCatalogue, '4-1', [3]), 'ZhiyeError: not a code: 4-1'],
  ['an unreadable level', () => parseLevels('六级'), 'ZhiyeError: not a level: 六级'],
  [
    'an ambiguous or unknown name',
    () => show(embeddedCatalogue, '飞天员'),
    'ZhiyeError: no such occupation, title, trade or code: 飞天员',
  ],
])('%s is an error whose message a developer can read', (_, act, message) => {
  expect(act).toThrow(ZhiyeError);
  try {
    act();
  } catch (error) {
    expect(String(error)).toContain(message);
  }
});

it('an error has a code and arguments for programs', () => {
  const { code, args } = new ZhiyeError('code-malformed', { text: '4-1' });
  expect({ code, args }).toEqual({ code: 'code-malformed', args: { text: '4-1' } });
});
