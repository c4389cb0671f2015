import { expect } from 'vitest';

/**
 * Matches an error of the library.
 *
 * @param text its code, and after a space its arguments as JSON, if they matter
 */
export function libraryError(text: string): unknown {
  const [, code = '', args] = /^(\S+)(?: (.*))?$/.exec(text) ?? [];
  return expect.objectContaining(args === undefined ? { code } : { code, args: JSON.parse(args) });
}
