import type { Catalogue } from '../catalog/catalogue.js';
import type { Classification, ClassifiedOccupation } from '../catalog/classification.js';
import { unlessRefused } from '../catalog/unless-refused.js';
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
  // A query may be a malformed code or the code of a group.
  const found = unlessRefused(() => identify(catalogue, name, classification));
  return found?.kind === 'unlisted' ? found.occupation : undefined;
}
