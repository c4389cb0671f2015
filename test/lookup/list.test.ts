import { describe, expect, it } from 'vitest';
import { embeddedCatalogue } from '../../src/catalog/embedded.js';
import { list, listPerLevel } from '../../src/lookup/list.js';
import { libraryError } from '../library-error.js';
import { SOURCE_ROWS } from '../source.js';

describe('list', () => {
  it('returns every entry in catalogue order', () => {
    expect(list(embeddedCatalogue).map((entry) => entry.title)).toEqual(
      SOURCE_ROWS.map((row) => row.title),
    );
  });

  it.each(['4', '4-10', '4-10-03', '4-10-03-01', '6-31', '401'])(
    'returns the entries below %s, by whole segments',
    (code) => {
      const digits = code.replaceAll('-', '');
      expect(list(embeddedCatalogue, { code }).map((entry) => entry.title)).toEqual(
        SOURCE_ROWS.filter((row) => row.code.replaceAll('-', '').startsWith(digits)).map(
          (row) => row.title,
        ),
      );
    },
  );

  it('returns only entries that list all of the levels', () => {
    expect(list(embeddedCatalogue, { levels: [5, 1] }).map((entry) => entry.title)).toEqual(
      SOURCE_ROWS.filter(({ levels }) => levels.includes('5') && levels.includes('1')).map(
        (row) => row.title,
      ),
    );
  });

  it('returns nothing for a group without entries', () => {
    expect(list(embeddedCatalogue, { code: '1' })).toEqual([]);
  });

  it.each([
    ['4.1', 'code-malformed {"text":"4.1"}'],
    ['电攻', 'code-expected {"text":"电攻"}'],
  ])('refuses %s', (code, error) => {
    expect(() => list(embeddedCatalogue, { code })).toThrow(libraryError(error));
  });
});

describe('listPerLevel', () => {
  it('returns one record for each level of each row of the source', () => {
    expect(listPerLevel(embeddedCatalogue).map(({ title, level }) => `${title} ${level}`)).toEqual(
      SOURCE_ROWS.flatMap(({ title, levels }) =>
        levels.map((level) => `${title} ${level === '专项职业能力' ? 'special' : level}`),
      ),
    );
  });

  it('returns only the requested levels', () => {
    expect(listPerLevel(embeddedCatalogue, { code: '6-18-01-01', levels: [4] })).toEqual([
      expect.objectContaining({ title: '车工（普通车工）', level: 4 }),
      expect.objectContaining({ title: '车工（数控车工）', level: 4 }),
    ]);
  });
});
