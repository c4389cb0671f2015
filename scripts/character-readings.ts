import { readFileSync } from 'node:fs';
import { pinyin } from 'pinyin-pro';
import { commonCharacters } from '../src/lookup/common-characters.js';

interface Readings {
  characters: Record<string, { reading: string }>;
  phrases: Record<string, { reading: string }>;
}

/**
 * The readings of characters, with v for ü: the syllables of the common characters with their tones, as `a1ai134`, and
 * the phrases that are read differently, as `模具=mu2 ju4,店长=dian4 zhang3`.
 * Source: pinyin-pro, and `data/readings.json` for characters with several readings.
 */
export function characterReadings(): { syllables: string; phrases: string } {
  const { characters, phrases }: Readings = JSON.parse(
    readFileSync(new URL('../data/readings.json', import.meta.url), 'utf8'),
  );
  return {
    syllables: withTonesTogether(
      [...commonCharacters()].map((character) => {
        const decided = characters[character]?.reading;
        return decided === undefined
          ? pinyin(character, { toneType: 'num', v: true })
          : withTone(character, decided);
      }),
    ),
    phrases: Object.entries(phrases)
      .map(([phrase, { reading }]) => {
        const syllables = reading.split(' ');
        return `${phrase}=${[...phrase].map((each, at) => withTone(each, syllables[at] ?? '')).join(' ')}`;
      })
      .join(),
  };
}

/** A syllable of a character with the tone that it has there; 0 if pinyin-pro does not know this reading. */
function withTone(character: string, syllable: string): string {
  const all = pinyin(character, { toneType: 'num', v: true, multiple: true, type: 'array' });
  return all.find((each) => each.replace(/\d$/, '') === syllable) ?? `${syllable}0`;
}

/** Syllables in a row, with the tones of those that are the same: ba1 ba1 ba4 as `ba114`. */
function withTonesTogether(syllables: readonly string[]): string {
  return syllables
    .join('')
    .replace(
      /(?<![a-z])([a-z]+)\d(?:\1\d)+/g,
      (run, syllable: string) => syllable + run.replace(/\D/g, ''),
    );
}
