import { ZhiyeError } from './errors.js';

/** What a reading returns; `undefined` if it refuses the text. An error of any other kind is a bug, and passes. */
export function unlessRefused<Result>(read: () => Result): Result | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof ZhiyeError) return undefined;
    throw error;
  }
}
