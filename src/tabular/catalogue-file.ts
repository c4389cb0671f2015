import { readFile } from 'node:fs/promises';
import type { Catalogue } from '../catalog/catalogue.js';
import { readCatalogueDocument } from '../catalog/document.js';
import { ZhiyeError } from '../catalog/errors.js';

/**
 * Reads a catalogue file, as `zhiye import` writes it.
 *
 * @throws ZhiyeError `catalogue-unreadable`, `catalogue-not-json`, `catalogue-foreign`, `catalogue-future` or
 *   `catalogue-damaged`
 */
export async function loadCatalogue(file: string): Promise<Catalogue> {
  return readCatalogueDocument(await readText(file));
}

async function readText(file: string): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file));
  } catch (error) {
    throw new ZhiyeError('catalogue-unreadable', { file, reason: reasonOf(error) });
  }
}

/** Why a file could not be read: the code of the system where it gives one. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message;
}
