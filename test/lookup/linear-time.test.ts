import { describe, expect, it } from 'vitest';
import { readCode } from '../../src/catalog/code.js';
import { diffCatalogues } from '../../src/catalog/diff.js';
import { catalogueFrom } from '../../src/catalog/document.js';
import { embeddedCatalogue } from '../../src/catalog/embedded.js';
import { ZhiyeError } from '../../src/catalog/errors.js';
import type { Level } from '../../src/catalog/level.js';
import { nameForm, offsetMap } from '../../src/catalog/name.js';
import { readNameAndCode } from '../../src/catalog/name-and-code.js';
import { parseLevels } from '../../src/catalog/parse-levels.js';
import { splitNameAndLevels } from '../../src/lookup/name-and-levels.js';
import { readItem } from '../../src/lookup/search/item.js';
import { readQuery } from '../../src/lookup/search/query.js';
import { search } from '../../src/lookup/search/search.js';
import { suggest } from '../../src/lookup/suggestions.js';
import { readPublishedText } from '../../src/published/plain-text.js';
import { escapeControlsInLines } from '../../src/render/escape-controls.js';
import { toJson } from '../../src/render/formats.js';
import { truncate } from '../../src/render/truncate.js';
import { wrapText } from '../../src/render/wrap.js';
import { growth, LINEAR } from '../growth.js';
import { catalogueOf } from './catalogues.js';

/** Repeated pieces on which a pattern that backtracks, or a sort of combining marks, takes quadratic time. */
const PIECES: readonly (readonly [name: string, begin: string, repeated: string, end: string])[] = [
  ['letters', '', 'a', ''],
  ['Chinese', '', '电工', ''],
  ['digits', '4', '0', ''],
  ['code segments', '4', '-01', ''],
  ['a code with an endless number', '4-01-06-Z1', '1', ''],
  ['codes', '', '4010602 ', ''],
  ['hyphens', '4', '-', ''],
  ['white space', 'level', ' ', 'x'],
  ['white space and letters', '', 'a ', ''],
  ['ideographic spaces', '', '　', ''],
  ['brackets', '', '（', ''],
  ['opening quotes', '', '“（', ''],
  ['marks out of order', 'a', '\u0301\u0323', ''],
  ['halfwidth marks out of order', 'ｶ', '\u0301ﾞ', ''],
  ['marks of zero width', `${'a'.repeat(50)}`, '\u0301', ''],
  ['words for certificates', '电工', '技能资格', 'x'],
  ['words for levels', '', '高级技师', ''],
  ['levels', '', '5、', ''],
  ['slashes', '5', '/', ''],
  ['slashes and spaces', '5', ' / ', ''],
  ['level in English', '', 'level ', ''],
  ['emoji', '', '👩‍🏭', ''],
  ['lone surrogates', '', '\ud800', ''],
  ['control characters', '', '\u001b\u202e', ''],
  ['traditional characters', '', '電', ''],
  ['line ends', '', '\r\n', ''],
  ['backslashes and bars', '', '\\|', ''],
];

/** An error on purpose is fine: the work has been done. */
function attempt(work: () => unknown): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof ZhiyeError)) throw error;
  }
}

const READERS: readonly (readonly [name: string, read: (text: string) => unknown])[] = [
  ['nameForm', nameForm],
  ['placeInText', offsetMap],
  ['readCode', readCode],
  ['readNameAndCode', readNameAndCode],
  ['suggest', (text) => suggest(embeddedCatalogue, text)],
  ['splitNameAndLevels', (text) => splitNameAndLevels(embeddedCatalogue, text)],
  ['parseLevels', parseLevels],
  ['readQuery', (text) => readQuery(embeddedCatalogue, text)],
  ['readItem', readItem],
  ['visibleLines', escapeControlsInLines],
  ['toJson', toJson],
  ['wrapText', (text) => wrapText(text, 40)],
  ['cut', (text) => truncate(text, 40)],
  ['catalogueFrom', catalogueFrom],
  ['readPublishedText', readPublishedText],
];

describe.each(READERS)('%s takes time in proportion to the length of', (_, read) => {
  it.each(PIECES)('%s', (_name, begin, repeated, end) => {
    const run = (length: number) => {
      const text = begin + repeated.repeat(length / repeated.length) + end;
      attempt(() => read(text));
    };
    expect(growth(run)).toBeLessThan(LINEAR);
  });
});

describe('search takes time in proportion to the length of', () => {
  it.each(PIECES)('%s', (_name, begin, repeated, end) => {
    const run = (length: number) => {
      const text = begin + repeated.repeat(length / repeated.length) + end;
      attempt(() => search(embeddedCatalogue, text));
    };
    expect(growth(run, 250)).toBeLessThan(LINEAR);
  });
});

describe('catalogues', () => {
  /** A catalogue with many trades of one occupation. */
  const catalogue = (length: number, mark: string) =>
    catalogueOf(
      ...Array.from({ length }, (_, at): [string, string, string, Level[]] => {
        const trade = `${mark}${at}`;
        return ['4-01-01-01', `甲工（${trade}）`, '甲工', [5]];
      }),
    );

  it.each([
    ['the same trades', '乙'],
    ['other trades', '丙'],
  ])('are compared in a time in proportion to %s of one occupation', (_, mark) => {
    const run = (length: number) =>
      diffCatalogues(catalogue(length, '乙'), catalogue(length, mark));
    expect(growth(run, 100)).toBeLessThan(LINEAR);
  });
});
