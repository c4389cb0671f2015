import { once } from '../catalog/memoize.js';

/** The rows of characters in GB 2312, and how many characters its first level has. */
const ROWS = { first: 0xb0, last: 0xf7 } as const;
const FIRST_LEVEL = 3755;

/**
 * The simplified characters in common use: the 6,763 of GB 2312, in its order. Tables of characters are in this order.
 * Source: the platform's GBK decoder.
 */
export const commonCharacters = once((): string => {
  const bytes: number[] = [];
  for (let row: number = ROWS.first; row <= ROWS.last; row += 1) {
    for (let cell = 0xa1; cell <= 0xfe; cell += 1) {
      // The first level ends in the middle of a row.
      if (row !== 0xd7 || cell <= 0xf9) bytes.push(row, cell);
    }
  }
  return new TextDecoder('gbk').decode(Uint8Array.from(bytes));
});

/** The 3,755 of the first level, which are the more common, in code unit order. */
export const mostCommonCharacters = once(() =>
  [...commonCharacters().slice(0, FIRST_LEVEL)].sort().join(''),
);
