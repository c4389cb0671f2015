import type { Catalogue } from '../catalog/catalogue.js';
import { catalogueFrom } from '../catalog/document.js';
import { ZhiyeError } from '../catalog/errors.js';
import { readBytes, reasonOf } from './read-bytes.js';

/** A catalogue of 100,000 entries is smaller. */
const MOST_BYTES_OF_CATALOGUE = 32 * 1024 * 1024;

/**
 * Reads a catalogue file, as `zhiye import` writes it.
 *
 * @param file its path
 * @returns a promise of the catalogue, with all entries checked; it rejects with the errors below
 * @throws ZhiyeError `catalogue-unreadable`, `catalogue-not-json`, `catalogue-foreign` (some other JSON),
 *   `catalogue-future` (written by a later version) or `catalogue-damaged` (with the place)
 */
export async function loadCatalogue(file: string): Promise<Catalogue> {
  const bytes = await readBytes(
    file,
    MOST_BYTES_OF_CATALOGUE,
    (reason) => new ZhiyeError('catalogue-unreadable', { file, reason }),
  );
  return catalogueFrom(decodeUtf8(bytes, file));
}

function decodeUtf8(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new ZhiyeError('catalogue-unreadable', { file, reason: reasonOf(error) });
  }
}
