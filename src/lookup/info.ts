import type { Catalogue, Provenance } from '../catalog/catalogue.js';
import type { Classification } from '../catalog/classification.js';
import type { Code } from '../catalog/code.js';
import { occupationsOf } from '../catalog/entry.js';
import { LEVELS, type Level } from '../catalog/level.js';
import { nameForm } from '../catalog/name.js';
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

/** The end of codes that the catalogue adds to those of the classification: 4-04-05-Z1. */
const SUPPLEMENTARY = /-Z\d+$/;

/** An occupation of a catalogue that the classification has not by the same code and name. */
export interface EditionDifference {
  /** Its code in the catalogue. */
  readonly code: Code;
  /** Its name in the catalogue. */
  readonly occupation: string;
  /** What the classification calls that code; `null` if it does not have it. */
  readonly codeMeans: string | null;
  /** By which code the classification has the name; `null` if it does not have it. */
  readonly nameHasCode: Code | null;
}

/**
 * Where a catalogue and a classification differ about an occupation's code or name, in catalogue order: they may be of
 * different editions, which is worth a warning and never an error. Supplementary codes (4-04-05-Z1), which no
 * classification has, are left out.
 */
export function editionDifferences(
  catalogue: Catalogue,
  classification: Classification,
): EditionDifference[] {
  return occupationsOf(catalogue.entries).flatMap(({ code, title: occupation }) => {
    const ofCode = classification.withCode(code);
    const ofName = classification.withName(nameForm(occupation));
    if (ofName?.code === code || (ofCode === undefined && SUPPLEMENTARY.test(code))) return [];
    return { code, occupation, codeMeans: ofCode?.name ?? null, nameHasCode: ofName?.code ?? null };
  });
}
