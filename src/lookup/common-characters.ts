import { readCharacterList } from '../catalog/character-list.js';
import { CHARACTERS } from '../generated/words.cjs';

let characters: string | undefined;

/**
 * The simplified characters in common use, in code unit order: the 6,763 of GB 2312. Tables of characters are in their
 * order.
 */
export function commonCharacters(): string {
  characters ??= readCharacterList(CHARACTERS);
  return characters;
}
