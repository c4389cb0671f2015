/** The code unit that means no distance. Those before it would need escapes in a text, or are invisible. */
const ZERO = 0x22;

/**
 * Writes characters of the basic plane, in code unit order, as their distances from each other: each is one code unit, the
 * distance plus 0x22. Neighbours are close, so that this compresses to a fifth of the characters themselves.
 */
export function writeCharacterList(characters: readonly string[]): string {
  let last = 0;
  return characters
    .map((character) => {
      const unit = character.charCodeAt(0);
      const distance = unit - last;
      last = unit;
      return String.fromCharCode(ZERO + distance);
    })
    .join('');
}

/** Reads what {@link writeCharacterList} has written: the characters, as one text. */
export function readCharacterList(distances: string): string {
  let characters = '';
  let unit = 0;
  for (let at = 0; at < distances.length; at += 1) {
    unit += distances.charCodeAt(at) - ZERO;
    characters += String.fromCharCode(unit);
  }
  return characters;
}
