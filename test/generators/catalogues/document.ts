import type { Entry } from '../../../src/catalog/entry.js';
import type { MergedRange } from '../../../src/tables/sheet.js';
import type { Random } from '../random.js';
import { type Form, type FormOptions, formOf } from './form.js';
import { type LaidOut, tableOf } from './table.js';

/** Cells of a sheet, or of a table in a document or page. */
export interface Grid {
  readonly rows: readonly (readonly string[])[];
  readonly merges: readonly MergedRange[];
}

/** Tables of a catalogue in their order, with the lines of text before each and after the last. */
export interface CatalogueDocument {
  readonly tables: readonly { readonly above: readonly string[]; readonly grid: Grid }[];
  readonly below: readonly string[];
}

const TITLES = [
  ['附件1', '某省职业（工种）目录'],
  ['某省职业技能等级认定收费标准', '单位：元'],
  ['附件', '2026年第一批职业（工种）目录', '（共三类）'],
  [],
  [],
];
const NOTES = [
  ['注：动态调整。'],
  ['说明：1.动态调整。', '2.未尽事宜另行通知。'],
  ['备注：略'],
  [],
  [],
];

/**
 * Lays a catalogue out as one table or several.
 *
 * @param options what the format can hold; where `mayContinue`, a table may go on in the next without its header
 */
export function documentOf(
  entries: readonly Entry[],
  random: Random,
  options: FormOptions & { readonly mayContinue: boolean },
): CatalogueDocument {
  const below = random.pick(NOTES);
  const form = formOf(random, options);
  const count = random.chance(0.3) ? Math.min(random.between(2, 3), entries.length) : 1;
  if (options.mayContinue && count > 1 && random.chance(0.4)) {
    const table = tableOf(entries, form, random);
    // The parts of one side by side would come in another order.
    if (!table.isSideBySide) return { tables: continued(table, random), below };
  }
  const size = Math.ceil(entries.length / count);
  const isOneForm = random.chance(0.6);
  const restarts = random.chance(0.5);
  const tables: CatalogueDocument['tables'][number][] = [];
  for (let from = 0; from < entries.length; from += size) {
    const some = entries.slice(from, from + size);
    const numbered = restarts ? some.map((entry, at) => ({ ...entry, no: at + 1 })) : some;
    const own: Form = isOneForm ? form : formOf(random, options);
    const above = from === 0 ? random.pick(TITLES) : random.pick([[], ['二、第二批']]);
    tables.push({ above, grid: tableOf(numbered, own, random) });
  }
  return { tables, below };
}

/** A table as its header with some rows, and the other rows without it. */
function continued({ rows, merges, headerRows }: LaidOut, random: Random) {
  const least = headerRows + 1;
  const at = random.between(least, Math.max(rows.length - 1, least));
  // A cell that is merged over the cut would be empty below it.
  const isCut = merges.some(({ top, bottom }) => top <= at && at < bottom);
  if (isCut || at >= rows.length) return [{ above: [], grid: { rows, merges } }];
  const upper = merges.filter(({ bottom }) => bottom <= at);
  const lower = merges
    .filter(({ top }) => top > at)
    .map((merge) => ({ ...merge, top: merge.top - at, bottom: merge.bottom - at }));
  return [
    { above: random.pick(TITLES), grid: { rows: rows.slice(0, at), merges: upper } },
    { above: [], grid: { rows: rows.slice(at), merges: lower } },
  ];
}

/** The same in one grid: lines as rows, and tables one below the other. */
export function gridOf(
  { tables, below }: CatalogueDocument,
  mayMerge: boolean,
  random: Random,
): Grid {
  const width = Math.max(...tables.map(({ grid }) => grid.rows[0]?.length ?? 0));
  const rows: string[][] = [];
  const merges: MergedRange[] = [];
  const addLines = (lines: readonly string[]) => {
    for (const line of lines) {
      rows.push([line, ...Array.from({ length: width - 1 }, () => '')]);
      const { length } = rows;
      if (mayMerge && width > 1 && random.chance(0.7)) {
        merges.push({ top: length, bottom: length, left: 0, right: width - 1 });
      }
    }
  };
  for (const { above, grid } of tables) {
    if (rows.length > 0 && random.chance(0.5)) rows.push(Array.from({ length: width }, () => ''));
    addLines(above);
    const from = rows.length;
    for (const merge of grid.merges) {
      merges.push({ ...merge, top: merge.top + from, bottom: merge.bottom + from });
    }
    for (const row of grid.rows) {
      rows.push([...row, ...Array.from({ length: width - row.length }, () => '')]);
    }
  }
  addLines(below);
  return { rows, merges };
}
