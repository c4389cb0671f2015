import type { Catalogue } from '../catalog/catalogue.js';
import { isWithin, readCode } from '../catalog/code.js';
import { type Candidate, occupationsOf } from '../catalog/entry.js';
import { nameForm } from '../catalog/name.js';
import { editDistance } from './edit-distance.js';

/** A name of which less than this part agrees is no suggestion. */
const LEAST_LIKENESS = 0.3;

/** Longer names are nobody's misspelling of an official one. */
const LONGEST_NAME = 64;

/**
 * The titles most like a name that is not in the catalogue, best first, for a reader to choose from; for a code,
 * the occupations of its minor group.
 */
export function nearestTitles(catalogue: Catalogue, text: string, limit = 5): Candidate[] {
  const reading = readCode(text);
  if (reading.kind === 'code') {
    const minorGroup = reading.code.slice(0, reading.code.lastIndexOf('-'));
    const neighbours = catalogue.entries.filter((entry) => isWithin(entry.code, minorGroup));
    return occupationsOf(neighbours).slice(0, limit);
  }
  const name = nameForm(text);
  if (name === '' || name.length > LONGEST_NAME) return [];
  return catalogue.entries
    .map(({ code, title, occupation, trade }) => ({
      candidate: { code, title },
      likeness: Math.max(
        ...[...new Set([title, occupation, trade ?? title])].map((official) =>
          likeness(name, catalogue.formOf(official)),
        ),
      ),
    }))
    .filter((scored) => scored.likeness >= LEAST_LIKENESS)
    .toSorted(
      (a, b) => b.likeness - a.likeness || a.candidate.title.length - b.candidate.title.length,
    )
    .slice(0, limit)
    .map((scored) => scored.candidate);
}

/** 0 for nothing in common to 1 for equal; a name that contains the other is at least half like it. */
function likeness(name: string, official: string): number {
  const longer = Math.max(name.length, official.length);
  const agreeing = (longer - editDistance(name, official)) / longer;
  const contained = official.includes(name) || name.includes(official);
  return contained ? (1 + agreeing) / 2 : agreeing;
}
