import { describe, expect, it } from 'vitest';
import { catalogueFrom, writeCatalogueDocument } from '../../src/catalog/document.js';
import { embeddedCatalogue } from '../../src/catalog/embedded.js';
import { ZhiyeError } from '../../src/catalog/errors.js';
import { libraryError } from '../library-error.js';
import { catalogueOf } from '../lookup/catalogues.js';

const GOOD = JSON.parse(writeCatalogueDocument(embeddedCatalogue));

function refusalOf(text: string) {
  try {
    catalogueFrom(text);
    return 'accepted';
  } catch (error) {
    if (!(error instanceof ZhiyeError)) throw error;
    return `${error.code} ${(error.args as { where?: string }).where ?? ''}`.trim();
  }
}

const nestedLists = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

const SHA256 = '0'.repeat(64);

const withField = (changes: object) => JSON.stringify({ ...GOOD, ...changes });

const withEntry = (changes: object) => withField({ entries: [{ ...GOOD.entries[0], ...changes }] });

describe('a catalogue file', () => {
  it('survives writing and reading', () => {
    const text = writeCatalogueDocument(embeddedCatalogue);
    const catalogue = catalogueFrom(text);
    expect(catalogue.entries).toEqual(embeddedCatalogue.entries);
    expect(catalogue.provenance).toEqual(embeddedCatalogue.provenance);
    expect(writeCatalogueDocument(catalogue)).toBe(text);
  });

  it.each([
    ['text that is not JSON', '{', 'catalogue-not-json'],
    ['brackets in brackets without end', '['.repeat(5000), 'catalogue-not-json'],
    ['too many brackets in brackets', nestedLists(5000), 'catalogue-not-json'],
    ['other JSON', '[1]', 'catalogue-foreign'],
    ['null', 'null', 'catalogue-foreign'],
    ['another format', withField({ format: 'other' }), 'catalogue-foreign'],
    ['a later version', withField({ version: 2 }), 'catalogue-future'],
    ['a version in words', withField({ version: 'x' }), 'catalogue-damaged version'],
    ['a version in quotes', withField({ version: '1' }), 'catalogue-damaged version'],
    ['version 0', withField({ version: 0 }), 'catalogue-damaged version'],
    ['half a version', withField({ version: 0.5 }), 'catalogue-damaged version'],
    ['no entries', withField({ entries: [] }), 'catalogue-damaged entries'],
    ['entries that are no list', withField({ entries: {} }), 'catalogue-damaged entries'],
    ['no source', withField({ source: null }), 'catalogue-damaged source'],
    ['a text for a source', withField({ source: 'x' }), 'catalogue-damaged source'],
    [
      'a source without a file',
      withField({ source: { sha256: SHA256 } }),
      'catalogue-damaged source.file',
    ],
    ...[undefined, '', [SHA256], `${SHA256}0`, `0${SHA256}`].map(
      (sha256): [string, string, string] => [
        `the SHA-256 ${JSON.stringify(sha256)}`,
        withField({ source: { file: 'x', sha256 } }),
        'catalogue-damaged source.sha256',
      ],
    ),
    ['a number for a title', withField({ title: 1 }), 'catalogue-damaged title'],
    ['no attachment', withField({ attachment: undefined }), 'catalogue-damaged attachment'],
    ['a list for a footnote', withField({ footnote: [] }), 'catalogue-damaged footnote'],
    ['a text for an entry', withField({ entries: ['x'] }), 'catalogue-damaged entries[0]'],
    ['a list for an entry', withField({ entries: [[1]] }), 'catalogue-damaged entries[0]'],
    ['a wrong number', withEntry({ no: 2 }), 'catalogue-damaged entries[0].no'],
    ['a wrong code', withEntry({ code: '4-1' }), 'catalogue-damaged entries[0].code'],
    [
      'a code in a list',
      withEntry({ code: [GOOD.entries[0].code] }),
      'catalogue-damaged entries[0].code',
    ],
    [
      'a number for an occupation',
      withEntry({ occupation: 1 }),
      'catalogue-damaged entries[0].occupation',
    ],
    [
      'an empty occupation',
      withEntry({ title: '', occupation: '' }),
      'catalogue-damaged entries[0].occupation',
    ],
    [
      'an occupation of white space',
      withEntry({ title: ' ', occupation: ' ' }),
      'catalogue-damaged entries[0].occupation',
    ],
    ['a number for a title', withEntry({ title: 1 }), 'catalogue-damaged entries[0].title'],
    ['a wrong title', withEntry({ title: 'x' }), 'catalogue-damaged entries[0].title'],
    ['a wrong trade', withEntry({ trade: 'x' }), 'catalogue-damaged entries[0].trade'],
    ['no levels', withEntry({ levels: [] }), 'catalogue-damaged entries[0].levels'],
    ['an unknown level', withEntry({ levels: [6] }), 'catalogue-damaged entries[0].levels'],
    ['a repeated level', withEntry({ levels: [5, 5] }), 'catalogue-damaged entries[0].levels'],
    [
      'a repeated title',
      withField({ entries: [GOOD.entries[0], { ...GOOD.entries[0], no: 2 }] }),
      'catalogue-damaged entries[1].title',
    ],
    [
      'a code with two occupations',
      withField({
        entries: [GOOD.entries[0], { ...GOOD.entries[1], no: 2, code: GOOD.entries[0].code }],
      }),
      'catalogue-damaged entries[1].code',
    ],
  ])('with %s is refused', (_, text, refusal) => {
    expect(refusalOf(text)).toBe(refusal);
  });

  it('need not say where its table was published', () => {
    const catalogue = catalogueOf(['4-01-01-01', '电工', '电工', [5]]);
    expect(catalogueFrom(writeCatalogueDocument(catalogue)).provenance).toEqual(
      catalogue.provenance,
    );
  });

  it('may begin with a byte order mark, and keeps such marks elsewhere', () => {
    const text = withField({ title: '目\ufeff录' });
    expect(catalogueFrom(text).provenance.title).toBe('目\ufeff录');
    expect(catalogueFrom(`\ufeff${text}`).provenance.title).toBe('目\ufeff录');
  });

  it('is refused with the values that a message needs', () => {
    expect(() => catalogueFrom(withField({ version: 7 }))).toThrow(
      libraryError('catalogue-future {"version":"7","supported":1}'),
    );
    expect(() => catalogueFrom('{')).toThrow(/is not JSON: SyntaxError: /);
    expect(() => catalogueFrom(nestedLists(5000))).toThrow(/is not JSON: brackets in brackets/);
  });

  it('may be parsed already', () => {
    const catalogue = catalogueFrom(GOOD);
    expect(catalogue.entries).toEqual(embeddedCatalogue.entries);
  });

  it('may contain names of built-in object properties', () => {
    const catalogue = catalogueFrom(withEntry({ title: '__proto__', occupation: '__proto__' }));
    expect(catalogue.entries[0]?.occupation).toBe('__proto__');
  });
});
