import { groupBy } from '../../../catalog/catalogue.js';
import { type AliasWord, chineseAliases, entriesOf } from '../../aliases.js';
import { southernSpellings, syllablesOf } from '../../syllables.js';
import { type Finding, inNames, type Layer } from '../match.js';
import type { IndexedName } from '../search-index.js';

/** Fewer letters begin too many names. */
const FEWEST_LETTERS = 2;

/** A match within a name needs this many syllables; one is in too many names. */
const FEWEST_INNER_CHARACTERS = 2;

/** A match within a name needs this many initials; two are in too many names. */
const FEWEST_INNER_INITIALS = 3;

/** Southern spelling needs this many syllables and letters: a short one may be any word. */
const FEWEST_SOUTHERN_CHARACTERS = 2;
const FEWEST_SOUTHERN_LETTERS = 5;

/** How much less likely a southern spelling is than one as the standard has it, and an alias than a name. */
const PENALTY = { southern: 3, alias: 6 } as const;

/**
 * The word spells a name, its beginning, or a part of it: dianzishangwu, dianzish. The last syllable may be incomplete,
 * Chinese characters match themselves (无人机jiashi), ü may be v or u.
 */
export const pinyin = soundLayer('pinyin', FEWEST_INNER_CHARACTERS, (word, name, start) =>
  spelled(word, 0, name, start, asWritten),
);

/** As {@link pinyin}, in southern spelling: zongsi pengtiaosi, longji. */
export const southernPinyin: Layer = (word, catalogue) => {
  if ((word.letters?.length ?? 0) < FEWEST_SOUTHERN_LETTERS) return undefined;
  const find = soundLayer('pinyin', FEWEST_SOUTHERN_CHARACTERS, (letters, name, start) => {
    const end = spelled(letters, 0, name, start, southernSpellings);
    return end - start < FEWEST_SOUTHERN_CHARACTERS ? -1 : end;
  })(word, catalogue);
  return (indexed) => {
    const finding = find?.(indexed);
    return finding && { ...finding, penalty: finding.penalty + PENALTY.southern };
  };
};

/** The word has the first letters of the syllables of a name, of its beginning, or of a part of it: dzsws. */
export const initials = soundLayer('initials', FEWEST_INNER_INITIALS, (word, name, start) =>
  initialled(word, 0, name, start),
);

/** The word spells an alias, as the standard has it or in southern spelling: yuesao of 月嫂. */
export const pinyinOfAlias: Layer = ({ letters }, catalogue) => {
  if (letters === undefined || letters.length < FEWEST_SOUTHERN_LETTERS) return undefined;
  const findings = new Map<string, Finding>();
  for (const { alias, ...spelt } of aliasesBeginning(letters.charAt(0))) {
    const { length } = spelt.form;
    const isStandard = spelled(letters, 0, spelt, 0, asWritten, true) === length;
    const isSpelt = isStandard || spelled(letters, 0, spelt, 0, southernSpellings, true) === length;
    if (!isSpelt) continue;
    const penalty = PENALTY.alias + (isStandard ? 0 : PENALTY.southern);
    for (const [rank, entries] of entriesOf(alias, catalogue).entries()) {
      for (const { no } of entries) {
        const known = findings.get(`${no}`);
        if (known !== undefined && known.penalty <= penalty + rank) continue;
        findings.set(`${no}`, {
          kind: 'pinyin',
          field: 'alias',
          ranges: [[0, alias.word.length]],
          penalty: penalty + rank,
          alias: alias.word,
        });
      }
    }
  }
  return findings.size === 0 ? undefined : ({ entry }) => findings.get(`${entry.no}`);
};

/** A text with its syllables. */
interface Spelt {
  readonly form: string;
  readonly syllables: readonly string[];
}

interface Spelling {
  readonly syllables: readonly string[];
  /** Where its words begin, with the first letter of each. */
  readonly starts: readonly (readonly [at: number, letter: string])[];
}

const spellings = new WeakMap<IndexedName, Spelling>();

