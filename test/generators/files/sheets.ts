import type { MessyTable } from '../messy-table.js';
import type { Random } from '../random.js';

/** A sheet that is to be written. */
export interface WrittenSheet {
  readonly name: string;
  readonly state: 'visible' | 'hidden' | 'veryHidden';
  readonly rows: MessyTable['rows'];
  readonly merges: MessyTable['merges'];
}

/** Sheets of a workbook, and what a user has to say to have them checked. */
export interface WrittenBook {
  readonly sheets: readonly WrittenSheet[];
  /** The name of the sheet that has to be picked, since others have a table, too. */
  readonly picked: string | undefined;
}

/** What a drop-down list is filled from: it looks like applications, and is none. */
const LISTS = [
  [
    ['职业名称', '等级'],
    ['电工', '三级'],
    ['车工', '五级'],
    ['焊工', '四级'],
  ],
  [
    ['职业（工种）名称', '工种', '技能等级'],
    ['电工', '', '3'],
  ],
  [['一级'], ['二级'], ['三级']],
];

const NOTES = [
  [['填写说明'], ['1. 请如实填写。'], ['2. 等级按标准填写。']],
  [
    ['单位', '联系人'],
    ['某某学校', '张三'],
  ],
  [],
];

/** A workbook with a table, and with sheets that are none. */
export function bookOf(random: Random, table: MessyTable): WrittenBook {
  const main = {
    name: random.pick(['Sheet1', '申报表', '报名表 (2)', 'A&B']),
    state: 'visible',
    ...table,
  } as const;
  const sheets: WrittenSheet[] = [main];
  const add = (sheet: WrittenSheet) =>
    random.chance(0.6) ? sheets.unshift(sheet) : sheets.push(sheet);
  if (random.chance(0.3)) {
    const state = random.pick(['hidden', 'veryHidden'] as const);
    add({ name: '数据源', state, rows: random.pick(LISTS), merges: [] });
  }
  if (random.chance(0.25)) {
    add({ name: '填写说明', state: 'visible', rows: random.pick(NOTES), merges: [] });
  }
  if (random.chance(0.9)) return { sheets, picked: undefined };
  const [rows] = LISTS;
  if (rows !== undefined) add({ name: '上一批', state: 'visible', rows, merges: [] });
  return { sheets, picked: main.name };
}

/** A number as a spreadsheet has it; `undefined` for other text. */
export function numberOf(cell: string): number | undefined {
  return /^(?:[1-9]\d{0,6}|[1-5]\.0)$/.test(cell) ? Number(cell) : undefined;
}

/** The number by which a spreadsheet knows a day, for a cell such as `2026-05-03`. */
export function dayOf(cell: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(cell)) return undefined;
  return Date.parse(`${cell}T00:00:00Z`) / 86_400_000 + 25_569;
}

/** The name of a column by its place: A, B, … Z, AA. */
export function columnName(at: number): string {
  const before = at < 26 ? '' : columnName(Math.floor(at / 26) - 1);
  return before + String.fromCharCode(65 + (at % 26));
}
