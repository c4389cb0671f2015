import type { Catalogue, Provenance } from '../catalog/catalogue.js';
import type { Classification } from '../catalog/classification.js';
import type { Code } from '../catalog/code.js';
import { occupationsOf } from '../catalog/entry.js';
import { LEVELS, type Level } from '../catalog/level.js';
import { nameForm } from '../catalog/name.js';
import { groups, type Rank } from './groups.js';

/** Facts about a catalogue. Keys are in the order of the JSON output. */
export interface Info extends Provenance {
  /** Counts by kind. */
  readonly counts: {
    /** The number of entries, base entries and trades. */
    readonly entries: number;
    /** The number of occupations, that is of distinct codes. */
    readonly occupations: number;
    /** The number of trades, that is of entries that are not base entries. */
    readonly trades: number;
    /** The number of groups that have entries, by rank. */
    readonly groups: Readonly<Record<Rank, number>>;
  };
  /** How many `entries` list each `level`, for all levels from 5 to `special`, including levels that no entry lists. */
  readonly levels: readonly { readonly level: Level; readonly entries: number }[];
}

/** Facts about a catalogue: where it comes from, and what it contains. */
export function info(catalogue: Catalogue): Info {
  const { title, attachment, footnote, source } = catalogue.provenance;
  const { entries } = catalogue;
  const all = groups(catalogue);
  const ofRank = (rank: Rank) => all.filter((group) => group.rank === rank).length;
  return {
    title,
    attachment,
    footnote,
    source,
    counts: {
      entries: entries.length,
      occupations: new Set(entries.map((entry) => entry.code)).size,
      trades: entries.filter((entry) => entry.trade !== null).length,
      groups: { major: ofRank('major'), 'sub-major': ofRank('sub-major'), minor: ofRank('minor') },
    },
    levels: LEVELS.map((level) => ({
      level,
      entries: entries.filter((entry) => entry.levels.includes(level)).length,
    })),
  };
}

/** Facts about a classification, compared with a catalogue. Keys are in the order of the JSON output. */
export interface ClassificationInfo {
  /** Its name. */
  readonly name: string;
  /** Its edition. */
  readonly edition: string;
  /** The number of occupations. */
  readonly occupations: number;
  /** The number of occupations whose code the catalogue lists. */
  readonly listed: number;
}

/**
 * Facts about a classification, and how much of it a catalogue lists.
 *
 * @internal
 */
export function classificationInfo(
  catalogue: Catalogue,
  { name, edition, occupations }: Classification,
): ClassificationInfo {
  const listed = occupations.filter(({ code }) => catalogue.withCode(code).length > 0);
  return { name, edition, occupations: occupations.length, listed: listed.length };
}

/** How the last segment begins of codes that the catalogue adds to those of the classification: 4-04-05-Z1. */
const SUPPLEMENTARY = '-Z';

/** An occupation of a catalogue whose code or name differs from the classification. */
export interface EditionDifference {
  /** Its code in the catalogue. */
  readonly code: Code;
  /** Its name in the catalogue. */
  readonly occupation: string;
  /** The name of this code in the classification; `null` if it does not have the code. */
  readonly codeMeans: string | null;
  /** The code of this name in the classification; `null` if it does not have the name. */
  readonly nameHasCode: Code | null;
}

/**
 * The occupations whose code or name differs between a catalogue and a classification, in catalogue order. The two may be
 * of different editions, so a difference is worth a warning but is never an error. Supplementary codes (4-04-05-Z1) that
 * the classification does not have are left out.
 *
 * @internal
 */
export function editionDifferences(
  catalogue: Catalogue,
  classification: Classification,
): EditionDifference[] {
  return occupationsOf(catalogue.entries).flatMap(({ code, title: occupation }) => {
    const ofCode = classification.withCode(code);
    const ofName = classification.withName(nameForm(occupation));
    if (ofName?.code === code || (ofCode === undefined && code.includes(SUPPLEMENTARY))) return [];
    return { code, occupation, codeMeans: ofCode?.name ?? null, nameHasCode: ofName?.code ?? null };
  });
}
