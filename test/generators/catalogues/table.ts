import type { Entry } from '../../../src/catalog/entry.js';
import type { Level } from '../../../src/catalog/level.js';
import type { MergedRange } from '../../../src/tables/sheet.js';
import { Random } from '../random.js';
import type { Form } from './form.js';

/** A table of a catalogue as an authority may lay it out: cells, of which merged ones have their content in the first. */
export interface LaidOut {
  readonly rows: readonly (readonly string[])[];
  readonly merges: readonly MergedRange[];
  /** How many of the rows are its header. */
  readonly headerRows: number;
  readonly isSideBySide: boolean;
}

const LEVELS: readonly Level[] = [5, 4, 3, 2, 1, 'special'];
const CODES = ['职业编码', '职业代码', '职业（工种）编码', '代码'];
const TITLES = ['职业（工种）名称', '职业（工种）', '职业/工种', '职业工种名称'];
const TRADES = ['工种', '工种名称', '职业方向', '工种（方向）'];
const OTHERS = [
  ['行业', '制造业'],
  ['专业类别', '工程'],
  ['备注', '略'],
  ['评价机构', '某某协会'],
  ['有效期', '三年'],
] as const;
const SECTIONS = [
  '一、农林牧渔类',
  '（二）生产制造业',
  '第三类 生活服务',
  '3. 新兴产业',
  '商业、服务业人员',
];

/** Lays entries out in a form, or in two parts side by side. */
export function tableOf(entries: readonly Entry[], form: Form, random: Random): LaidOut {
  const isSideBySide = entries.length > 3 && form.levels !== 'rows' && random.chance(0.12);
  if (!isSideBySide) return partOf(entries, form, random, true);
  const parts = { ...form, others: [false, false] } as const;
  const half = Math.ceil(entries.length / 2);
  // Without numbers nobody could tell that the parts go on row by row.
  const goesByRow = form.hasNumber && random.chance(0.4);
  const isLeft = (_: Entry, at: number) => (goesByRow ? at % 2 === 0 : at < half);
  const seed = random.between(0, 1_000_000);
  const left = partOf(entries.filter(isLeft), parts, new Random(seed), false);
  const right = partOf(
    entries.filter((entry, at) => !isLeft(entry, at)),
    parts,
    new Random(seed),
    false,
  );
  const width = (table: LaidOut) => table.rows[0]?.length ?? 0;
  const rows = left.rows.map((row, at) => [
    ...row,
    ...(right.rows[at] ?? Array.from({ length: width(right) }, () => '')),
  ]);
  const moved = right.merges.map((merge) => ({
    ...merge,
    left: merge.left + width(left),
    right: merge.right + width(left),
  }));
  return { rows, merges: [...left.merges, ...moved], headerRows: left.headerRows, isSideBySide };
}

function partOf(
  entries: readonly Entry[],
  form: Form,
  random: Random,
  hasOtherRows: boolean,
): LaidOut {
  const columns = LEVELS.filter((level) => entries.some(({ levels }) => levels.includes(level)));
  const most = Math.max(...entries.map(({ levels }) => levels.length));
  const other = random.shuffled(OTHERS);
  const firstOther = form.others[0] ? other.slice(0, 1) : [];
  const lastOther = form.others[1] ? other.slice(1, 2) : [];
  const names = nameHeaders(form, random);
  const before = [
    ...firstOther.map(([header]) => header),
    ...(form.hasNumber ? [random.pick(['序号', '编号', 'No.'])] : []),
    ...(form.hasCode && !form.codeInName ? [random.pick(CODES)] : []),
    ...names,
  ].map(form.headerCell);
  const after = lastOther.map(([header]) => form.headerCell(header));
  const counts: Partial<Record<Form['levels'], number>> = { cell: 1, rows: 1, cells: most };
  const levelCount = counts[form.levels] ?? columns.length;
  const { rows, merges } = headerOf(form, random, before, after, columns, levelCount);
  const headerRows = rows.length;
  const width = before.length + levelCount + after.length;
  for (const entry of entries) {
    if (hasOtherRows && random.chance(0.1)) addOtherRow(rows, merges, width, form, random);
    const cells = [
      ...firstOther.map(([, cell]) => cell),
      ...(form.hasNumber ? [String(entry.no)] : []),
      ...(form.hasCode && !form.codeInName ? [form.codeCell(entry.code)] : []),
      ...namesOf(entry, form, random),
    ];
    const last = lastOther.map(([, cell]) => (random.chance(0.5) ? cell : ''));
    const words = levelCells(entry, form, random, columns, levelCount);
    const top = rows.length + 1;
    for (const [index, each] of words.entries()) {
      const isFilled = index === 0 || !form.merges;
      rows.push([...cells.map((cell) => (isFilled ? cell : '')), ...each, ...last]);
    }
    if (form.merges && words.length > 1) {
      for (const left of cells.keys()) merges.push({ top, bottom: rows.length, left, right: left });
    }
  }
  return { rows, merges, headerRows, isSideBySide: false };
}

