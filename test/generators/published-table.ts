import type { Entry } from '../../src/catalog/entry.js';
import type { Level } from '../../src/catalog/level.js';
import type { Merge } from '../../src/tables/merged-cells.js';
import type { Random } from './random.js';

/** A table of a catalogue as an authority may lay it out: cells, of which merged ones have their content in the first. */
export interface LaidOut {
  readonly rows: readonly (readonly string[])[];
  readonly merges: readonly Merge[];
}

const NUMBERED: Readonly<Record<Level, string>> = {
  5: '五级',
  4: '四级',
  3: '三级',
  2: '二级',
  1: '一级',
  special: '专项职业能力',
};
const TITLED: Readonly<Record<Level, string>> = {
  5: '初级工',
  4: '中级工',
  3: '高级工',
  2: '技师',
  1: '高级技师',
  special: '专项职业能力',
};
const LEVELS: readonly Level[] = [5, 4, 3, 2, 1, 'special'];

type Names = 'title-and-occupation' | 'title' | 'occupation-and-trade' | 'bare-trade';
type Levels = 'cell' | 'cells' | 'columns' | 'columns-in-two-rows' | 'rows';

/** Everything that is the same for the rows of a table. */
interface Form {
  readonly names: Names;
  readonly levels: Levels;
  readonly hasNumber: boolean;
  readonly hasCode: boolean;
  readonly hasRemark: boolean;
  readonly merges: boolean;
  readonly levelWord: (level: Level) => string;
  readonly joint: string;
  readonly listed: readonly string[];
  readonly notListed: readonly string[];
  readonly nameCell: (name: string) => string;
  readonly codeCell: (code: string) => string;
}

function formOf(random: Random, mayMerge: boolean): Form {
  const both = (level: Level) =>
    level === 'special' ? NUMBERED[level] : `${NUMBERED[level]}/${TITLED[level]}`;
  const digit = (level: Level) => (level === 'special' ? '专项' : String(level));
  const dash = random.pick(['-', '—', '－', '.']);
  return {
    names: random.pick(['title-and-occupation', 'title', 'occupation-and-trade', 'bare-trade']),
    levels: random.pick(['cell', 'cell', 'cells', 'columns', 'columns-in-two-rows', 'rows']),
    hasNumber: random.chance(0.7),
    hasCode: random.chance(0.8),
    hasRemark: random.chance(0.3),
    merges: mayMerge && random.chance(0.7),
    levelWord: random.pick([(level) => NUMBERED[level], (level) => TITLED[level], both, digit]),
    joint: random.pick(['、', '，', '；', '\n']),
    listed: random.pick([['√'], ['●', '○', '▲'], ['是'], ['930', '1,290', '85.5']]),
    notListed: random.pick([[''], ['/', '——', ''], ['×'], ['0', '']]),
    nameCell: random.pick([
      (name) => name,
      (name) => name.replaceAll('（', '(').replaceAll('）', ')'),
      (name) => ([...name].length === 2 ? [...name].join('　') : name),
      (name) => name.replace('（', '\n（'),
    ]),
    codeCell: random.pick([
      (code) => code,
      (code) => code.replaceAll('-', dash),
      (code) => `${code}\n（GBM ${code.replaceAll('-', '').slice(0, 5)}）`,
    ]),
  };
}

/** Lays entries out in a form that is picked at random; the same for the same random numbers. */
export function laidOut(entries: readonly Entry[], random: Random, mayMerge: boolean): LaidOut {
  const form = formOf(random, mayMerge);
  const sideBySide = entries.length > 3 && form.levels !== 'rows' && random.chance(0.15);
  const body = tableOf(entries, form, random, sideBySide);
  const width = Math.max(...body.rows.map((row) => row.length));
  const above: string[][] = random.chance(0.5) ? [['附件1'], ['某省职业（工种）目录']] : [];
  const below: string[][] = [];
  if (random.chance(0.2)) below.push(['第 1 页']);
  if (random.chance(0.2)) below.push(['合计', '', String(entries.length)]);
  if (random.chance(0.3))
    below.push([random.pick(['注：动态调整。', '说明：1.动态调整。', '备注：略'])]);
  const rows = [...above, ...body.rows, ...below].map((row) => [
    ...row,
    ...Array.from({ length: Math.max(width - row.length, 0) }, () => ''),
  ]);
  const moved = body.merges.map((merge) => ({
    ...merge,
    top: merge.top + above.length,
    bottom: merge.bottom + above.length,
  }));
  const titles = form.merges
    ? above.map((_, at) => ({ top: at + 1, bottom: at + 1, left: 0, right: width - 1 }))
    : [];
  return { rows, merges: [...titles, ...moved] };
}

