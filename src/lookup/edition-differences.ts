import type { Catalogue } from '../catalog/catalogue.js';
import type { Classification } from '../catalog/classification.js';
import type { Code } from '../catalog/code.js';
import { occupationsOf } from '../catalog/entry.js';
import { nameForm } from '../catalog/name.js';

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
