import { nameLayer } from './searchable.js';

/** The word stands somewhere in the occupation, the trade or the title. */
export const substring = nameLayer('substring', ({ form: word }, { form }) => {
  const start = form.indexOf(word);
  return start === -1 ? undefined : { ranges: [[start, start + word.length]], slack: 0 };
});
