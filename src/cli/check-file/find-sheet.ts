import { TableFinder } from '../../tables/find-table.js';
import { InputError } from '../../tables/input-error.js';
import { MergedCells } from '../../tables/merged-cells.js';
import { findSheet, type Sheet } from '../../tabular/sheet.js';
import type { CheckFileSettings } from './settings.js';

/** The sheet to check, and the names of visible sheets that hold something else. */
interface SheetChoice {
  readonly sheet: Sheet;
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
): Promise<SheetChoice | undefined> {
  if (wanted !== undefined) return { sheet: findSheet(sheets, wanted), unused: [] };
  const visible = sheets.filter(({ isHidden }) => !isHidden);
  const [first, ...others] = visible;
  if (first === undefined) return undefined;
  if (others.length === 0) return { sheet: first, unused: [] };
  const found: { sheet: Sheet; name: string }[] = [];
  const unused: string[] = [];
  let failure: InputError | undefined;
  for (const [at, sheet] of visible.entries()) {
    const name = sheet.name ?? String(at + 1);
    const searched = await searchTable(sheet, settings);
    if (searched === 'found') found.push({ sheet, name });
    else if (searched !== 'empty') {
      unused.push(name);
      failure = moreTelling(failure, searched);
    }
  }
  const [only, ...more] = found;
  if (more.length > 0) {
    throw new InputError('sheets-several', { sheets: found.map(({ name }) => name) });
  }
  if (only !== undefined) return { sheet: only.sheet, unused };
  if (failure !== undefined) throw failure;
  return undefined;
}

/** Looks for a table of applications; returns the error if there is none. */
async function searchTable(
  sheet: Sheet,
  { named, headerRow }: CheckFileSettings,
): Promise<'found' | 'empty' | InputError> {
  const merges = await sheet.merges();
  const finder = new TableFinder({ named, headerRow, merges });
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
  'column-missing',
  'header-row-missing',
]);

/** Of two reasons why sheets have no table, the more informative one. */
function moreTelling(one: InputError | undefined, other: InputError): InputError {
  const saysNothing = (error: InputError) =>
    error.code === 'header-row-missing' || ('nearest' in error.args && error.args.nearest === null);
  return one === undefined || (saysNothing(one) && !saysNothing(other)) ? other : one;
}
