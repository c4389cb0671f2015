import type { Catalogue, Provenance } from '../catalog/catalogue.js';
import type { Classification } from '../catalog/classification.js';
import { LEVELS, type Level } from '../catalog/level.js';
import { groups, type Rank } from './groups.js';

/** What a catalogue is. Keys are in the order in which JSON shows them. */
export interface Info extends Provenance {
  /** How much of each kind is in it. */
  readonly counts: {
    /** Base entries and trades. */
    readonly entries: number;
    /** Different codes. */
    readonly occupations: number;
    /** Entries that are no base entry. */
    readonly trades: number;
    /** Groups that have entries, by rank. */
    readonly groups: Readonly<Record<Rank, number>>;
  };
  /** How many `entries` list each `level`; all levels, from 5 to `special`, also those that none lists. */
  readonly levels: readonly { readonly level: Level; readonly entries: number }[];
}

/** What a catalogue is: where it comes from, and how much of each kind is in it. */
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

/** What a classification is beside a catalogue. Keys are in the order in which JSON shows them. */
export interface ClassificationInfo {
  /** What it is called. */
  readonly name: string;
  /** Which edition of it. */
  readonly edition: string;
  /** How many occupations it has. */
  readonly occupations: number;
  /** How many of them the catalogue lists, by their codes. */
  readonly listed: number;
}

/** What a classification is, and how much of it a catalogue lists. */
export function classificationInfo(
  catalogue: Catalogue,
  { name, edition, occupations }: Classification,
): ClassificationInfo {
  const listed = occupations.filter(({ code }) => catalogue.withCode(code).length > 0);
  return { name, edition, occupations: occupations.length, listed: listed.length };
}
