import { memoize, once } from '../catalog/memoize.js';
import { PHRASES, SYLLABLES } from '../generated/words.cjs';
import { commonCharacters } from './common-characters.js';

/** The syllable of each common character, with its tone as a digit, ü as v; the table has tones of equal ones together. */
const syllables = once((): readonly string[] =>
  [...SYLLABLES.matchAll(/([a-z]+)(\d+)/g)].flatMap(([, syllable = '', tones = '']) =>
    [...tones].map((tone) => syllable + tone),
  ),
);

/** The syllable of a UTF-16 unit, with its tone. */
const syllableOf = memoize(
  (unit: string): string =>
    syllables()[commonCharacters().indexOf(unit)] ?? (/[\p{P}\p{S}]/u.test(unit) ? '' : unit),
);

/** Phrases in which a character has another reading. */
const phrases = once(() =>
  PHRASES.split(',').map((line) => {
    const sign = line.indexOf('=');
    return { phrase: line.slice(0, sign), reading: line.slice(sign + 1).split(' ') };
  }),
);

/**
 * The syllable of each UTF-16 unit of a text in name form, without tone, ü as v. A Latin letter or digit is its own
 * syllable; a bracket or other mark has an empty one.
 * Source: `data/readings.json` and pinyin-pro, through the generated table.
 */
export function syllablesOf(form: string): string[] {
  return tonedSyllables(form).map(withoutTone);
}

function withoutTone(syllable: string): string {
  return syllable.length > 1 ? syllable.slice(0, -1) : syllable;
}

function tonedSyllables(form: string): string[] {
  const read = form.split('').map(syllableOf);
  for (const { phrase, reading } of phrases()) {
    for (let at = form.indexOf(phrase); at !== -1; at = form.indexOf(phrase, at + 1)) {
      read.splice(at, reading.length, ...reading);
    }
  }
  return read;
}

/** The syllables of a text in name form, without tones: the same for 美蓉师 and 美容师. */
export function soundOf(form: string): string {
  return syllablesOf(form).join(' ');
}

/** The syllables of a text in name form with their tones: those of 插花 and 插画 differ. */
export function tonedSoundOf(form: string): string {
  return tonedSyllables(form).join(' ');
}

/** The characters that are read as a syllable without tone; a syllable of one letter is also read as that letter. */
export const charactersSounding = memoize((syllable: string): string => {
  const characters = syllables().map((each, at) =>
    withoutTone(each) === syllable ? commonCharacters().charAt(at) : '',
  );
  return (syllable.length === 1 ? syllable : '') + characters.join('');
});

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

/** A syllable and the other ways in which southern speakers spell it: shi and si, ling, lin, ning and nin. */
export const southernSpellings = memoize((syllable: string): readonly string[] => {
  const withInitials = respelled([syllable], INITIALS);
  return [...new Set(respelled(withInitials, FINALS))];
});

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
