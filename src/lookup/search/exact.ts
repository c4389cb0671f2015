import { nameLayer } from './match.js';

/** The word is the occupation, the trade or the title. */
export const exact = nameLayer('exact', (word, name) =>
  word === name ? { ranges: [[0, name.length]], slack: 0 } : undefined,
);
