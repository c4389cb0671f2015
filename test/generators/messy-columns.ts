import * as OpenCC from 'opencc-js/cn2t';
import type { NamingRole, TrueApplication } from './application.js';
import type { Random } from './random.js';

type TableRole = NamingRole | 'level';

/** A column: its header, the heading above it where the header has two rows, and its cells. */
export interface Column {
  readonly header: string;
  readonly group: Group;
  readonly role: TableRole | undefined;
  readonly cell: (at: number) => string;
}

/** 申报信息 says what is applied for, 现有证书 what the person has, and 基本信息 nothing. */
export type Group = 'plain' | 'applied' | 'held';

const HEADERS: Readonly<Record<TableRole, readonly string[]>> = {
  title: ['职业（工种）名称', '职业工种', '职业/工种', '职业（工种）', 'title'],
  occupation: ['职业', '职业名称', 'Occupation'],
  trade: ['工种', '工种名称', '职业方向', '工种/职业方向', '工种（方向）'],
  code: ['职业编码', '职业代码', '编码', '代码'],
  level: ['等级', '级别', '技能等级', '职业技能等级', '职业等级'],
};
const APPLIED = '申报 申请 拟申报 拟申请 报考 报名 认定 评价 鉴定 考核 所报'.split(' ');
const HELD = '现 现有 原 已有 持有 已取得 已'.split(' ');
/** What an earlier run left. */
const RESULTS = ['zhiye_verdict', 'zhiye_code', 'zhiye_titles', 'zhiye_reason'];
/** What ends in a word for a role, or begins with a mark, and has no role. */
const OTHERS = [
  '证书等级',
  '申报单位',
  '申报日期',
  '申报条件',
  '报名编码',
  '单位名称',
  '学校代码',
  '从事职业年限',
  '考核成绩',
  '认定机构',
];
const REMARKS = [
  '（必填）',
  '(必填)',
  '（填写全称）',
  '（如：三级/高级工）',
  '（单选）',
  '【选填】',
];

/** The columns of a table of applications in random order: those of the layout and of the level, and others that only look like them. */
export function columnsFor(
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
    decoy(random.pick(HELD) + random.pick(APPLIED) + random.pick(HEADERS.level), 'held', levels),
    // A column without a header is in nobody's way.
    ...(hasHeadings ? [] : [decoy('', 'plain', ['', '√'])]),
    decoy('证书编号', 'held', ['', 'A0123']),
    decoy(random.pick(OTHERS), 'plain', ['', '1', '电工', '三级', '6-31-01-03']),
    ...(hasOccupation
      ? [decoy(random.pick(['名称', 'name']), 'plain', ['某某学校', 'Li Lei'])]
      : []),
    // Without a mark, but below a heading or next to a column that has one.
    ...(marksLevel || hasHeadings ? [decoy(random.pick(HEADERS.level), 'held', levels)] : []),
    ...(hasHeadings ? [decoy(random.pick(HEADERS.level), 'plain', levels)] : []),
    ...(hasHeadings ? [decoy(random.pick(HEADERS.occupation), 'held', jobs)] : []),
    ...(hasHeadings ? [decoy(random.pick(HEADERS.trade), 'held', jobs)] : []),
    ...(namesJobElsewhere ? [decoy('职业', 'plain', jobs)] : []),
  ];
  const wanted = random.shuffled(decoys).slice(0, random.between(0, 6));
  const results = random.chance(0.1)
    ? RESULTS.map((header) => decoy(header, 'applied', ['open', '', '电工']))
    : [];
  const all = distinct(random.shuffled([...columns, ...wanted]), hasHeadings);
  // What lies beyond the last header is too much.
  while (all.at(-1)?.header === '') all.unshift(...all.splice(-1));
  return [...all, ...results];
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

const traditional = OpenCC.Converter({ from: 'cn', to: 't' });

/** A header as forms have it: marked, with a remark, broken to fit, with what nobody sees. */
export function dressed(random: Random, header: string): string {
  if (header === '' || RESULTS.includes(header)) return header;
  const star = random.pick(['', '', '', '*']);
  const remark = random.chance(0.15) ? random.pick(REMARKS) : '';
  const broken = random.chance(0.1)
    ? header.replace(/^(..)/, random.pick(['$1\n', '$1\r\n', '$1 ']))
    : header;
  return random.pick([
    `${star}${broken}${remark}`,
    `${broken}${remark}${star}`,
    ` ${broken}${remark}`,
    `${broken}${remark}：`,
    `\u200b${broken}${remark}`,
  ]);
}

/** A cell as spreadsheets, web pages and people leave it. */
export function written(random: Random, cell: string): string {
  if (cell === '' || random.chance(0.8)) return cell;
  return random.pick([
    () => ` ${cell} `,
    () => `'${cell}`,
    () => `="${cell}"`,
    () => `${cell}\u200b`,
    () => `${cell.slice(0, 1)}\u00ad${cell.slice(1)}`,
    () => `\ufeff${cell}`,
    () => traditional(cell),
    () => `\u3000${cell}\u00a0`,
    () => cell.replace(/[!-~]/g, (ascii) => String.fromCharCode(ascii.charCodeAt(0) + 0xfee0)),
    () => cell.replaceAll('（', '【').replaceAll('）', '】'),
    () => cell.replaceAll('（', '(').replaceAll('）', ')'),
    () => cell.replaceAll('（', ' （'),
  ])();
}
