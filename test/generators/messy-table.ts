import { application, LAYOUTS, type TrueApplication } from './application.js';
import { type Column, columnsFor, dressed, type Group, written } from './messy-columns.js';
import type { Random } from './random.js';

/** A range of merged cells; rows are numbered from 1 and columns from 0, as in src/tables. */
interface TrueMerge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A table as an office might send it, as rows of cells, with the verdicts that are right. */
export interface MessyTable {
  /** Cells by row; of merged cells, all but the first are empty. */
  readonly rows: readonly (readonly string[])[];
  readonly merges: readonly TrueMerge[];
  /** Verdicts of the applications in their order; other rows have none. */
  readonly verdicts: readonly string[];
}

/** What a generated table may have; a format without merged cells leaves them out. */
export interface MessyOptions {
  readonly merges: boolean;
}

const GROUPS: Readonly<Record<Group, readonly string[]>> = {
  plain: ['基本信息', '个人情况'],
  applied: ['申报信息', '报考情况', '拟申报'],
  held: ['现有证书', '已取得职业资格证书情况', '原证书'],
};
const TITLES = [
  '2026年第一批职业技能等级认定报名汇总表',
  '附件2',
  '填报单位：某某培训学校',
  '现有人员职业技能等级申报一览表',
  '职业技能等级',
  '职业技能等级认定',
  '申报职业',
  '说明：现有等级不填',
];

/** Labels and what they are of, in cells next to each other. */
const LINES = [
  ['填报单位', '某某培训学校', '', '联系人', '张三'],
  ['填报单位', '某某培训学校', '联系人', '张三', '13800000000'],
  ['申报单位', '某某培训学校', '', '申报日期', '2026年3月1日'],
  ['', '填报单位：', '某某培训学校', '填报日期：', '2026年3月1日'],
];

/** Makes a messy table of random applications. */
export function messyTable(random: Random, options: MessyOptions): MessyTable {
  const layout = random.pick(LAYOUTS);
  const applications = Array.from(
    { length: random.chance(0.01) ? random.between(9, 1_000) : random.between(1, 8) },
    () => application(random, layout),
  );
  const hasHeadings = random.chance(0.4);
  const columns = columnsFor(random, layout, applications, hasHeadings);
  const merges: TrueMerge[] = [];
  const rows: string[][] = [];
  addTitles(random, rows, merges, columns.length, options);
  addHeader(random, rows, merges, columns, hasHeadings, options);
  const verdicts = addApplications(random, rows, merges, columns, applications, options);
  for (let count = random.pick([0, 0, 1, 2]); count > 0; count -= 1)
    addNote(random, rows, merges, columns, options);
  if (random.chance(0.3)) for (const row of rows) while (row.at(-1) === '') row.pop();
  return random.chance(0.1) ? movedRight({ rows, merges, verdicts }) : { rows, merges, verdicts };
}

/** The same table from the second column on. */
function movedRight({ rows, merges, verdicts }: MessyTable): MessyTable {
  return {
    rows: rows.map((cells) => (cells.length === 0 ? cells : ['', ...cells])),
    merges: merges.map((merge) => ({ ...merge, left: merge.left + 1, right: merge.right + 1 })),
    verdicts,
  };
}

function addTitles(
  random: Random,
  rows: string[][],
  merges: TrueMerge[],
  width: number,
  options: MessyOptions,
): void {
  for (
    let count = random.pick([0, 0, 0, 0, 1, 1, 2, 2, 3, random.between(4, 45)]);
    count > 0;
    count -= 1
  ) {
    const row = Array.from({ length: width }, () => '');
    rows.push(row);
    if (random.chance(0.2)) continue;
    if (width > 4 && random.chance(0.2)) {
      row.splice(0, 5, ...random.pick(LINES));
      continue;
    }
    row[0] = random.pick(TITLES);
    const isMerged = options.merges && width > 1 && random.chance(0.7);
    if (isMerged) merges.push({ top: rows.length, left: 0, bottom: rows.length, right: width - 1 });
    else if (width > 2 && random.chance(0.3)) row[width - 1] = '填报日期：2026年3月1日';
  }
}

