import { textLayer } from './layer.js';

/** The word is the occupation, the trade or the title. */
export const exact = textLayer('exact', (word, name) =>
  word === name ? { ranges: [[0, name.length]], penalty: 0 } : undefined,
);
