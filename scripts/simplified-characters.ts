import { readFileSync } from 'node:fs';
import * as OpenCC from 'opencc-js/t2cn';

/** First and last code points of the blocks of Chinese characters in the basic plane. */
const BLOCKS = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
] as const;

/**
 * Traditional characters and their simplified forms, as two texts of equal length, the first sorted.
 * Source: the conversion tables of OpenCC, for general, Taiwan and Hong Kong traditional Chinese, and
 * `data/characters.json`.
 */
export function simplifiedCharacters(): { traditional: string; simplified: string } {
  const converters = (['t', 'tw', 'hk'] as const).map((from) =>
    OpenCC.Converter({ from, to: 'cn' }),
  );
  const table = new Map<string, string>();
  for (const [first, last] of BLOCKS) {
    for (let codePoint = first; codePoint <= last; codePoint += 1) {
      const character = String.fromCodePoint(codePoint);
      const converted = converters
        .map((convert) => convert(character))
        .find((result) => result !== character && result.length === 1);
      if (converted !== undefined) table.set(character, converted);
    }
  }
  const { characters }: { characters: Record<string, { means: string }> } = JSON.parse(
    readFileSync(new URL('../data/characters.json', import.meta.url), 'utf8'),
  );
  for (const [character, { means }] of Object.entries(characters)) table.set(character, means);
  // A character that others convert to (麼 → 么) is simplified, even if a conversion would change it again (么 → 幺).
  for (const converted of [...table.values()]) table.delete(converted);
  const sorted = [...table].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return {
    traditional: sorted.map(([character]) => character).join(''),
    simplified: sorted.map(([, becomes]) => becomes).join(''),
  };
}
