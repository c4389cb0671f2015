import { InputError } from '../tables/input-error.js';

/** The error for a document that no program writes so: `reason` says what in it. */
export function damaged(reason: string): InputError<'document-damaged'> {
  return new InputError('document-damaged', { reason });
}

/** Refuses a document that holds more of something than any real one. */
export function refuseMoreThan(most: number, found: number, what: string): void {
  if (found > most) throw damaged(`more than ${most} ${what}`);
}
