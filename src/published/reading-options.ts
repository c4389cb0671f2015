import type { Catalogue } from '../catalog/catalogue.js';
import type { Classification } from '../catalog/classification.js';
import type { NamedColumns } from '../tables/role.js';

/** The catalogue and classification in which names and their codes are looked up. */
export interface Knowledge {
  readonly catalogue: Catalogue;
  readonly classification: Classification;
}

/** How a published table is read. */
export interface ReadingOptions {
  /** Without it no code is looked up, and no name is known. */
  readonly knowledge?: Knowledge;
  /** Headers that the user named. */
  readonly named?: NamedColumns;
  /** The number of the row that the user said is the header, or the upper one of two. */
  readonly headerRow?: number;
  /** Leaves out rows without a code whose name nobody knows. */
  readonly skipsUncoded?: boolean;
}
