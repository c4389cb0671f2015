import { readCode } from '../catalog/code.js';
import { readNameAndCode } from '../catalog/name-and-code.js';
import { cellText } from '../tables/cell-text.js';
import { BlockColumns } from './block-columns.js';
import { cleanCode, withoutMarks } from './clean-name.js';
import type { FoundTable } from './find-tables.js';
import type { KnownNames } from './known-names.js';
import { listsLevel, readLevels } from './level-cells.js';
import { levelOfHeader } from './level-header.js';
import type { PublishedRow } from './sheet.js';

/** No cell of an entry is longer. */
const LONGEST = 1_000;

/**
 * Rows without a header as a table that goes on with the one before, as a table that is split over pages does.
 *
 * @returns `undefined` if no row looks like an entry under the columns of the table before
 */
export function continuedTable(
  rows: readonly PublishedRow[],
  before: FoundTable,
  known: KnownNames,
): FoundTable | undefined {
  const blocks = before.columns.blocks.map((block) => new BlockColumns(block, before.width));
  const isEntry = ({ cells }: PublishedRow) =>
    blocks.some((block) => looksLikeEntry(block, cells, known));
  return rows.some(isEntry) ? { ...before, header: [], rows, isContinued: true } : undefined;
}

/** Whether a row has a name and levels, or a name or code that is one for sure and a mark at a level. */
function looksLikeEntry(block: BlockColumns, cells: readonly string[], known: KnownNames): boolean {
  const textAt = (at: number) => cellText(cells[at] ?? '').slice(0, LONGEST);
  const names = block.names.map(textAt).filter((text) => text !== '');
  const levels = block.textOf('level', cells).slice(0, LONGEST);
  if (levels !== '' && !('kind' in readLevels(levels))) {
    // A table of the names of levels is none of occupations.
    return names.some((text) => levelOfHeader(text) === undefined);
  }
  const isKnown = names.some(
    (text) =>
      known.isKnown(withoutMarks(text, known.isKnown).name) || readNameAndCode(text) !== undefined,
  );
  const { code } = block;
  const hasCode = code !== undefined && readCode(cleanCode(textAt(code)).name).kind === 'code';
  return (
    (isKnown || hasCode) &&
    block.block.levels.some(({ index }) => listsLevel(textAt(index)) === true)
  );
}
