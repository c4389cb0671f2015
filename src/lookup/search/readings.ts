import { PHRASES, SYLLABLES } from '../../generated/readings.js';

interface Readings {
  /** The syllable of each character, without tone, ü as v. */
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
  for (const group of SYLLABLES.split(',')) {
    const syllable = /^[a-z]+/.exec(group)?.[0] ?? '';
    for (const character of group.slice(syllable.length)) characters.set(character, syllable);
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
