import { statSync } from 'node:fs';
import { isAbsolute } from 'node:path';

const EXTENSION = /\.[a-z]\w{1,5}$/i;

/**
 * Whether a word of the command line is a file to be checked, as one that is dropped on the program: whatever is there
 * under its full path, or under a name with an extension. Of a kind that is not read, it is the reader that says so.
 */
export function isDropped(word: string): boolean {
  if (!isAbsolute(word) && !EXTENSION.test(word)) return false;
  try {
    return statSync(word, { throwIfNoEntry: false }) !== undefined;
  } catch {
    // Too long to be a path, for one.
    return false;
  }
}
