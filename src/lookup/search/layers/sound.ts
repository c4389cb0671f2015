import { type Catalogue, groupBy } from '../../../catalog/catalogue.js';
import { memoizeByObject, once } from '../../../catalog/memoize.js';
import { type AliasWord, chineseAliases, entriesOf } from '../../aliases.js';
import { southernSpellings, syllablesOf } from '../../syllables.js';
import { BestFindings, type Layer, NOTHING } from '../match.js';
import { type IndexedName, searchIndex } from '../search-index.js';

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

const inSouthernSpelling = soundLayer(
  'pinyin',
  FEWEST_SOUTHERN_CHARACTERS,
  (word, name, start) => {
    const end = spelled(word, 0, name, start, southernSpellings);
    // At the beginning of a name too.
    return end < FEWEST_SOUTHERN_CHARACTERS ? -1 : end;
  },
  PENALTY.southern,
);

/** As {@link pinyin}, in southern spelling: zongsi pengtiaosi, longji. */
export const southernPinyin: Layer = (word, catalogue) =>
  (word.letters?.length ?? 0) < FEWEST_SOUTHERN_LETTERS
    ? NOTHING
    : inSouthernSpelling(word, catalogue);

/** The word has the first letters of the syllables of a name, of its beginning, or of a part of it: dzsws. */
export const initials = soundLayer('initials', FEWEST_INNER_INITIALS, (word, name, start) =>
  initialled(word, 0, name, start),
);

/** The word spells an alias, as the standard has it or in southern spelling: yuesao of 月嫂. */
export const pinyinOfAlias: Layer = ({ letters }, catalogue) => {
  if (letters === undefined || letters.length < FEWEST_SOUTHERN_LETTERS) return NOTHING;
  const best = new BestFindings();
  const { indexed } = searchIndex(catalogue);
  for (const { alias, ...spelt } of aliasesBeginning(letters)) {
    const { length } = spelt.form;
    // The spellings of a syllable have the standard one among them.
    if (spelled(letters, 0, spelt, 0, southernSpellings, true) !== length) continue;
    const isStandard = spelled(letters, 0, spelt, 0, asWritten, true) === length;
    const penalty = PENALTY.alias + (isStandard ? 0 : PENALTY.southern);
    for (const [rank, entries] of entriesOf(alias, catalogue).entries()) {
      for (const entry of entries) {
        const of = indexed.get(entry);
        if (of === undefined) continue;
        best.add(of, {
          kind: 'pinyin',
          field: 'alias',
          ranges: [[0, alias.word.length]],
          penalty: penalty + rank,
          alias: alias.word,
        });
      }
    }
  }
  return best.all;
};

/** A text with its syllables. */
interface Spelt {
  readonly form: string;
  readonly syllables: readonly string[];
}

interface SpeltName extends Spelt {
  readonly name: IndexedName;
}

type SpeltAlias = Spelt & { readonly alias: AliasWord };

/** Where a word of a name begins. */
interface Start {
  readonly spelt: SpeltName;
  readonly at: number;
  /** How it begins: with a letter, one for those that are exchanged, or with a character. */
  readonly first: string;
}

/** Where words of names begin, by their first letter and by their first character. */
const startsIn = memoizeByObject((catalogue: Catalogue) => {
  const starts = searchIndex(catalogue).names.flatMap((name) => {
    const { form } = name;
    const syllables = syllablesOf(form);
    const spelt: SpeltName = { name, form, syllables };
    return syllables.flatMap((syllable, at) => {
      if (syllable === '' || !name.isBoundary(at)) return [];
      const firsts = new Set([syllable.charAt(0), form.charAt(at)].map(exchanged));
      return [...firsts].map((first): Start => ({ spelt, at, first }));
    });
  });
  return groupBy(starts, ({ first }) => first);
});

/** The Chinese aliases whose first syllable a spelling may begin with. */
function* aliasesBeginning(letters: string): Iterable<SpeltAlias> {
  const byFirst = speltAliases().get(exchanged(letters.charAt(0))) ?? [];
  for (const [syllable, aliases] of byFirst) {
    if (southernSpellings(syllable).some((spelling) => beginsAs(letters, spelling))) yield* aliases;
  }
}

/** The Chinese aliases by their first letters, and those by their first syllables. */
const speltAliases = once(() => {
  const spelt = chineseAliases().map(
    (alias): SpeltAlias => ({ alias, form: alias.form, syllables: syllablesOf(alias.form) }),
  );
  const byLetter = groupBy(spelt, ({ syllables: [first = ''] }) => exchanged(first.charAt(0)));
  return new Map(
    [...byLetter].map(([letter, aliases]) => [
      letter,
      groupBy(aliases, ({ syllables: [first] }) => first),
    ]),
  );
});

function soundLayer(
  kind: 'pinyin' | 'initials',
  fewestInner: number,
  reach: (word: string, name: Spelt, start: number) => number,
  extraPenalty = 0,
): Layer {
  return ({ letters: word }, catalogue) => {
    if (word === undefined || word.length < FEWEST_LETTERS) return NOTHING;
    const best = new BestFindings();
    for (const { spelt, at: start } of startsIn(catalogue).get(exchanged(word.charAt(0))) ?? []) {
      const end = reach(word, spelt, start);
      if (end === -1 || (start > 0 && end - start < fewestInner)) continue;
      const penalty = start > 0 ? 2 : Number(end < spelt.form.length);
      best.add(spelt.name.of, {
        kind,
        field: spelt.name.field,
        ranges: [[start, end]],
        penalty: penalty + extraPenalty,
      });
    }
    return best.all;
  };
}

/** First letters that southern spelling exchanges count as one. */
function exchanged(letter: string): string {
  return letter === 'l' ? 'n' : letter === 'h' ? 'f' : letter;
}

function beginsAs(word: string, spelling: string): boolean {
  for (let at = 0; at < spelling.length; at += 1) {
    if (!sounds(word.charAt(at), spelling.charAt(at))) return false;
  }
  return true;
}

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
