import { readFile } from 'node:fs/promises';
import type { Catalogue } from '../catalog/catalogue.js';
import { readCatalogueDocument } from '../catalog/document.js';
import { ZhiyeError } from '../catalog/errors.js';

/**
 * Reads a catalogue file, as `zhiye import` writes it.
 *
 * @param file its path
 * @returns a promise of the catalogue, all of whose entries have been checked; what is thrown rejects it
 * @throws ZhiyeError `catalogue-unreadable`, `catalogue-not-json`, `catalogue-foreign` (some other JSON),
 *   `catalogue-future` (written by a later version) or `catalogue-damaged` (with the place)
 */
export async function loadCatalogue(file: string): Promise<Catalogue> {
  const bytes = await readBytes(file, 'catalogue-unreadable');
  return readCatalogueDocument(decodeUtf8(bytes, file));
}

/**
 * All bytes of a file.
 *
 * @throws ZhiyeError the one named, with the file and why it cannot be read
 */
export async function readBytes(
  file: string,
  code: 'catalogue-unreadable' | 'input-unreadable',
): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    throw new ZhiyeError(code, { file, reason: reasonOf(error) });
  }
}

function decodeUtf8(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new ZhiyeError('catalogue-unreadable', { file, reason: reasonOf(error) });
  }
}

/** Why a file could not be read: the code of the system where it gives one. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message;
}
