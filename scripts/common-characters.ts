/** The rows of GB 2312 that hold its characters: the first level, the 3,755 in most use, and both levels together. */
const FIRST_ROW = 0xb0;
const LAST_ROWS = { first: 0xd7, second: 0xf7 } as const;

/**
 * The simplified characters in common use: the 6,763 of GB 2312, or the 3,755 of its first level.
 * Source: the decoder of the platform, asked for every pair of bytes of that standard's levels of characters.
 */
export function commonCharacters(upTo: 'first' | 'second' = 'second'): string[] {
  const decoder = new TextDecoder('gbk');
  const characters: string[] = [];
  for (let row = FIRST_ROW; row <= LAST_ROWS[upTo]; row += 1) {
    for (let cell = 0xa1; cell <= 0xfe; cell += 1) {
      const character = decoder.decode(Uint8Array.of(row, cell));
      // The last five cells of the first level are empty.
      if (/^\p{Script=Han}$/u.test(character)) characters.push(character);
    }
  }
  return characters;
}
