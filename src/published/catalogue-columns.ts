import type { Level } from '../catalog/level.js';
import { NUMBERS } from '../generated/header-words.js';
import { isBlank } from '../tables/cell-text.js';
import { goesOnWithRoles } from '../tables/header-at.js';
import { type HeaderColumn, headerText } from '../tables/header-columns.js';
import { headerForm, readHeader } from '../tables/read-header.js';
import type { NamedColumns, Role } from '../tables/role.js';
import type { TableRow } from '../tables/sheet.js';
import { type ColumnsRead, isTable, readColumns } from '../tables/table.js';
import { isLevelList, listsLevel } from './level-cells.js';
import { levelOfHeader, levelOfHeading } from './level-header.js';

/** A column that lists one level, or does not, in each row. */
interface LevelColumn {
  readonly index: number;
  readonly level: Level;
}

/** One of the tables under a header row. Where its headers repeat, there are several tables side by side. */
export interface Block {
  readonly read: ColumnsRead;
  readonly columns: readonly HeaderColumn[];
  /** The place of 序号. */
  readonly number: number | undefined;
  readonly levels: readonly LevelColumn[];
}

/** What the columns of a header say of a catalogue. */
export interface CatalogueColumns extends ColumnsRead {
  readonly blocks: readonly Block[];
}

const NAMES: readonly Role[] = ['title', 'occupation', 'trade'];

/** Reads the columns of a header as those of a catalogue, or of several side by side. */
export function readCatalogueColumns(
  columns: readonly HeaderColumn[],
  named: NamedColumns,
): CatalogueColumns {
  const split = splitWhereRepeated(columns).map((some) => readBlock(some, named));
  const blocks = split.every(({ read }) => isTable(read)) ? split : [readBlock(columns, named)];
  const [first] = blocks;
  const read = first?.read ?? readColumns([], named, []);
  return { ...read, columns, blocks };
}

function readBlock(columns: readonly HeaderColumn[], named: NamedColumns): Block {
  const number = columns.find(({ text }) => isNumberHeader(text))?.index;
  const isNamed = named.level !== undefined;
  const levels = isNamed ? [] : levelColumns(columns);
  const others = columns.filter(
    ({ index }) => index !== number && !levels.some((each) => each.index === index),
  );
  const read = readColumns(others, named, []);
  const { roles } = read.assignment;
  const lacks = [
    ...(NAMES.some((role) => roles.has(role)) ? [] : ['name' as const]),
    ...(roles.has('level') || levels.length > 0 ? [] : ['level' as const]),
  ];
  return { read: { ...read, lacks }, columns, number, levels };
}

function isNumberHeader(text: string): boolean {
  return NUMBERS.includes(headerForm(text));
}

/** The columns of a level each. Bare digits are levels only below a header of levels, or if there are several. */
function levelColumns(columns: readonly HeaderColumn[]): LevelColumn[] {
  const found = columns.flatMap((column) => {
    const { index, text, heading } = column;
    const shared = levelShared(column, columns);
    if (shared !== undefined)
      return [{ index, level: shared, isDigit: /^\d$/.test(heading.trim()) }];
    const level = levelOfHeader(text, heading);
    const above = roleOf({ text: heading, heading: '' });
    // A 3 below 序号 is no level, but a number or an amount.
    if (level === undefined || (above !== undefined && above !== 'level')) return [];
    const isDigit = /^\d$/.test(text.trim()) && above !== 'level';
    return [{ index, level, isDigit }];
  });
  const levels = new Set(found.map(({ level }) => level));
  return levels.size < 2 && found.every(({ isDigit }) => isDigit) ? [] : found;
}

/** The level that a column has from a heading over several columns: 五级 above 理论 and 实操. */
function levelShared(
  { heading }: HeaderColumn,
  columns: readonly HeaderColumn[],
): Level | undefined {
  const level = heading === '' ? undefined : levelOfHeading(heading);
  if (level === undefined) return undefined;
  const texts = columns.filter((each) => each.heading === heading).map(({ text }) => text);
  // What an entry has below levels is a mark, an amount or a level, and no header.
  const areHeaders = texts.every(
    (text) => listsLevel(text) === undefined && levelOfHeader(text) === undefined,
  );
  return texts.length > 1 && areHeaders ? level : undefined;
}

/** Columns in as many parts as their roles repeat: a part begins where a role was there before. */
function splitWhereRepeated(columns: readonly HeaderColumn[]): HeaderColumn[][] {
  const parts: HeaderColumn[][] = [];
  let part: HeaderColumn[] = [];
  let seen = new Set<Role | 'number'>();
  for (const column of columns) {
    const role = roleOf(column);
    if (role !== undefined) {
      if (seen.has(role)) {
        parts.push(part);
        part = [];
        seen = new Set();
      }
      seen.add(role);
    }
    part.push(column);
  }
  return [...parts, part];
}

/** The role of a column by its header: a name, a code, 序号 or levels. */
export function roleOf({
  text,
  heading,
}: Pick<HeaderColumn, 'text' | 'heading'>): Role | 'number' | undefined {
  if (isNumberHeader(text)) return 'number';
  const reading = readHeader(text, heading);
  return reading.kind === 'role' ? reading.role : undefined;
}

/**
 * Whether a row below a header goes on with headers. It may have levels, each the header of a column. An entry has cells
 * below other headers too; but one whose name is missing may have nothing but levels.
 *
 * @param below the rows after it
 */
export function goesOn(
  lower: TableRow,
  two: CatalogueColumns,
  below: readonly TableRow[],
): boolean {
  if (goesOnWithRoles(lower, two)) return true;
  const levels = two.blocks
    .flatMap(({ levels: some }) => some)
    .filter(({ index }) => !isBlank(lower.cells[index] ?? ''));
  const own = two.columns.filter(({ index, heading }) => {
    const cell = headerText(lower.cells[index] ?? '');
    return cell !== '' && heading !== '' && cell !== heading;
  });
  const isEntry = own.some(
    ({ index, heading }) =>
      !levels.some((each) => each.index === index) &&
      roleOf({ text: heading, heading: '' }) !== undefined,
  );
  const count = new Set(levels.map(({ level }) => level)).size;
  const isHeader = count > 1 || (count === 1 && hasOnlyLevels(lower, two));
  return isHeader && !isEntry && !haveLevels(below, levels);
}

/** Whether rows list levels in some columns, so that these are no columns of a level each. A column of ones has marks. */
function haveLevels(rows: readonly TableRow[], columns: readonly LevelColumn[]): boolean {
  const lists = rows
    .map(({ cells }) =>
      columns.map(({ index }) => cells[index] ?? '').filter((cell) => !isBlank(cell)),
    )
    .filter((texts) => texts.length > 0);
  return lists.length > 0 && lists.every(isLevelList);
}

/** Whether a row has levels and otherwise only repeats the header. An entry would have a name too. */
function hasOnlyLevels({ cells }: TableRow, { blocks, columns }: CatalogueColumns): boolean {
  const levels = blocks.flatMap((block) => block.levels.map(({ index }) => index));
  return cells.every((cell, at) => {
    const column = columns.find(({ index }) => index === at);
    return levels.includes(at) || isBlank(cell) || column?.heading === '';
  });
}
