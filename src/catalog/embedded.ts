import { ENTRIES, PROVENANCE } from '../generated/catalogue.cjs';
import { Catalogue } from './catalogue.js';
import { simplifiedNameForm } from './name.js';

/**
 * The catalogue that ships with zhiye: 社会培训评价组织征集遴选职业（工种）目录（已发布）, 202 entries.
 * Source: the published table, byte for byte in `data/`; `provenance` has its title, file name and SHA-256.
 */
export const embeddedCatalogue: Catalogue = new Catalogue(
  JSON.parse(PROVENANCE),
  () => JSON.parse(ENTRIES),
  simplifiedNameForm,
);
