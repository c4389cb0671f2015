import { nameLayer } from './searchable.js';

/** The word is the occupation, the trade or the title. */
export const exact = nameLayer('exact', ({ form: word }, { form }) =>
  word === form ? { ranges: [[0, form.length]], slack: 0 } : undefined,
);
