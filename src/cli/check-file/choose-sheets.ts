import { TableFinder } from '../../tables/find-table.js';
import { InputError } from '../../tables/input-error.js';
import { MergedCells } from '../../tables/merged-cells.js';
import { findSheet, type Sheet } from '../../tabular/sheet.js';
import { RESULT_NAMES } from './result-columns.js';
import type { CheckFileSettings } from './settings.js';

/** The sheets to check, and the names of visible sheets that hold something else. */
interface SheetChoice<S> {
  readonly sheets: readonly S[];
  readonly unused: readonly string[];
}

/**
 * Chooses the sheet to check: the one that was named, or the only visible one with a table of applications.
 *
 * @param wanted the name or number of the sheet
 * @returns `undefined` if no visible sheet has any cell
 * @throws InputError `sheet-unknown`, `sheets-several`, or the reason why there is no table
 */
export async function chooseSheet(
  sheets: readonly Sheet[],
  wanted: string | undefined,
  settings: CheckFileSettings,
): Promise<{ readonly sheet: Sheet; readonly unused: readonly string[] } | undefined> {
  const { sheets: found, unused } = await chooseSheets(sheets, wanted, settings);
  const [sheet, ...more] = found;
  if (sheet === undefined) return undefined;
  if (more.length === 0) return { sheet, unused };
  const names = found.map((each) => each.name ?? String(sheets.indexOf(each) + 1));
  throw new InputError('sheets-several', { sheets: names });
}

/**
 * Chooses the sheets that are checked: the one that was named, or every visible one with a table of applications.
 *
 * @param wanted its name or number
 * @returns none if no visible sheet has any cell
 * @throws InputError `sheet-unknown`, or why there is no table
 */
export async function chooseSheets<S extends Sheet>(
  sheets: readonly S[],
  wanted: string | undefined,
  settings: CheckFileSettings,
): Promise<SheetChoice<S>> {
  if (wanted !== undefined) return { sheets: [findSheet(sheets, wanted)], unused: [] };
  const visible = sheets.filter(({ isHidden }) => !isHidden);
  if (visible.length < 2) return { sheets: visible, unused: [] };
  const found: S[] = [];
  const unused: string[] = [];
  let failure: InputError | undefined;
  for (const [at, sheet] of visible.entries()) {
    const name = sheet.name ?? String(at + 1);
    const searched = await searchTable(sheet, settings);
    if (searched === 'found') found.push(sheet);
    else if (searched !== 'empty') {
      unused.push(name);
      failure = moreTelling(failure, searched);
    }
  }
  if (found.length === 0 && failure !== undefined) throw failure;
  return { sheets: found, unused };
}

/** Looks for a table of applications; returns the error if there is none. */
async function searchTable(
  sheet: Sheet,
  { named, headerRow }: CheckFileSettings,
): Promise<'found' | 'empty' | InputError> {
  const merges = await sheet.merges();
  const finder = new TableFinder({ named, headerRow, merges, resultNames: RESULT_NAMES });
  const merged = new MergedCells(merges);
  let hasCells = false;
  try {
    for await (const rows of sheet.rows()) {
      for (const { number, cells } of rows) {
        hasCells ||= cells.some((cell) => cell.trim() !== '');
        if (finder.take({ number, cells: merged.fill({ number, cells }) })) return 'found';
      }
    }
    finder.end();
    return 'found';
  } catch (error) {
    // Any other error means that there is a table, but that it cannot be read.
    if (!(error instanceof InputError) || !NO_TABLE.has(error.code)) throw error;
    return hasCells ? error : 'empty';
  }
}

const NO_TABLE: ReadonlySet<string> = new Set([
  'header-missing',
  'header-too-low',
  'column-missing',
  'header-row-missing',
]);

/** Of two reasons why sheets have no table, the more informative one. */
function moreTelling(one: InputError | undefined, other: InputError): InputError {
  const saysNothing = (error: InputError) =>
    error.code === 'header-row-missing' || ('nearest' in error.args && error.args.nearest === null);
  return one === undefined || (saysNothing(one) && !saysNothing(other)) ? other : one;
}
