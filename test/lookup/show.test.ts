import { describe, expect, it } from 'vitest';
import { embeddedCatalogue } from '../../src/catalog/embedded.js';
import { show } from '../../src/lookup/show.js';
import { showEntry, showWithoutSuggestions } from '../../src/lookup/show-without-suggestions.js';
import { libraryError } from '../library-error.js';
import { catalogueOf } from './catalogues.js';

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

describe('showWithoutSuggestions', () => {
  it('refuses an unknown name without suggestions', () => {
    expect(() => showWithoutSuggestions(embeddedCatalogue, '电攻')).toThrow(
      libraryError('name-unknown {"name":"电攻","suggestions":[]}'),
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
