import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Catalogue } from '../../src/catalog/catalogue.js';
import { writeCatalogueDocument } from '../../src/catalog/document.js';
import { embeddedCatalogue } from '../../src/catalog/embedded.js';
import { levelsInSource } from '../../src/catalog/entry.js';
import { groupName } from '../../src/catalog/group-name.js';
import { nameForm, simplifiedNameForm } from '../../src/catalog/name.js';
import { groups } from '../../src/lookup/groups.js';
import { readPublishedText } from '../../src/published/plain-text.js';
import { SOURCE_ROWS, SOURCE_TEXT, tradeOfRow } from '../source.js';

const published = (name: string) =>
  readFileSync(new URL(`../../data/${name}`, import.meta.url), 'utf8');

describe('the data that ships', () => {
  it('has the source text byte for byte', () => {
    const sha256 = createHash('sha256').update(SOURCE_TEXT).digest('hex');
    expect(sha256).toBe('87cad328b29d0f441f85e88d691c7391e37b7861f27fa811ba7f940a664497ec');
    expect(embeddedCatalogue.provenance.source.sha256).toBe(sha256);
  });

  it('has a catalog.json that matches the source text', () => {
    const table = readPublishedText(SOURCE_TEXT);
    const { title = null, attachment = null, footnote = null, entries = [] } = table ?? {};
    const { source } = embeddedCatalogue.provenance;
    expect(published('catalog.json')).toBe(
      writeCatalogueDocument(new Catalogue({ title, attachment, footnote, source }, entries)),
    );
  });

  it('embeds the entries of catalog.json', () => {
    expect(embeddedCatalogue.entries).toEqual(JSON.parse(published('catalog.json')).entries);
  });

  it('reproduces the rows of the source from its entries', () => {
    const rows = embeddedCatalogue.entries.map((entry) =>
      [String(entry.no), entry.code, entry.title, entry.occupation, levelsInSource(entry.levels)]
        .map((cell) => `\t${cell}\n`)
        .join(''),
    );
    const table = SOURCE_TEXT.slice(SOURCE_TEXT.indexOf('\t1\n'), SOURCE_TEXT.indexOf('\n\n注'));
    expect(`${rows.join('\n')}`).toBe(table);
  });

  it('has 202 entries, 130 occupations and 95 trades', () => {
    expect(SOURCE_ROWS).toHaveLength(202);
    expect(embeddedCatalogue.entries.map((entry) => entry.title)).toEqual(
      SOURCE_ROWS.map((row) => row.title),
    );
    expect(new Set(embeddedCatalogue.entries.map((entry) => entry.occupation)).size).toBe(130);
    expect(embeddedCatalogue.entries.filter((entry) => entry.trade !== null)).toHaveLength(95);
  });

  it('has only names in which nothing but brackets needs folding, as the embedded catalogue assumes', () => {
    const names = SOURCE_ROWS.flatMap((row) => [row.title, row.occupation, tradeOfRow(row)]);
    for (const name of names) expect(simplifiedNameForm(name)).toBe(nameForm(name));
  });

  it('names a group only where its sources agree or one lists it', () => {
    const sourced: Record<string, { name: string; confidence: string }> = JSON.parse(
      published('groups.json'),
    ).groups;
    for (const { code } of groups(embeddedCatalogue)) {
      const { name, confidence } = sourced[code] ?? { name: null, confidence: 'none' };
      expect(groupName(code)).toBe(['agreed', 'listed'].includes(confidence) ? name : null);
    }
  });
});
