import { type Countable, type Damage, InputError } from '../tables/input-error.js';

/**
 * The error for a document that no program writes so.
 *
 * @param detail where in it, or how much
 */
export function damaged(
  damage: Damage,
  detail: string | number = '',
): InputError<'document-damaged'> {
  return new InputError('document-damaged', { damage, detail: String(detail) });
}

/** Refuses a document that holds more of something than any real one. */
export function refuseMoreThan(most: number, found: number, counted: Countable): void {
  if (found > most) throw new InputError('document-too-large', { counted, most });
}
