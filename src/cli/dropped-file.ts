import { statSync } from 'node:fs';
import { isAbsolute } from 'node:path';

/** The extensions of files that `check --file` reads. */
const TABLE = /\.(?:csv|tsv|tab|txt|json|jsonl|ndjson|xlsx|xlsm|xltx|xls|xlt|et|ett|html?)$/i;

const EXTENSION = /\.[a-z]\w{1,5}$/i;

/**
 * Whether a word of the command line is a file to be checked, as one that is dropped on the program: the name of a
 * table, and whatever is there under its full path, or under a name with an extension. That a file is not there, or of
 * a kind that is not read, is for the reader to say.
 */
export function isDropped(word: string): boolean {
  if (TABLE.test(word)) return true;
  if (!isAbsolute(word) && !EXTENSION.test(word)) return false;
  try {
    return statSync(word, { throwIfNoEntry: false }) !== undefined;
  } catch {
    // Too long to be a path, for one.
    return false;
  }
}
