import { application, LAYOUTS, type NamingRole, type TrueApplication } from './application.js';
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

type TableRole = NamingRole | 'level';

/** A column: its header, the heading above it where the header has two rows, and its cells. */
interface Column {
  readonly header: string;
  readonly group: Group;
  readonly role: TableRole | undefined;
  readonly cell: (at: number) => string;
}

/** 申报信息 says what is applied for, 现有证书 what the person has, and 基本信息 nothing. */
type Group = 'plain' | 'applied' | 'held';

const HEADERS: Readonly<Record<TableRole, readonly string[]>> = {
  title: ['职业（工种）名称', '职业工种', '职业/工种', '职业（工种）', 'title'],
  occupation: ['职业', '职业名称', 'Occupation'],
  trade: ['工种', '工种名称', '职业方向', '工种/职业方向', '工种（方向）'],
  code: ['职业编码', '职业代码', '编码', '代码'],
  level: ['等级', '级别', '技能等级', '职业技能等级', '职业等级'],
};
const APPLIED = '申报 申请 拟申报 拟申请 报考 报名 认定 评价 鉴定 考核 所报'.split(' ');
const HELD = '现 现有 原 已有 持有 已取得 已'.split(' ');
const REMARKS = [
  '（必填）',
  '(必填)',
  '（填写全称）',
  '（如：三级/高级工）',
  '（单选）',
  '【选填】',
];
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
];

/** Makes a messy table of random applications. */
export function messyTable(random: Random, options: MessyOptions): MessyTable {
  const layout = random.pick(LAYOUTS);
  const applications = Array.from({ length: random.between(1, 8) }, () =>
    application(random, layout),
  );
  const hasHeadings = random.chance(0.4);
  const columns = columnsFor(random, layout, applications, hasHeadings);
  const merges: TrueMerge[] = [];
  const rows: string[][] = [];
  addTitles(random, rows, merges, columns.length, options);
  addHeader(random, rows, merges, columns, hasHeadings, options);
  addApplications(random, rows, merges, columns, applications, options);
  addNotes(random, rows, merges, columns, options);
  if (random.chance(0.3)) for (const row of rows) while (row.at(-1) === '') row.pop();
  return { rows, merges, verdicts: applications.map(({ verdict }) => verdict) };
}

function columnsFor(
  random: Random,
  layout: readonly NamingRole[],
  applications: readonly TrueApplication[],
  hasHeadings: boolean,
): Column[] {
  const marksLevel = random.chance(0.6);
  const marksNames = random.chance(0.4);
  const mark = (marked: boolean) => (marked ? random.pick(APPLIED) : '');
  const filled = (role: TableRole, marked: boolean): Column => {
    // A weak word takes no mark: 报名编码 is the number of whoever applies.
    const weak = ['编码', '代码'];
    const headers = HEADERS[role].filter((header) => !marked || !weak.includes(header));
    return {
      header: mark(marked) + random.pick(headers),
      group: 'applied',
      role,
      cell: (at) => applications[at]?.cells[role] ?? '',
    };
  };
  const columns = [...layout.map((role) => filled(role, marksNames)), filled('level', marksLevel)];
  const decoy = (header: string, group: Group, values: readonly string[]): Column => ({
    header,
    group,
    role: undefined,
    cell: () => random.pick(values),
  });
  const levels = ['五级', '三级', '无', '', '高级技师'];
  const jobs = ['学生', '电工', '车工', '', '务工'];
  const hasOccupation = layout.includes('occupation') || layout.includes('title');
  const namesJobElsewhere = (marksNames || hasHeadings) && hasOccupation;
  const decoys = [
    decoy('姓名', 'plain', ['甲', '乙', '欧阳某某']),
    decoy('序号', 'plain', ['1', '2', '3']),
    decoy('身份证号', 'plain', ['110101199001011234']),
    decoy('备注', 'plain', ['', '', '加急', '三级']),
    decoy('工作单位', 'plain', ['某某公司', '电工']),
    decoy(`${random.pick(HELD)}${random.pick(HEADERS.level)}`, 'held', levels),
    decoy(`等级（${random.pick(['现有', '原', '已取得'])}）`, 'held', levels),
    decoy(`${random.pick(HELD)}${random.pick(HEADERS.occupation)}`, 'held', jobs),
    decoy('证书编号', 'held', ['', 'A0123']),
    ...(hasOccupation
      ? [decoy(random.pick(['名称', 'name']), 'plain', ['某某学校', 'Li Lei'])]
      : []),
    // Without a mark, but below a heading or beside a column that has one.
    ...(marksLevel || hasHeadings ? [decoy(random.pick(HEADERS.level), 'held', levels)] : []),
    ...(hasHeadings ? [decoy(random.pick(HEADERS.level), 'plain', levels)] : []),
    ...(hasHeadings ? [decoy(random.pick(HEADERS.occupation), 'held', jobs)] : []),
    ...(hasHeadings ? [decoy(random.pick(HEADERS.trade), 'held', jobs)] : []),
    ...(namesJobElsewhere ? [decoy('职业', 'plain', jobs)] : []),
  ];
  const wanted = random.shuffled(decoys).slice(0, random.between(0, 6));
  return distinct(random.shuffled([...columns, ...wanted]), hasHeadings);
}

