import type { Provenance } from '../catalog/catalogue.js';
import type { Entry } from '../catalog/entry.js';
import { InputError } from '../tables/input-error.js';
import { whyNoTable } from '../tables/no-table.js';
import type { LoadedSheet } from '../tables/sheet.js';
import { continuedTable } from './continued-table.js';
import { entriesOf } from './entries.js';
import { type FoundTables, findTables } from './find-tables.js';
import { type Findings, FindingsBuilder } from './findings.js';
import { KnownNames } from './known-names.js';
import { Problems } from './problems.js';
import { readTable, type TableContent } from './read-table.js';
import type { ReadingOptions } from './reading-options.js';
import { footnoteOf, footnotesIn, readHeading } from './words.js';

/** What a published table says: its entries, the words around them, and what was left out or derived. */
export interface PublishedTable extends Omit<Provenance, 'source'> {
  readonly entries: readonly Entry[];
  readonly findings: Findings;
}

/**
 * Reads the tables of a catalogue from all sheets of a file. Strict: what cannot be understood is a problem.
 *
 * @param counts what the numbers of the rows count
 * @param problems those that were found already
 * @throws InputError `published-table-missing` if no sheet has a table, `columns-equal`, and `table-problems` with the
 *   place of each problem
 */
export function readPublished(
  sheets: readonly LoadedSheet[],
  counts: 'line' | 'row',
  options: ReadingOptions = {},
  problems = new Problems(counts),
): PublishedTable {
  const known = new KnownNames(options.knowledge);
  const findings = new FindingsBuilder();
  const read: { sheet: LoadedSheet; found: FoundTables; contents: TableContent[] }[] = [];
  let nearest: FoundTables['nearest'];
  for (const sheet of sheets) {
    if (sheet.isHidden) {
      findings.sheets.push({ sheet: sheet.name, why: 'hidden' });
      continue;
    }
    const found = findTables(sheet, options);
    const before = read.at(-1)?.found.tables.at(-1);
    const continued = before === undefined ? undefined : continuedTable(found.above, before, known);
    if (continued !== undefined) findings.continued.push(sheet.name);
    const tables = continued === undefined ? found.tables : [continued, ...found.tables];
    if (tables.length === 0) {
      if (sheet.rows.some(({ cells }) => cells.some((cell) => cell.trim() !== ''))) {
        findings.sheets.push({ sheet: sheet.name, why: 'no-table' });
      }
      if ((found.nearest?.score ?? 0) > (nearest?.score ?? -1)) nearest = found.nearest;
      continue;
    }
    const contents = tables.map((table) => readTable(table, sheet, known, problems, findings));
    read.push({ sheet, found: { ...found, tables }, contents });
  }
  const [first] = read;
  if (first === undefined) throw missing(sheets, nearest, options);
  const drafts = read.flatMap(({ contents }) => contents.flatMap((content) => content.drafts));
  const entries = entriesOf(drafts, known, problems, findings, options.skipsUncoded ?? false);
  if (entries.length === 0) {
    const line = first.found.tables[0]?.header.at(-1)?.number ?? 1;
    problems.addIfNone({ sheet: first.sheet.name, line, column: null }, 'empty-table');
  }
  problems.refuseIfAny();
  const lines = first.found.above.flatMap(({ cells }) => {
    const texts = [...new Set(cells.map((cell) => cell.trim()).filter((cell) => cell !== ''))];
    return texts.length === 1 ? texts : [];
  });
  const notes = read.flatMap(({ contents }) => contents.flatMap((content) => content.footnotes));
  return {
    ...readHeading([...(first.sheet.around?.above() ?? []), ...lines]),
    footnote: footnoteOf([...notes, ...footnotesIn(first.sheet.around?.below() ?? [])]),
    entries,
    findings: findings.build(),
  };
}

/** Why there is no table. */
function missing(
  sheets: readonly LoadedSheet[],
  nearest: FoundTables['nearest'],
  { named = {}, headerRow }: ReadingOptions,
): InputError {
  const rows = Math.max(0, ...sheets.map((sheet) => sheet.rows.at(-1)?.number ?? 0));
  const why = whyNoTable(nearest, { named, headerRow, rows });
  if (why !== undefined) return why;
  return new InputError('published-table-missing', {
    nearest:
      nearest === undefined
        ? null
        : { sheet: nearest.sheet, row: nearest.row, headers: nearest.headers },
    lacks: nearest?.lacks ?? ['name', 'level'],
  });
}
