import { ENTRIES_JSON, PROVENANCE } from '../generated/catalogue.js';
import { Catalogue } from './catalogue.js';
import { simplifiedNameForm } from './name.js';

/**
 * The catalogue that zhiye carries: 社会培训评价组织遴选职业（工种）目录（已发布）, 202 entries.
 * Source: the published table in `data/`, named with its SHA-256 in `provenance`.
 */
export const embeddedCatalogue: Catalogue = new Catalogue(
  PROVENANCE,
  () => JSON.parse(ENTRIES_JSON),
  simplifiedNameForm,
);