function tableOf(
  entries: readonly Entry[],
  form: Form,
  random: Random,
  sideBySide: boolean,
): LaidOut {
  if (!sideBySide) return partOf(entries, 0, form, random, true);
  const half = Math.ceil(entries.length / 2);
  const left = partOf(entries.slice(0, half), 0, form, random, false);
  const right = partOf(entries.slice(half), half, form, random, false);
  const shift = left.rows[0]?.length ?? 0;
  const rows = left.rows.map((row, at) => [
    ...row,
    ...(right.rows[at] ?? Array.from({ length: shift }, () => '')),
  ]);
  const moved = right.merges.map((merge) => ({
    ...merge,
    left: merge.left + shift,
    right: merge.right + shift,
  }));
  return { rows, merges: [...left.merges, ...moved] };
}

function partOf(
  entries: readonly Entry[],
  from: number,
  form: Form,
  random: Random,
  hasSections: boolean,
): LaidOut {
  const columns = LEVELS.filter((level) => entries.some(({ levels }) => levels.includes(level)));
  const most = Math.max(...entries.map(({ levels }) => levels.length));
  const header = [
    ...(form.hasNumber ? ['序号'] : []),
    ...(form.hasCode ? [random.pick(['职业编码', '职业代码'])] : []),
    ...{
      'title-and-occupation': ['职业（工种）名称', '职业名称'],
      title: ['职业（工种）名称'],
      'occupation-and-trade': ['职业名称', '工种'],
      'bare-trade': ['职业名称', '职业（工种）名称'],
    }[form.names],
  ];
  const before = header.length;
  const rows: string[][] = [];
  const merges: Merge[] = [];
  const remark = form.hasRemark ? ['备注'] : [];
  if (form.levels === 'columns') header.push(...columns.map(form.levelWord), ...remark);
  else if (form.levels === 'columns-in-two-rows' || form.levels === 'cells') {
    const count = form.levels === 'cells' ? most : columns.length;
    header.push('等级', ...Array.from({ length: count - 1 }, () => ''), ...remark);
    if (form.merges && count > 1) {
      merges.push({ top: 1, bottom: 1, left: before, right: before + count - 1 });
    }
  } else header.push('等级', ...remark);
  rows.push(header);
  if (form.levels === 'columns-in-two-rows') {
    rows.push([
      ...Array.from({ length: before }, () => ''),
      ...columns.map(form.levelWord),
      ...remark.map(() => ''),
    ]);
    if (form.merges) {
      for (let left = 0; left < before; left += 1)
        merges.push({ top: 1, bottom: 2, left, right: left });
    }
  }
  for (const [at, entry] of entries.entries()) {
    if (hasSections && random.chance(0.1)) {
      rows.push(['一、某类', ...Array.from({ length: header.length - 1 }, () => '')]);
      if (form.merges)
        merges.push({ top: rows.length, bottom: rows.length, left: 0, right: header.length - 1 });
    }
    const names = namesOf(entry, form);
    const cells = [
      ...(form.hasNumber ? [String(from + at + 1)] : []),
      ...(form.hasCode ? [form.codeCell(entry.code)] : []),
      ...names,
    ];
    const last = remark.map(() => (random.chance(0.5) ? '略' : ''));
    const mark = (level: Level) =>
      random.pick(entry.levels.includes(level) ? form.listed : form.notListed);
    if (form.levels === 'rows') {
      const top = rows.length + 1;
      for (const [index, level] of entry.levels.entries()) {
        const isFilled = index === 0 || !form.merges;
        rows.push([...cells.map((cell) => (isFilled ? cell : '')), form.levelWord(level), ...last]);
      }
      if (form.merges && entry.levels.length > 1) {
        for (const left of cells.keys())
          merges.push({ top, bottom: rows.length, left, right: left });
      }
    } else if (form.levels === 'cell') {
      rows.push([...cells, entry.levels.map(form.levelWord).join(form.joint), ...last]);
    } else if (form.levels === 'cells') {
      const words = Array.from({ length: most }, (_, index) => {
        const level = entry.levels[index];
        return level === undefined ? '' : form.levelWord(level);
      });
      rows.push([...cells, ...words, ...last]);
    } else rows.push([...cells, ...columns.map(mark), ...last]);
  }
  return { rows, merges };
}

function namesOf({ title, occupation, trade }: Entry, { names, nameCell }: Form): string[] {
  if (names === 'title') return [nameCell(title)];
  if (names === 'occupation-and-trade')
    return [nameCell(occupation), trade === null ? '' : nameCell(trade)];
  if (names === 'bare-trade') return [nameCell(occupation), nameCell(trade ?? occupation)];
  return [nameCell(title), nameCell(occupation)];
}
