import type { Catalogue } from '../catalog/catalogue.js';
import type { Classification, ClassifiedOccupation } from '../catalog/classification.js';
import { ZhiyeError } from '../catalog/errors.js';
import { identify } from './identify.js';
import { splitNameAndLevels } from './name-and-levels.js';

/**
 * The unlisted occupation that a search query names, with or without levels after it: the reason why nothing was found
 * for 律师.
 *
 * @returns `undefined` if the query does not name such an occupation
 */
export function unlistedOccupation(
  catalogue: Catalogue,
  classification: Classification,
  query: string,
): ClassifiedOccupation | undefined {
  const name = splitNameAndLevels(catalogue, query, classification)?.name ?? query;
  try {
    const found = identify(catalogue, name, classification);
    return found.kind === 'unlisted' ? found.occupation : undefined;
  } catch (error) {
    // A query may be a malformed code or the code of a group.
    if (error instanceof ZhiyeError) return undefined;
    throw error;
  }
}
