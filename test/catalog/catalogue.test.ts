import { expect, it } from 'vitest';
import { groupBy } from '../../src/catalog/catalogue.js';

it('groups items by key, keeps their order, and leaves out those without a key', () => {
  const initialOf = (word: string) => (word === '' ? undefined : word.charAt(0));
  const groups = groupBy(['ab', 'c', '', 'ad'], initialOf);
  expect([...groups]).toEqual([
    ['a', ['ab', 'ad']],
    ['c', ['c']],
  ]);
});
