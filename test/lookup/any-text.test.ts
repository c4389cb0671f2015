import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCode } from '../../src/catalog/code.js';
import { embeddedCatalogue } from '../../src/catalog/embedded.js';
import { embeddedClassification as classification } from '../../src/catalog/embedded-classification.js';
import { ZhiyeError } from '../../src/catalog/errors.js';
import { levelInSource } from '../../src/catalog/level.js';
import { nameForm } from '../../src/catalog/name.js';
import { readNameAndCode } from '../../src/catalog/name-and-code.js';
import { parseLevels } from '../../src/catalog/parse-levels.js';
import { check } from '../../src/lookup/check.js';
import { checkWithoutSuggestions } from '../../src/lookup/check-without-suggestions.js';
import { groups } from '../../src/lookup/groups.js';
import { list } from '../../src/lookup/list.js';
import { splitNameAndLevels } from '../../src/lookup/name-and-levels.js';
import { search } from '../../src/lookup/search/search.js';
import { show } from '../../src/lookup/show.js';
import { suggest } from '../../src/lookup/suggestions.js';
import { unlistedOccupation } from '../../src/lookup/unlisted.js';
import { escapeControls } from '../../src/render/escape-controls.js';

/** Characters and pieces that readers are likely to trip over. */
const odd = fc.constantFrom(
  ...['电', '工', '師', '（', '）', '[', '】', 'A', 'ß', 'Σ', 'İ', 'é', 'ﬁ', '㈱', 'ｶ', 'ﾞ', '한'],
  ...['ᄀ', 'ᅡ', '½', '4', '-', '01', 'Z1', '５', '级', '五', '、', '/', ' ', '　', '\t', '\n'],
  ...['\u0301', '\u0323', '\u0345', '\u3099', '\u0000', '\u001b', '\u0085', '\u00b4', '\ufeff'],
  ...['\u200d', '\u202e', '\u2066', 'שלום', 'مرحبا', '👩‍🏭', '🇨🇳', '\ud83d', '\udc69', '𠮷'],
);
const codeUnit = fc.nat({ max: 0xffff }).map((unit) => String.fromCharCode(unit));

/** Any text at all, lone surrogates included. */
const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: codeUnit }),
  fc.string({ unit: odd, maxLength: 12 }),
);

const READERS: readonly (readonly [name: string, read: (text: string) => unknown])[] = [
  ['nameForm', nameForm],
  ['readCode', readCode],
  ['parseLevels', parseLevels],
  ['check', (text) => check(embeddedCatalogue, text, [3])],
  [
    'check with a classification',
    (text) => check(embeddedCatalogue, text, [3], { classification }),
  ],
  ['suggest', (text) => suggest(embeddedCatalogue, text)],
  ['readNameAndCode', readNameAndCode],
  ['splitNameAndLevels', (text) => splitNameAndLevels(embeddedCatalogue, text, classification)],
  ['unlistedOccupation', (text) => unlistedOccupation(embeddedCatalogue, classification, text)],
  ['show', (text) => show(embeddedCatalogue, text)],
  ['list', (text) => list(embeddedCatalogue, { code: text })],
  ['groups', (text) => groups(embeddedCatalogue, text)],
  ['search', (text) => search(embeddedCatalogue, text)],
];

/** Runs something, and ignores the errors that zhiye throws on purpose. */
function attempt(work: () => unknown): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof ZhiyeError)) throw error;
  }
}

const MEGABYTE = 1 << 20;
/** The longest argument that a command line takes. */
const LONGEST_ARGUMENT = 1 << 17;

describe.each(READERS)('%s', (name, read) => {
  it('throws only ZhiyeError, whatever the text', () => {
    fc.assert(
      fc.property(texts, (text) => attempt(() => read(text))),
      { numRuns: 1_000 },
    );
  });

  it.each([
    ['Chinese', '电'],
    ['a code', '4-01'],
    ['levels', '5、'],
    ['marks', '\u0301\u0323'],
    ['writing from right to left', 'שלום'],
    ['emoji', '👩‍🏭'],
    ['NUL', '\u0000'],
    ['lone surrogates', '\udc69\ud83d'],
  ])('survives a megabyte of %s, or as much as a command line takes', (_, piece) => {
    const length = name === 'search' ? LONGEST_ARGUMENT : MEGABYTE;
    attempt(() => read(piece.repeat(length / piece.length)));
  });
});

