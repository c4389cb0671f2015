import { UsageError } from '../../messages/usage-error.js';
import { fieldNamed } from '../../render/fields.js';
import { RESULT_COLUMNS } from '../../tables/role.js';
import type { Table } from '../../tables/table.js';
import type { CheckFileSettings } from './settings.js';

/** Where each cell of a row goes in the output. */
export interface TableLayout {
  /** How many columns the header has. */
  readonly width: number;
  /** The indexes of the added cells: those of the columns of an earlier run, else after all others. */
  readonly resultPlaces: readonly number[];
  /** Whether any of these columns is there from an earlier run. */
  readonly replaces: boolean;
  /** The indexes of the cells to write, in order, and the names of their columns. */
  readonly places: readonly number[];
  readonly names: readonly string[];
  /** Columns without a header; in JSON their cells are written only if they are not empty. */
  readonly unnamed: ReadonlySet<number>;
}

/**
 * @param header the cells of the header by column
 * @throws UsageError `columns-repeated` or `field-unknown`
 */
export function tableLayout(
  { results }: Table,
  header: readonly string[],
  { fields, output }: Pick<CheckFileSettings, 'fields' | 'output'>,
): TableLayout {
  const isJson = output === 'json' || output === 'jsonl';
  const repeated = repeatedIn(header);
  if (isJson && repeated.length > 0) {
    throw new UsageError('columns-repeated', { columns: repeated, format: output });
  }
  const unnamed = new Set([...header.keys()].filter((at) => isJson && header[at]?.trim() === ''));
  const all = header.map((name, at) => (unnamed.has(at) ? String(at + 1) : name));
  const resultPlaces = RESULT_COLUMNS.map((name, at) => {
    const place = results[at];
    if (place === undefined) return all.push(name) - 1;
    // In a header of two rows, the name may have been joined with the cell above it.
    all[place] = name;
    return place;
  });
  const places = (fields ?? all).map((field, at) => {
    const place = fields === undefined ? at : all.indexOf(fieldNamed(field, all));
    if (place === -1) throw new UsageError('field-unknown', { field, known: all });
    return place;
  });
  return {
    width: header.length,
    resultPlaces,
    replaces: results.some((place) => place !== undefined),
    places,
    names: places.map((place) => all[place] ?? ''),
    unnamed,
  };
}

/** The cells of a row with the added ones in place; cells beyond the header come last. */
export function withResults<Cell>(
  cells: readonly Cell[],
  added: readonly Cell[],
  { width, resultPlaces }: TableLayout,
  missing: Cell,
): Cell[] {
  const all = Array.from({ length: width }, (_, at) => cells[at] ?? missing);
  for (const [at, place] of resultPlaces.entries()) all[place] = added[at] ?? missing;
  return [...all, ...cells.slice(width)];
}

/** The headers that occur more than once, in order. */
function repeatedIn(header: readonly string[]): string[] {
  const repeated = header.filter((name, at) => name.trim() !== '' && header.indexOf(name) < at);
  return [...new Set(repeated)];
}