/** How a name is spelt, computed once. */
function spelling(name: IndexedName): Spelling {
  const known = spellings.get(name);
  if (known !== undefined) return known;
  const syllables = syllablesOf(name.form);
  const starts = syllables.flatMap((syllable, at) =>
    name.isBoundary(at) && syllable !== '' ? [[at, syllable.charAt(0)] as const] : [],
  );
  const made = { syllables, starts };
  spellings.set(name, made);
  return made;
}

let aliasesByLetter: ReadonlyMap<string, readonly (Spelt & { alias: AliasWord })[]> | undefined;

/** The Chinese aliases whose first syllable may begin with a letter. */
function aliasesBeginning(letter: string): readonly (Spelt & { alias: AliasWord })[] {
  aliasesByLetter ??= groupBy(
    chineseAliases().map((alias) => ({
      alias,
      form: alias.form,
      syllables: syllablesOf(alias.form),
    })),
    ({ syllables: [first = ''] }) => first.charAt(0),
  );
  const letters = letter + (EXCHANGED[letter] ?? '');
  return [...letters].flatMap((each) => aliasesByLetter?.get(each) ?? []);
}

function soundLayer(
  kind: 'pinyin' | 'initials',
  fewestInner: number,
  reach: (word: string, name: Spelt, start: number) => number,
): Layer {
  return ({ letters: word }) => {
    if (word === undefined || word.length < FEWEST_LETTERS) return undefined;
    const first = word.charAt(0);
    const others = EXCHANGED[first] ?? '';
    return inNames(kind, (name) => {
      const { form } = name;
      const { syllables, starts } = spelling(name);
      for (const [start, letter] of starts) {
        if (first !== letter && !others.includes(letter) && first !== form.charAt(start)) continue;
        const end = reach(word, { form, syllables }, start);
        if (end === -1 || (start > 0 && end - start < fewestInner)) continue;
        return { ranges: [[start, end]], penalty: start > 0 ? 2 : Number(end < form.length) };
      }
      return undefined;
    });
  };
}

/** First letters that southern spelling exchanges. */
const EXCHANGED: Readonly<Record<string, string>> = { n: 'l', l: 'n', f: 'h', h: 'f' };

function asWritten(syllable: string): readonly string[] {
  return [syllable];
}

/**
 * Where in a name the spelling ends that a word has from one of its characters on; -1 if it does not spell the name.
 *
 * @param spellingsOf the spellings of a syllable that count
 * @param wholly whether the last syllable has to be complete
 */
function spelled(
  word: string,
  from: number,
  name: Spelt,
  at: number,
  spellingsOf: (syllable: string) => readonly string[],
  wholly = false,
): number {
  if (from === word.length) return at;
  const syllable = name.syllables[at];
  if (syllable === undefined) return -1;
  if (word.charAt(from) === name.form.charAt(at)) {
    return spelled(word, from + 1, name, at + 1, spellingsOf, wholly);
  }
  let end = -1;
  for (const spelling of spellingsOf(syllable)) {
    let agreeing = 0;
    while (
      agreeing < spelling.length &&
      sounds(word.charAt(from + agreeing), spelling.charAt(agreeing))
    ) {
      agreeing += 1;
    }
    if (agreeing === spelling.length) {
      end = Math.max(end, spelled(word, from + agreeing, name, at + 1, spellingsOf, wholly));
    } else if (!wholly && from + agreeing === word.length) {
      end = Math.max(end, at + 1);
    }
  }
  return end;
}

/** As `spelled`, by first letters. */
function initialled(word: string, from: number, name: Spelt, at: number): number {
  if (from === word.length) return at;
  const syllable = name.syllables[at];
  if (syllable === undefined) return -1;
  if (syllable === '') return initialled(word, from, name, at + 1);
  const character = word.charAt(from);
  return character === name.form.charAt(at) || sounds(character, syllable.charAt(0))
    ? initialled(word, from + 1, name, at + 1)
    : -1;
}

function sounds(typed: string, letter: string): boolean {
  return typed === letter || (typed === 'u' && letter === 'v');
}
