import { textLayer } from './layer.js';

/** The occupation, the trade or the title begins with the word. */
export const prefix = textLayer('prefix', (word, name) =>
  name.startsWith(word) ? { ranges: [[0, word.length]], penalty: 0 } : undefined,
);
