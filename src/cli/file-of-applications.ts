import { statSync } from 'node:fs';

/** The names of files that `check --file` reads. */
const EXTENSION = /\.(?:csv|tsv|tab|txt|json|jsonl|ndjson|xlsx|xlsm|xls|et|html?)$/i;

/** Whether a word of the command line is a file to be checked, as one that is dropped on the program. */
export function isFileOfApplications(word: string): boolean {
  return EXTENSION.test(word) && statSync(word, { throwIfNoEntry: false })?.isFile() === true;
}