function addHeader(
  random: Random,
  rows: string[][],
  merges: TrueMerge[],
  columns: Column[],
  hasHeadings: boolean,
  options: MessyOptions,
): void {
  if (!hasHeadings) {
    rows.push(columns.map(({ header }) => dressed(random, header)));
    return;
  }
  const order: readonly Group[] = random.shuffled(['plain', 'applied', 'held']);
  columns.sort((a, b) => order.indexOf(a.group) - order.indexOf(b.group));
  const upper = columns.map(() => '');
  const lower = columns.map(({ header }) => dressed(random, header));
  const number = rows.length + 1;
  for (const group of order) {
    const first = columns.findIndex((column) => column.group === group);
    const count = columns.filter((column) => column.group === group).length;
    if (count === 0) continue;
    if (group === 'plain' && random.chance(0.7)) {
      for (let at = first; at < first + count; at += 1) {
        upper[at] = lower[at] ?? '';
        lower[at] = '';
        if (options.merges) merges.push({ top: number, left: at, bottom: number + 1, right: at });
      }
      continue;
    }
    upper[first] = random.pick(GROUPS[group]);
    const right = first + count - 1;
    if (options.merges && right > first)
      merges.push({ top: number, left: first, bottom: number, right });
  }
  rows.push(upper, lower);
}

/** Adds the rows of the applications; gives their verdicts. */
function addApplications(
  random: Random,
  rows: string[][],
  merges: TrueMerge[],
  columns: readonly Column[],
  applications: readonly TrueApplication[],
  options: MessyOptions,
): string[] {
  const spread = random.chance(0.2);
  const header = rows.at(-1);
  const first = rows.length + 1;
  const verdicts = applications.map(({ verdict }) => verdict);
  for (const at of applications.keys()) {
    const row = columns.map(({ cell, role }) =>
      role === undefined ? cell(at) : written(random, cell(at)),
    );
    rows.push(row);
    if (random.chance(0.01)) {
      row.push('多出的一格');
      verdicts[at] = 'invalid';
    }
    if (spread && random.chance(0.2)) addNote(random, rows, merges, columns, { merges: false });
    if (spread && random.chance(0.3)) rows.push(columns.map(() => random.pick(['', '', ' '])));
    // A new page begins with the header.
    if (spread && random.chance(0.1) && header !== undefined) rows.push([...header]);
  }
  if (!options.merges || spread) return verdicts;
  for (const [column, { role }] of columns.entries()) {
    if (role === undefined || random.chance(0.3)) continue;
    for (let top = first; top <= rows.length; ) {
      let bottom = top;
      const content = rows[top - 1]?.[column] ?? '';
      while (content !== '' && rows[bottom]?.[column] === content) bottom += 1;
      if (bottom > top) {
        merges.push({ top, left: column, bottom, right: column });
        for (let row = top; row < bottom; row += 1) rows[row]?.splice(column, 1, '');
      }
      top = bottom + 1;
    }
  }
  return verdicts;
}

/** Adds a row that is no application: a total, a note, or an empty one. */
function addNote(
  random: Random,
  rows: string[][],
  merges: TrueMerge[],
  columns: readonly Column[],
  options: MessyOptions,
): void {
  const width = columns.length;
  const row = columns.map(() => '');
  rows.push(row);
  if (random.chance(0.4)) return;
  // The level is empty, or it would be an application.
  const level = columns.findIndex(({ role }) => role === 'level');
  const at = random.chance(0.7) ? 0 : random.between(0, width - 1);
  if (at === level) return;
  row[at] = random.pick([
    '合计',
    '小计：',
    '总计：8人',
    '注：以上信息真实有效。',
    '备注：无',
    '说明：等级按标准填写',
  ]);
  if (at < width - 1 && width - 1 !== level && random.chance(0.3)) row[width - 1] = '8';
  else if (options.merges && width > 1 && at === 0 && random.chance(0.5)) {
    const right = random.chance(0.5) ? width - 1 : random.between(1, width - 1);
    merges.push({ top: rows.length, left: 0, bottom: rows.length, right });
  }
}
