/** The first row of characters in GB 2312, and the last rows of its two levels. The first level is the more common. */
const FIRST_ROW = 0xb0;
const LAST_ROWS = { first: 0xd7, second: 0xf7 } as const;

/**
 * The simplified characters in common use, in code unit order: the 6,763 of GB 2312, or the 3,755 of its first level.
 * Source: the platform's GBK decoder, applied to every byte pair of these rows.
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
  return characters.sort();
}
