/**
 * The simplified characters in common use: the 6,763 of GB 2312.
 * Source: the decoder of the platform, asked for every pair of bytes of that standard's two levels of characters.
 */
export function commonCharacters(): string[] {
  const decoder = new TextDecoder('gbk');
  const characters: string[] = [];
  for (let row = 0xb0; row <= 0xf7; row += 1) {
    for (let cell = 0xa1; cell <= 0xfe; cell += 1) {
      const character = decoder.decode(Uint8Array.of(row, cell));
      // The last five cells of the first level are empty.
      if (/^\p{Script=Han}$/u.test(character)) characters.push(character);
    }
  }
  return characters;
}
