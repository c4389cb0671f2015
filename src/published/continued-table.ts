import { readCode } from '../catalog/code.js';
import { readNameAndCode } from '../catalog/name-and-code.js';
import { cellText, isBlank } from '../tables/cell-text.js';
import type { TableRow } from '../tables/sheet.js';
import { BlockColumns } from './block-columns.js';
import { cleanCode, withoutMarks } from './clean-name.js';
import type { FoundTable } from './find-tables.js';
import type { KnownNames } from './known-names.js';
import { listsLevel, readLevels } from './level-cells.js';
import { levelOfHeader } from './level-header.js';

/** No cell of an entry is longer; more of it is not read. */
const LONGEST = 1_000;

/**
 * Rows without a header as a table that goes on with the one before, as a table that is split over pages does.
 *
 * @returns `undefined` unless a row is an entry for sure under the columns of the table before, or all of them may be
 */
export function continuedTable(
  rows: readonly TableRow[],
  before: FoundTable,
  known: KnownNames,
): FoundTable | undefined {
  const blocks = before.columns.blocks.map((block) => new BlockColumns(block, before.width));
  const likely = rows
    .filter(({ cells }) => !cells.every(isBlank))
    .map(({ cells }) => blocks.map((block) => likelihood(block, cells, known)));
  const isContinued =
    likely.some((each) => each.includes('sure')) ||
    (likely.length > 0 && likely.every((each) => each.some((one) => one !== 'none')));
  return isContinued ? { ...before, header: [], rows, isContinued } : undefined;
}

/** How likely a row is an entry: `sure` with levels and a known name or a code, `possible` with levels and any name. */
function likelihood(
  block: BlockColumns,
  cells: readonly string[],
  known: KnownNames,
): 'sure' | 'possible' | 'none' {
  const textAt = (at: number) => cellText((cells[at] ?? '').slice(0, LONGEST));
  const names = block.names.map(textAt).filter((text) => text !== '');
  const levels = block
    .placesOf('level')
    .map(textAt)
    .filter((text) => text !== '');
  const hasLevels = levels.length > 0 && !('kind' in readLevels(levels.join('、')));
  const isMarked = block.block.levels.some(({ index }) => listsLevel(textAt(index)) === true);
  if (!hasLevels && !isMarked) return 'none';
  const isKnown = names.some(
    (text) =>
      known.isKnown(withoutMarks(text, known.isKnown).name) || readNameAndCode(text) !== undefined,
  );
  const { code } = block;
  const hasCode = code !== undefined && readCode(cleanCode(textAt(code)).name).kind === 'code';
  if (isKnown || hasCode) return 'sure';
  // A table of the names of levels is none of occupations.
  const mayBeName = names.some((text) => levelOfHeader(text) === undefined);
  return hasLevels && mayBeName ? 'possible' : 'none';
}
