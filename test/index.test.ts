import { expect, it } from 'vitest';

it('the library exports its functions, its catalogue and its error', async () => {
  const library = await import('../src/index.js');
  expect(Object.keys(library).sort()).toEqual([
    'ZhiyeError',
    'catalogueFrom',
    'check',
    'embeddedCatalogue',
    'groups',
    'info',
    'list',
    'listPerLevel',
    'parseLevels',
    'search',
    'show',
  ]);
});

it('what needs Node.js has a separate entry point', async () => {
  expect(Object.keys(await import('../src/node.js'))).toEqual(['loadCatalogue']);
});