function nameHeaders(form: Form, random: Random): string[] {
  const title = random.pick(TITLES);
  const trade = random.pick(TRADES);
  return {
    'title-and-occupation': [title, '职业名称'],
    title: [title],
    'occupation-and-trade': ['职业名称', trade],
    'bare-trade': ['职业名称', title],
    all: ['职业名称', trade, title],
  }[form.names];
}

function headerOf(
  form: Form,
  random: Random,
  before: readonly string[],
  after: readonly string[],
  columns: readonly Level[],
  levelCount: number,
): { rows: string[][]; merges: MergedRange[] } {
  const merges: MergedRange[] = [];
  const word = random.pick(['等级', '级别', '技能等级', '职业技能等级']);
  const empty = (count: number) => Array.from({ length: count }, () => '');
  const levels = columns.map((level) => form.levelWord(level) + form.unit);
  const left = before.length;
  const right = left + levelCount - 1;
  if (form.levels === 'columns') return { rows: [[...before, ...levels, ...after]], merges };
  const upper = [...before, form.headerCell(word), ...empty(levelCount - 1), ...after];
  if (form.merges && levelCount > 1) merges.push({ top: 1, bottom: 1, left, right });
  if (!form.levels.startsWith('columns-')) return { rows: [upper], merges };
  const height = form.levels === 'columns-in-two-rows' ? 2 : 3;
  const rows = [upper];
  if (height === 3) {
    rows.push([...empty(left), '国家职业资格', ...empty(levelCount - 1), ...empty(after.length)]);
    if (levelCount > 1) merges.push({ top: 2, bottom: 2, left, right });
  }
  rows.push([...empty(left), ...levels, ...empty(after.length)]);
  if (form.merges) {
    for (const at of upper.keys()) {
      if (at < left || at > right) merges.push({ top: 1, bottom: height, left: at, right: at });
    }
  }
  return { rows, merges };
}

/** A row that is no entry: a heading, the number of a page, a subtotal, the header again, or nothing. */
function addOtherRow(
  rows: string[][],
  merges: MergedRange[],
  width: number,
  form: Form,
  random: Random,
): void {
  const row = Array.from({ length: width }, () => '');
  const kind = random.pick(['section', 'section', 'page', 'subtotal', 'header', 'empty']);
  const [header] = rows;
  if (kind === 'header' && form.levels === 'cell' && header !== undefined)
    row.splice(0, width, ...header);
  if (kind === 'section') row[0] = random.pick(SECTIONS);
  if (kind === 'page') row[0] = random.pick(['第 1 页 共 3 页', '- 2 -', '第2页']);
  if (kind === 'subtotal') row.splice(0, 2, '小计', '3');
  rows.push(row);
  const isMerged = form.merges && (kind === 'section' || kind === 'page') && width > 1;
  if (isMerged) merges.push({ top: rows.length, bottom: rows.length, left: 0, right: width - 1 });
}

/** The cells of an entry's levels, a row each. */
function levelCells(
  { levels }: Entry,
  form: Form,
  random: Random,
  columns: readonly Level[],
  count: number,
): string[][] {
  const words = levels.map(form.levelWord);
  if (form.levels === 'rows') return words.map((word) => [word]);
  if (form.levels === 'cell') return [[rangeOf(levels, words, form) ?? words.join(form.joint)]];
  if (form.levels === 'cells') {
    return [[...words, ...Array.from({ length: count - words.length }, () => '')]];
  }
  return [
    columns.map((level) => random.pick(levels.includes(level) ? form.listed : form.notListed)),
  ];
}

function rangeOf(
  levels: readonly Level[],
  words: readonly string[],
  { range }: Form,
): string | undefined {
  const [first, ...rest] = levels;
  const isWhole = rest.every((level, at) => Number(level) === Number(first) - at - 1);
  const [from, to] = [words[0], words.at(-1)];
  if (range === undefined || rest.length === 0 || !isWhole) return undefined;
  return from === undefined || to === undefined ? undefined : range(from, to);
}

function namesOf(entry: Entry, form: Form, random: Random): string[] {
  const { code, occupation, trade } = entry;
  const mark =
    form.marks && random.chance(0.3) ? random.pick(['S', 'L', '（L）', '（L/S）', ' S']) : '';
  const title = entry.title + mark;
  const cells = {
    'title-and-occupation': [title, occupation],
    title: [title],
    'occupation-and-trade': [occupation, trade ?? form.noTrade],
    'bare-trade': [occupation, trade ?? occupation],
    all: [occupation, trade ?? form.noTrade, title],
  }[form.names];
  const [first = '', ...others] = cells.map((cell) => (cell === '' ? '' : form.nameCell(cell)));
  return [form.codeInName ? `${code} ${first.trim()}` : first, ...others];
}
