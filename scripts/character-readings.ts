import { readFileSync } from 'node:fs';
import { pinyin } from 'pinyin-pro';
import { commonCharacters } from './common-characters.js';

interface Readings {
  characters: Record<string, { reading: string }>;
  phrases: Record<string, { reading: string }>;
}

/**
 * The readings of characters, without tones, with v for ü: the characters of each syllable, as `ai哀埃,an安氨`, and the
 * phrases that are read differently, as `模具=mu ju,店长=dian zhang`.
 * Source: pinyin-pro, and `data/readings.json` for characters with several readings.
 */
export function characterReadings(): { syllables: string; phrases: string } {
  const { characters, phrases }: Readings = JSON.parse(
    readFileSync(new URL('../data/readings.json', import.meta.url), 'utf8'),
  );
  const bySyllable = new Map<string, string>();
  for (const character of commonCharacters()) {
    const syllable =
      characters[character]?.reading ?? pinyin(character, { toneType: 'none', v: true });
    bySyllable.set(syllable, (bySyllable.get(syllable) ?? '') + character);
  }
  return {
    syllables: [...bySyllable]
      .toSorted()
      .map(([syllable, read]) => syllable + read)
      .join(),
    phrases: Object.entries(phrases)
      .map(([phrase, { reading }]) => `${phrase}=${reading}`)
      .join(),
  };
}
