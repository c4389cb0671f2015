import { nameLayer } from './searchable.js';

/** The occupation, the trade or the title begins with the word. */
export const prefix = nameLayer('prefix', ({ form: word }, { form }) =>
  form.startsWith(word) ? { ranges: [[0, word.length]], slack: 0 } : undefined,
);