/** Columns without those whose header is there already: two with one claim are refused, and are no mess but a fault. */
function distinct(columns: readonly Column[], hasHeadings: boolean): Column[] {
  const key = ({ header, group }: Column) => (hasHeadings ? `${group} ${header}` : header);
  const taken = new Set(columns.filter(({ role }) => role !== undefined).map(key));
  return columns.filter((column) => {
    if (column.role !== undefined) return true;
    const isFree = !taken.has(key(column));
    taken.add(key(column));
    return isFree;
  });
}

function addTitles(
  random: Random,
  rows: string[][],
  merges: TrueMerge[],
  width: number,
  options: MessyOptions,
): void {
  for (let count = random.pick([0, 0, 1, 2, 3]); count > 0; count -= 1) {
    const row = Array.from({ length: width }, () => '');
    rows.push(row);
    if (random.chance(0.2)) continue;
    if (width > 4 && random.chance(0.2)) {
      row.splice(0, 5, '填报单位', '某某培训学校', '', '联系人', '张三');
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
  const dressed = (header: string) => {
    const star = random.pick(['', '', '', '*']);
    const remark = random.chance(0.15) ? random.pick(REMARKS) : '';
    const broken = random.chance(0.1) ? header.replace(/^(..)/, '$1\n') : header;
    return random.pick([
      `${star}${broken}${remark}`,
      `${broken}${remark}${star}`,
      ` ${broken}${remark}`,
    ]);
  };
  if (!hasHeadings) {
    rows.push(columns.map(({ header }) => dressed(header)));
    return;
  }
  const order: readonly Group[] = random.shuffled(['plain', 'applied', 'held']);
  columns.sort((a, b) => order.indexOf(a.group) - order.indexOf(b.group));
  const upper = columns.map(() => '');
  const lower = columns.map(({ header }) => dressed(header));
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

function addApplications(
  random: Random,
  rows: string[][],
  merges: TrueMerge[],
  columns: readonly Column[],
  applications: readonly TrueApplication[],
  options: MessyOptions,
): void {
  const spread = random.chance(0.2);
  const header = rows.at(-1);
  const first = rows.length + 1;
  for (const at of applications.keys()) {
    rows.push(
      columns.map(({ cell, role }) => (role === undefined ? cell(at) : written(random, cell(at)))),
    );
    if (spread && random.chance(0.3)) rows.push(columns.map(() => random.pick(['', '', ' '])));
    // A new page begins with the header.
    if (spread && random.chance(0.1) && header !== undefined) rows.push([...header]);
  }
  if (!options.merges || spread) return;
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
}

/** A cell as spreadsheets, web pages and people leave it. */
function written(random: Random, cell: string): string {
  if (cell === '' || random.chance(0.8)) return cell;
  return random.pick([
    () => ` ${cell} `,
    () => `'${cell}`,
    () => `="${cell}"`,
    () => `${cell}\u200b`,
    () => cell.replaceAll('（', '(').replaceAll('）', ')'),
    () => cell.replaceAll('（', ' （'),
  ])();
}

function addNotes(
  random: Random,
  rows: string[][],
  merges: TrueMerge[],
  columns: readonly Column[],
  options: MessyOptions,
): void {
  const width = columns.length;
  if (random.chance(0.3)) rows.push(columns.map(() => ''));
  if (random.chance(0.6)) return;
  const row = columns.map(() => '');
  row[0] = random.pick([
    '合计',
    '总计：8人',
    '注：以上信息真实有效。',
    '备注：无',
    '说明：等级按标准填写',
  ]);
  rows.push(row);
  if (columns[0]?.role === 'level') row.fill('');
  else if (options.merges && width > 1 && random.chance(0.5)) {
    const right = random.chance(0.5) ? width - 1 : random.between(1, width - 1);
    merges.push({ top: rows.length, left: 0, bottom: rows.length, right });
  }
}
