import { textLayer } from './layer.js';

/** The word stands somewhere in the occupation, the trade or the title. */
export const substring = textLayer('substring', (word, name) => {
  const start = name.indexOf(word);
  return start === -1 ? undefined : { ranges: [[start, start + word.length]], penalty: 0 };
});
