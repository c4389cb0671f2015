import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { nameForm } from '../../src/catalog/name.js';
import { readHeader } from '../../src/tables/read-header.js';
import { ROLES } from '../../src/tables/role.js';
import { TITLES } from '../oracle.js';

interface Word {
  readonly word: string;
  readonly role?: string;
  readonly claim?: string;
  readonly personal?: boolean;
  readonly means?: string;
  readonly endsWord?: boolean;
  readonly reason?: string;
}
const data: Record<string, readonly Word[]> & { about?: unknown } = JSON.parse(
  readFileSync(new URL('../../data/header-words.json', import.meta.url), 'utf8'),
);
const {
  headers = [],
  marks = [],
  remarks = [],
  placeholders = [],
  notes = [],
  totals = [],
  numbers = [],
} = data;
const forms = (words: readonly Word[]) => words.map(({ word }) => nameForm(word));

describe('header-words.json', () => {
  it('says what it is, and has nothing but its sections', () => {
    expect(Object.keys(data)).toEqual([
      'about',
      'headers',
      'marks',
      'remarks',
      'placeholders',
      'notes',
      'totals',
      'numbers',
    ]);
    expect(data.about).toEqual(expect.stringMatching(/\S/));
  });

  it.each(Object.entries({ headers, marks, remarks, placeholders, notes, totals, numbers }))(
    'has no word twice among %s',
    (_, words) => {
      expect(words.length).toBeGreaterThan(0);
      expect(new Set(forms(words)).size).toBe(words.length);
    },
  );

  it('gives every header a role, and a reason where the word may mean something else', () => {
    for (const { word, role, claim, personal, reason } of headers) {
      expect([word, ROLES]).toEqual([word, expect.arrayContaining([role])]);
      expect([word, [undefined, 'weak']]).toEqual([word, expect.arrayContaining([claim])]);
      if (claim !== undefined || personal !== undefined)
        expect([word, reason]).toEqual([word, expect.any(String)]);
    }
  });

  it('reads every header as the role that it says', () => {
    for (const { word, role } of headers) {
      expect([word, readHeader(word)]).toEqual([
        word,
        expect.objectContaining({ kind: 'role', role }),
      ]);
    }
  });

  it('has marks that mean one of two things, and begin no header', () => {
    for (const { word, means } of marks) {
      expect(['applied', 'held']).toContain(means);
      for (const { word: header } of headers) {
        expect([header, nameForm(header).startsWith(nameForm(word))]).toEqual([header, false]);
      }
    }
  });

  it('has headers in which no remark could be meant', () => {
    for (const header of forms(headers)) {
      for (const [, content = ''] of header.matchAll(/\(([^)]*)\)/g)) {
        expect([header, forms(remarks).some((word) => content.startsWith(word))]).toEqual([
          header,
          false,
        ]);
      }
    }
  });

  it('has no placeholder that is a name, and no note that begins one', () => {
    const names = TITLES.map(({ name }) => nameForm(name));
    expect(names.filter((name) => forms(placeholders).includes(name))).toEqual([]);
    const begun = notes.filter(({ endsWord }) => !endsWord);
    expect(names.filter((name) => forms(begun).some((word) => name.startsWith(word)))).toEqual([]);
  });
});
