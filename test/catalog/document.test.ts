import { describe, expect, it } from 'vitest';
import { readCatalogueDocument, writeCatalogueDocument } from '../../src/catalog/document.js';
import { embeddedCatalogue } from '../../src/catalog/embedded.js';
import { ZhiyeError } from '../../src/catalog/errors.js';

const GOOD = JSON.parse(writeCatalogueDocument(embeddedCatalogue));

function refusalOf(text: string) {
  try {
    readCatalogueDocument(text);
    return 'accepted';
  } catch (error) {
    if (!(error instanceof ZhiyeError)) throw error;
    return `${error.code} ${(error.args as { where?: string }).where ?? ''}`.trim();
  }
}

const withEntry = (changes: object) =>
  JSON.stringify({ ...GOOD, entries: [{ ...GOOD.entries[0], ...changes }] });

describe('a catalogue file', () => {
  it('comes back as it was written', () => {
    const text = writeCatalogueDocument(embeddedCatalogue);
    const catalogue = readCatalogueDocument(text);
    expect(catalogue.entries).toEqual(embeddedCatalogue.entries);
    expect(catalogue.provenance).toEqual(embeddedCatalogue.provenance);
    expect(writeCatalogueDocument(catalogue)).toBe(text);
  });

  it.each([
    ['no JSON', '{', 'catalogue-not-json'],
    ['another JSON', '[1]', 'catalogue-foreign'],
    ['a later version', JSON.stringify({ ...GOOD, version: 2 }), 'catalogue-future'],
    [
      'a version that is none',
      JSON.stringify({ ...GOOD, version: 'x' }),
      'catalogue-damaged version',
    ],
    ['no entries', JSON.stringify({ ...GOOD, entries: [] }), 'catalogue-damaged entries'],
    ['no source', JSON.stringify({ ...GOOD, source: null }), 'catalogue-damaged source'],
    ['a wrong number', withEntry({ no: 2 }), 'catalogue-damaged entries[0].no'],
    ['a wrong code', withEntry({ code: '4-1' }), 'catalogue-damaged entries[0].code'],
    ['a wrong title', withEntry({ title: 'x' }), 'catalogue-damaged entries[0].title'],
    ['a wrong trade', withEntry({ trade: 'x' }), 'catalogue-damaged entries[0].trade'],
    ['no levels', withEntry({ levels: [] }), 'catalogue-damaged entries[0].levels'],
    ['an unknown level', withEntry({ levels: [6] }), 'catalogue-damaged entries[0].levels'],
    ['a repeated level', withEntry({ levels: [5, 5] }), 'catalogue-damaged entries[0].levels'],
    [
      'a repeated title',
      JSON.stringify({ ...GOOD, entries: [GOOD.entries[0], { ...GOOD.entries[0], no: 2 }] }),
      'catalogue-damaged entries[1].title',
    ],
    [
      'a code with two occupations',
      JSON.stringify({
        ...GOOD,
        entries: [GOOD.entries[0], { ...GOOD.entries[1], no: 2, code: GOOD.entries[0].code }],
      }),
      'catalogue-damaged entries[1].code',
    ],
  ])('with %s is refused', (_, text, refusal) => {
    expect(refusalOf(text)).toBe(refusal);
  });

  it('may have names that objects have', () => {
    const catalogue = readCatalogueDocument(
      withEntry({ title: '__proto__', occupation: '__proto__' }),
    );
    expect(catalogue.entries[0]?.occupation).toBe('__proto__');
  });
});
