import type { Candidate } from '../../catalog/entry.js';
import type { RoleCells } from '../../tables/read-row.js';
import { type Identification, meanings, withoutTrade } from '../identify.js';

/** Identifies a text in the catalogue, or else in the classification. */
export type Identify = (text: string) => Identification;

/** What a name means, given the other cells: a trade belongs to their occupation, and they settle an ambiguous name. */
export function identifyInContext(
  name: string,
  cells: RoleCells,
  identifyText: Identify,
): Identification {
  let ofOccupation: Identification | undefined;
  for (const cell of cells.trade === undefined ? [] : [cells.occupation, cells.title, cells.code]) {
    const title = cell === undefined ? undefined : titleWithTrade(cell, name, identifyText);
    const named = title === undefined ? undefined : identifyText(title);
    if (named?.kind === 'found' || named?.kind === 'ambiguous') return named;
    ofOccupation ??= named;
  }
  const found = identifyText(name);
  // The trades of an unlisted occupation are not known, so the occupation decides.
  if (found.kind === 'unknown') return ofOccupation ?? found;
  return found.kind === 'ambiguous' ? settle(found.candidates, cells, identifyText) : found;
}

/** What an ambiguous name means, if the occupation and the code next to it leave one of its candidates. */
function settle(
  candidates: readonly Candidate[],
  { occupation, code }: RoleCells,
  identifyText: Identify,
): Identification {
  const others = [occupation, code].filter((cell) => cell !== undefined);
  const meant = others.map((cell) => meanings(identifyText(cell)));
  const agreeing = candidates.filter((candidate) =>
    meant.every((each) => each.some((other) => other.code === candidate.code)),
  );
  const [only, ...more] = agreeing;
  if (only === undefined || more.length > 0) return { kind: 'ambiguous', candidates };
  const byCode = identifyText(only.code);
  const isOccupation = byCode.kind === 'found' && byCode.target.occupation === only.title;
  return isOccupation ? byCode : identifyText(only.title);
}

/** The full title of a trade in the occupation that another cell names; `undefined` if that cell names none. */
function titleWithTrade(cell: string, trade: string, identifyText: Identify): string | undefined {
  const named = identifyText(cell);
  if (named.kind === 'found') return `${named.target.occupation}（${trade}）`;
  if (named.kind === 'unlisted') return `${named.occupation.name}（${trade}）`;
  return named.kind === 'ambiguous' ? `${cell}（${trade}）` : undefined;
}

/** The first cell that contradicts what was found. Only a code can contradict an unknown name. */
export function contradictionTo(
  name: string,
  found: Identification,
  cells: RoleCells,
  identifyText: Identify,
): { other: string; otherName: string | null } | undefined {
  const others = [cells.title, cells.occupation].filter((cell) => cell !== undefined);
  const other =
    found.kind === 'unknown'
      ? undefined
      : others.find((cell) => !belongs(found, identifyText(cell)));
  if (other !== undefined) return { other, otherName: null };
  if (cells.code === undefined) return undefined;
  const byCode = identifyText(cells.code);
  if (belongs(found, byCode)) return undefined;
  // An unknown trade of the occupation with this code is no conflict.
  const occupations = found.kind === 'unknown' ? [...others, withoutTrade(name) ?? name] : [];
  if (occupations.some((each) => belongs(byCode, identifyText(each)))) return undefined;
  return { other: cells.code, otherName: nameOf(byCode) };
}

/** Whether another cell means the same entry, or its occupation as a whole. */
function belongs(found: Identification, other: Identification): boolean {
  switch (found.kind) {
    case 'unknown':
      return other.kind === 'unknown';
    case 'unlisted':
      return other.kind === 'unlisted' && other.occupation.code === found.occupation.code;
    case 'found': {
      const { code } = found.target;
      if (other.kind === 'ambiguous') return other.candidates.some((each) => each.code === code);
      if (other.kind !== 'found' || other.target.code !== code) return false;
      return other.named === undefined || other.named === found.named;
    }
    case 'ambiguous':
    case 'conflict':
      return false;
  }
}

function nameOf(found: Identification): string | null {
  if (found.kind === 'found') return found.target.title;
  return found.kind === 'unlisted' ? found.occupation.name : null;
}
