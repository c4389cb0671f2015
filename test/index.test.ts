import { expect, it } from 'vitest';

it('the library exports its functions, its catalogue and its error', async () => {
  const library = await import('../src/index.js');
  expect(Object.keys(library).sort()).toEqual([
    'ZhiyeError',
    'check',
    'embeddedCatalogue',
    'groups',
    'info',
    'list',
    'listPerLevel',
    'loadCatalogue',
    'parseLevels',
    'search',
    'show',
  ]);
});