describe('the form of a name', () => {
  const isItsOwnForm = (text: string) => nameForm(nameForm(text)) === nameForm(text);

  it('is idempotent, whatever the text', () => {
    fc.assert(fc.property(texts, isItsOwnForm), { numRuns: 10_000 });
  });

  it('is idempotent for every character, alone and with a mark', () => {
    const BLOCK = 0x100;
    const strange: string[] = [];
    for (let first = 0; first <= 0x10ffff; first += BLOCK) {
      const characters = Array.from({ length: BLOCK }, (_, at) => String.fromCodePoint(first + at));
      // A block of characters at once, with separators, takes a tenth of the time.
      const text = characters.map((each) => `${each}、a${each}\u0301`).join('、');
      if (!isItsOwnForm(text)) strange.push(escapeControls(text));
    }
    expect(strange).toEqual([]);
  });

  it('has no white space, and ignores any in the text', () => {
    const short = fc.oneof(
      fc.array(odd, { maxLength: 8 }),
      fc.array(codeUnit, { maxLength: 8 }),
      fc.array(fc.string({ unit: 'binary', maxLength: 1 }), { maxLength: 8 }),
    );
    fc.assert(
      fc.property(short, fc.constantFrom(' ', '　', '\t', '\n'), (pieces, space) => {
        const characters = [...pieces.join('')];
        const form = nameForm(characters.join(''));
        expect(form).not.toMatch(/\s/u);
        expect(nameForm(characters.join(space))).toBe(form);
      }),
      { numRuns: 10_000 },
    );
  });
});

describe('a normalized text', () => {
  it('is read as the same code again', () => {
    const codes = fc.oneof(texts, fc.string({ unit: fc.constantFrom(...'0123456789-. Zz—４') }));
    fc.assert(
      fc.property(codes, (text) => {
        const reading = readCode(text);
        if ('code' in reading) expect(readCode(reading.code)).toEqual(reading);
      }),
      { numRuns: 10_000 },
    );
  });

  it('is read as the same levels again', () => {
    const words = fc.constantFrom(
      '5',
      '４',
      '三级',
      '技师',
      '一级/高级技师',
      '专项',
      '学徒工',
      'x',
    );
    const levels = fc
      .array(fc.tuple(words, fc.constantFrom('、', ',', '/', '+', ' ', '　')))
      .map((parts) => parts.flat().join(''));
    fc.assert(
      fc.property(levels, (text) => {
        attempt(() => {
          const read = parseLevels(text);
          expect(parseLevels(read.map(levelInSource).join('、'))).toEqual(read);
        });
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('suggestions', () => {
  it('never change an answer, whatever the text', () => {
    fc.assert(
      fc.property(texts, fc.boolean(), (text, withClassification) => {
        attempt(() => {
          const options = withClassification ? { classification } : {};
          const { suggestions, ...answer } = check(embeddedCatalogue, text, [3], options);
          const exact = checkWithoutSuggestions(embeddedCatalogue, text, [3], options);
          expect(exact).toEqual({ ...answer, suggestions: exact.suggestions });
          if (answer.verdict !== 'unknown') expect(suggestions).toEqual(exact.suggestions);
        });
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('a search result', () => {
  it('has ranges within its field, in order and without overlaps', () => {
    const queries = fc.oneof(
      texts,
      fc
        .tuple(fc.constantFrom(...embeddedCatalogue.entries), fc.nat(20), fc.nat(20), odd)
        .map(([{ title }, from, length, more]) => `${title.slice(from, from + length)} ${more}`),
    );
    fc.assert(
      fc.property(queries, (query) => {
        attempt(() => {
          for (const { match, ...entry } of search(embeddedCatalogue, query)) {
            const field =
              match.field === 'alias' || match.field === 'group'
                ? match[match.field]
                : entry[match.field];
            let at = 0;
            for (const [start, end] of match.ranges) {
              expect(start).toBeGreaterThanOrEqual(at);
              expect(end).toBeGreaterThan(start);
              at = end;
            }
            expect(at).toBeLessThanOrEqual(field?.length ?? 0);
          }
        });
      }),
      { numRuns: 1_000 },
    );
  });
});
