import { SOURCE_ROWS, type SourceRow, tradeOfRow } from './source.js';

/** A name or code of the source, and what the source says of it. */
export interface Named {
  readonly name: string;
  readonly kind: 'occupation' | 'title' | 'trade' | 'code';
  /** The row that a title or trade names; an occupation and a code name none. */
  readonly named: SourceRow | undefined;
  readonly ofOccupation: readonly SourceRow[];
}

const occupations = [...new Set(SOURCE_ROWS.map((row) => row.occupation))];
const rowsOf = (occupation: string) => SOURCE_ROWS.filter((row) => row.occupation === occupation);

/** A base entry's title is the occupation, and is judged as the occupation. */
export const TITLES: readonly Named[] = SOURCE_ROWS.map((row) => ({
  name: row.title,
  kind: row.title === row.occupation ? 'occupation' : 'title',
  named: row.title === row.occupation ? undefined : row,
  ofOccupation: rowsOf(row.occupation),
}));

export const TRADES: readonly Named[] = SOURCE_ROWS.filter((row) => tradeOfRow(row) !== '').map(
  (row) => ({
    name: tradeOfRow(row),
    kind: 'trade',
    named: row,
    ofOccupation: rowsOf(row.occupation),
  }),
);

export const OCCUPATIONS: readonly Named[] = occupations.map((name) => ({
  name,
  kind: 'occupation',
  named: undefined,
  ofOccupation: rowsOf(name),
}));

export const CODES: readonly Named[] = occupations.map((occupation) => ({
  name: rowsOf(occupation)[0]?.code ?? '',
  kind: 'code',
  named: undefined,
  ofOccupation: rowsOf(occupation),
}));

/** The verdict and status that the rows of the source give at a level as they write it, by SPEC section 4 alone. */
export function verdictInSource(
  { named, ofOccupation }: Named,
  level: string,
): [verdict: 'open' | 'open-by-trade' | 'closed', status: 0 | 1] {
  if (named !== undefined) {
    return named.levels.includes(level) ? ['open', 0] : ['closed', 1];
  }
  const lists = (row: SourceRow) => row.levels.includes(level);
  if (ofOccupation.some((row) => row.title === row.occupation && lists(row))) return ['open', 0];
  return ofOccupation.some(lists) ? ['open-by-trade', 0] : ['closed', 1];
}
