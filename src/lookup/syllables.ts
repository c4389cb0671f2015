import { PHRASES, SYLLABLES } from '../generated/words.cjs';
import { commonCharacters } from './common-characters.js';

interface Readings {
  /** The syllable of each character, with its tone as a digit, ü as v. */
  readonly characters: ReadonlyMap<string, string>;
  /** Phrases in which a character has another reading, by the phrase's first character. */
  readonly phrases: ReadonlyMap<
    string,
    readonly (readonly [phrase: string, syllables: string[]])[]
  >;
}

let readings: Readings | undefined;

function loadReadings(): Readings {
  const characters = new Map<string, string>();
  for (const [at, syllable] of (SYLLABLES.match(/[a-z]+\d/g) ?? []).entries()) {
    characters.set(commonCharacters().charAt(at), syllable);
  }
  const phrases = new Map<string, [string, string[]][]>();
  for (const line of PHRASES.split(',')) {
    const [phrase = '', reading = ''] = line.split('=');
    const first = phrase.charAt(0);
    phrases.set(first, [...(phrases.get(first) ?? []), [phrase, reading.split(' ')]]);
  }
  return { characters, phrases };
}

/**
 * The syllable of each UTF-16 unit of a text in name form, without tone, ü as v. A Latin letter or digit is its own
 * syllable; a bracket or other mark has an empty one.
 * Source: `data/readings.json` and pinyin-pro, through the generated table.
 */
export function syllablesOf(form: string): string[] {
  return tonedSyllables(form).map((syllable) =>
    syllable.length > 1 ? syllable.replace(/\d$/, '') : syllable,
  );
}

function tonedSyllables(form: string): string[] {
  readings ??= loadReadings();
  const { characters, phrases } = readings;
  const syllables = form
    .split('')
    .map((unit) => characters.get(unit) ?? (/[\p{P}\p{S}]/u.test(unit) ? '' : unit));
  for (let at = 0; at < form.length; at += 1) {
    for (const [phrase, reading] of phrases.get(form.charAt(at)) ?? []) {
      if (form.startsWith(phrase, at)) syllables.splice(at, reading.length, ...reading);
    }
  }
  return syllables;
}

/** The syllables of a text in name form, without tones: the same for 美蓉师 and 美容师. */
export function soundOf(form: string): string {
  return syllablesOf(form).join(' ');
}

/** The syllables of a text in name form with their tones: those of 插花 and 插画 differ. */
export function tonedSoundOf(form: string): string {
  return tonedSyllables(form).join(' ');
}

const FINALS: readonly (readonly [one: RegExp, other: string])[] = [
  [/([ie])ng$/, '$1n'],
  [/([ie])n$/, '$1ng'],
];
const INITIALS: readonly (readonly [one: RegExp, other: string])[] = [
  [/^([zcs])h/, '$1'],
  [/^([zcs])(?!h)/, '$1h'],
  [/^n(?=[a-z])/, 'l'],
  [/^l/, 'n'],
  [/^hu(?=[a-z])/, 'f'],
  [/^hu$/, 'fu'],
  [/^f(?=[aeio])/, 'hu'],
  [/^fu$/, 'hu'],
];

const spellings = new Map<string, readonly string[]>();

/** A syllable and the other ways in which southern speakers spell it: shi and si, ling, lin, ning and nin. */
export function southernSpellings(syllable: string): readonly string[] {
  const known = spellings.get(syllable);
  if (known !== undefined) return known;
  const withInitials = respelled([syllable], INITIALS);
  const all = [...new Set(respelled(withInitials, FINALS))];
  spellings.set(syllable, all);
  return all;
}

function respelled(
  syllables: readonly string[],
  changes: readonly (readonly [one: RegExp, other: string])[],
): string[] {
  return syllables.flatMap((syllable) => [
    syllable,
    ...changes
      .filter(([pattern]) => pattern.test(syllable))
      .map(([pattern, other]) => syllable.replace(pattern, other)),
  ]);
}
