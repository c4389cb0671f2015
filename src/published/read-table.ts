import { cellText, isBlank } from '../tables/cell-text.js';
import type { LoadedSheet, TableRow } from '../tables/sheet.js';
import type { FoundTable } from './find-tables.js';
import type { FindingsBuilder } from './findings.js';
import type { KnownNames } from './known-names.js';
import type { Place, Problems } from './problems.js';
import { BlockReader, type Draft } from './read-row.js';
import { otherRow } from './row-kind.js';

/** No cell of an entry is nearly this long, even if it holds several names. */
const LONGEST_CELL = 1_000;

/** What a table says. */
export interface TableContent {
  readonly drafts: readonly Draft[];
  /** The notes below it, or between its rows. */
  readonly footnotes: readonly string[];
}

/** Reads the rows of a table. It may have several parts side by side. */
export function readTable(
  table: FoundTable,
  sheet: Pick<LoadedSheet, 'name'>,
  known: KnownNames,
  problems: Problems,
  findings: FindingsBuilder,
): TableContent {
  const { columns, rows, width } = table;
  const blocks = columns.blocks.map(
    (block) => new BlockReader(block, width, known, problems, findings),
  );
  const used = new Set(blocks.flatMap((block) => block.used));
  const last = Math.max(...used, ...columns.columns.map((column) => column.last));
  for (const { index, text, heading } of columns.columns) {
    if (!used.has(index)) findings.columns.add(heading === '' ? text : `${heading}/${text}`);
  }
  const headed = columns.columns.flatMap(({ index, last: end }) =>
    Array.from({ length: end - index + 1 }, (_, step) => index + step),
  );
  const mostFilled = new Set([...headed, ...used]).size;
  const starts = columns.blocks.map(({ columns: own }) => own[0]?.index ?? 0);
  const drafts: Draft[][] = blocks.map(() => []);
  const footnotes: string[][] = [];
  let isBelowNote = false;

  for (const row of rows) {
    const place: Place = { sheet: sheet.name, line: row.number, column: null };
    const cells = row.cells.map(cellText);
    const one = [...new Set(cells.filter((cell) => cell !== ''))];
    const view = {
      cells,
      names: blocks.flatMap((block) => block.names),
      code: blocks[0]?.code,
      number: blocks[0]?.block.number,
      levels: blocks.flatMap((block) => block.levels),
      isKnownName: known.isKnown,
    };
    const other = otherRow(view);
    if (other === 'empty') continue;
    if (other === 'note' || (isBelowNote && other !== 'page' && other !== undefined)) {
      const isNew = other === 'note' || footnotes.length === 0;
      if (isNew) footnotes.push([]);
      footnotes.at(-1)?.push(one.join(''));
      isBelowNote = true;
      continue;
    }
    if (other !== undefined) {
      findings.rows.push({ sheet: sheet.name, line: row.number, text: oneLine(one), why: other });
      continue;
    }
    isBelowNote = false;
    if (row.isMisquoted === true) {
      problems.add(place, 'misquoted', one[0] ?? '');
      continue;
    }
    if (hasCellsTooMany(row, cells, last, mostFilled)) {
      problems.add(
        place,
        'cell-extra',
        cells.filter((cell) => cell !== '').join(' '),
        columns.columns.map(({ text }) => text).join('、'),
      );
      continue;
    }
    const long = cells.findIndex((cell, at) => cell.length > LONGEST_CELL && used.has(at));
    if (long !== -1) {
      problems.add({ ...place, column: long }, 'cell-too-long', (cells[long] ?? '').slice(0, 20));
      continue;
    }
    for (const [at, cell] of cells.entries()) {
      if (
        !isBlank(cell) &&
        !used.has(at) &&
        !columns.columns.some(({ index, last: end }) => index <= at && at <= end)
      ) {
        findings.columns.add(at + 1);
      }
    }
    for (const [at, block] of blocks.entries()) {
      const own = cells.map((cell, index) =>
        index >= (at === 0 ? 0 : (starts[at] ?? 0)) &&
        index < (starts[at + 1] ?? Number.POSITIVE_INFINITY)
          ? cell
          : '',
      );
      const kind =
        blocks.length === 1
          ? undefined
          : otherRow({
              ...view,
              cells: own,
              names: block.names,
              code: block.code,
              number: block.block.number,
              levels: block.levels,
            });
      if (kind === 'empty') continue;
      if (kind === 'note') footnotes.push([own.join('')]);
      else if (kind !== undefined) {
        const text = oneLine(own.filter((cell) => cell !== ''));
        findings.rows.push({ sheet: sheet.name, line: row.number, text, why: kind });
      } else {
        const some = drafts[at] ?? [];
        const draft = block.read(
          { ...row, cells: own },
          place,
          !table.isContinued && some.length === 0,
        );
        if (draft !== undefined) some.push(draft);
      }
    }
  }
  return { drafts: inOrder(drafts), footnotes: footnotes.map((lines) => lines.join('')) };
}

function oneLine(cells: readonly string[]): string {
  return cells.join(' ').replace(/\s+/g, ' ');
}

/** Whether a row has something beyond the last header, or more cells with something in them than there are headers. */
function hasCellsTooMany(
  row: TableRow,
  cells: readonly string[],
  last: number,
  mostFilled: number,
): boolean {
  const filled = cells.flatMap((cell, at) => (isBlank(cell) ? [] : [at]));
  return (filled.at(-1) ?? 0) > last || (filled.length > mostFilled && row.cells.length > last);
}

/** Parts side by side go on one after the other, unless their numbers say that they go on row by row. */
function inOrder(blocks: readonly (readonly Draft[])[]): Draft[] {
  const byBlock = blocks.flat();
  if (blocks.length === 1 || isRising(byBlock)) return byBlock;
  const byRow = byBlock.toSorted((a, b) => a.place.line - b.place.line);
  return isRising(byRow) ? byRow : byBlock;
}

function isRising(drafts: readonly Draft[]): boolean {
  return drafts.every(({ number }, at) => {
    const before = drafts[at - 1]?.number;
    return number !== undefined && (before === undefined || before < number);
  });
}
