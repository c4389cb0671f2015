import { describe, expect, it } from 'vitest';
import { embeddedCatalogue } from '../../src/catalog/embedded.js';
import { firstOccupations, groups } from '../../src/lookup/groups.js';
import { info } from '../../src/lookup/info.js';
import { list, listPerLevel } from '../../src/lookup/list.js';
import { show } from '../../src/lookup/show.js';
import { showEntry } from '../../src/lookup/show-without-suggestions.js';
import { libraryError } from '../library-error.js';
import { SOURCE_ROWS } from '../source.js';
import { catalogueOf } from './catalogues.js';

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

describe('groups', () => {
  it('counts the occupations, trades and entries of each group in the source', () => {
    const inSource = new Set(
      SOURCE_ROWS.flatMap(({ code }) => [code.slice(0, 1), code.slice(0, 4), code.slice(0, 7)]),
    );
    const found = groups(embeddedCatalogue);
    expect(found.map((group) => group.code)).toEqual([...inSource].sort());
    for (const group of found) {
      const rows = SOURCE_ROWS.filter((row) => row.code.startsWith(`${group.code}-`));
      expect(group).toMatchObject({
        occupations: new Set(rows.map((row) => row.occupation)).size,
        trades: rows.filter((row) => row.title !== row.occupation).length,
        entries: rows.length,
      });
    }
  });

  it('returns a group and its subgroups', () => {
    expect(groups(embeddedCatalogue, '4-02').map(({ code, rank }) => [code, rank])).toEqual([
      ['4-02', 'sub-major'],
      ['4-02-02', 'minor'],
      ['4-02-04', 'minor'],
      ['4-02-06', 'minor'],
    ]);
    expect(groups(embeddedCatalogue, '1')).toEqual([]);
  });

  it('orders groups by code, whatever the order of the entries', () => {
    const catalogue = catalogueOf(
      ['7-02-01-01', '甲工', '甲工', [5]],
      ['4-01-02-01', '乙工', '乙工', [5]],
      ['7-01-01-01', '丙工', '丙工', [5]],
      ['4-01-01-01', '丁工', '丁工', [5]],
    );
    expect(groups(catalogue).map(({ code }) => code)).toEqual([
      '4',
      '4-01',
      '4-01-01',
      '4-01-02',
      '7',
      '7-01',
      '7-01-01',
      '7-02',
      '7-02-01',
    ]);
  });

  it('leaves the name of a group null if no source has one, and knows its first occupations', () => {
    const catalogue = catalogueOf(
      ['9-77-77-01', '甲工', '甲工', [5]],
      ['9-77-77-01', '甲工（乙）', '甲工', [5]],
      ['9-77-77-02', '丙工', '丙工', [5]],
    );
    const [group] = groups(catalogue);
    expect(group?.name).toBeNull();
    expect(group && firstOccupations(catalogue, group.code)).toEqual(['甲工', '丙工']);
  });

  it.each([
    ['4100301', 'code-not-group {"code":"4-10-03-01"}'],
    ['4-1', 'code-malformed'],
    ['美容师', 'code-not-group {"code":"4-10-03-01"}'],
    ['美蓉', 'code-expected'],
  ])('refuses %s', (code, error) => {
    expect(() => groups(embeddedCatalogue, code)).toThrow(libraryError(error));
  });
});

describe('show', () => {
  it('returns an occupation with its groups and entries', () => {
    expect(show(embeddedCatalogue, '车工')).toMatchObject({
      code: '6-18-01-01',
      occupation: '车工',
      groups: [
        { code: '6', name: '生产制造及有关人员' },
        { code: '6-18', name: '机械制造基础加工人员' },
        { code: '6-18-01', name: '机械冷加工人员' },
      ],
      entries: [{ title: '车工' }, { title: '车工（普通车工）' }, { title: '车工（数控车工）' }],
      entry: null,
    });
  });

  it('returns the entry that a trade names, with its occupation', () => {
    const { entry, entries } = show(embeddedCatalogue, '数控车工');
    expect(entry?.title).toBe('车工（数控车工）');
    expect(entries).toHaveLength(3);
  });

  it('refuses unknown and ambiguous names', () => {
    const twins = catalogueOf(
      ['4-01-01-01', '甲工', '甲工', [5]],
      ['4-01-01-02', '甲工', '甲工', [4]],
    );
    const candidates =
      '[{"code":"4-01-01-01","title":"甲工"},{"code":"4-01-01-02","title":"甲工"}]';
    const suggestions = candidates.replaceAll('"}', '","because":null}');
    expect(() => show(twins, '甲')).toThrow(
      libraryError(`name-unknown {"name":"甲","suggestions":${suggestions}}`),
    );
    expect(() => show(twins, '甲工')).toThrow(
      libraryError(`name-ambiguous {"name":"甲工","candidates":${candidates}}`),
    );
  });
});

describe('showEntry', () => {
  it.each(embeddedCatalogue.entries.map((entry) => [entry.title, entry] as const))(
    'returns for %s what show returns for its title',
    (title, entry) => {
      expect(showEntry(embeddedCatalogue, entry)).toEqual(show(embeddedCatalogue, title));
    },
  );

  it('returns the right occupation for a trade that several occupations have', () => {
    const catalogue = catalogueOf(
      ['4-01-01-01', '甲工（一）', '甲工', [5]],
      ['4-01-01-02', '甲工（一）', '甲工', [4]],
      ['4-01-01-02', '甲工（二）', '甲工', [4]],
    );
    const [, entry, other] = catalogue.entries;
    expect(entry && showEntry(catalogue, entry)).toMatchObject({
      code: '4-01-01-02',
      entry,
      entries: [entry, other],
    });
  });
});

describe('info', () => {
  it('counts the entries of the source', () => {
    const { counts, levels, attachment, title } = info(embeddedCatalogue);
    expect({ attachment, title }).toEqual({
      attachment: '附件2',
      title: '社会培训评价组织征集遴选职业（工种）目录（已发布）',
    });
    const groupsOfLength = (length: number) =>
      new Set(SOURCE_ROWS.map((row) => row.code.slice(0, length))).size;
    expect(counts).toEqual({
      entries: 202,
      occupations: 130,
      trades: 95,
      groups: {
        major: groupsOfLength(1),
        'sub-major': groupsOfLength(4),
        minor: groupsOfLength(7),
      },
    });
    expect(levels).toEqual(
      ['5', '4', '3', '2', '1', '专项职业能力'].map((word) => ({
        level: word.length === 1 ? Number(word) : 'special',
        entries: SOURCE_ROWS.filter((row) => row.levels.includes(word)).length,
      })),
    );
  });
});
