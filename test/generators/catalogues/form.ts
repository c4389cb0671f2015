import type { Level } from '../../../src/catalog/level.js';
import type { Random } from '../random.js';

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
const ROMAN: Readonly<Record<Level, string>> = {
  5: 'Ⅴ级',
  4: 'Ⅳ级',
  3: 'Ⅲ级',
  2: 'Ⅱ级',
  1: 'Ⅰ级',
  special: '专项',
};

type WordOf = (level: Level) => string;

const both =
  (joined: (numbered: string, titled: string) => string): WordOf =>
  (level) =>
    level === 'special' ? NUMBERED[level] : joined(NUMBERED[level], TITLED[level]);

/** Words for the levels of one name each; `/` and `-` between them join no two names of one level. */
const SINGLE: readonly WordOf[] = [
  (level) => NUMBERED[level],
  (level) => TITLED[level],
  (level) => ROMAN[level],
  (level) => (level === 'special' ? '专项' : String(level)),
  (level) => (level === 'special' ? '专项' : `${level}级`),
];
const DOUBLE: readonly WordOf[] = [
  both((numbered, titled) => `${numbered}/${titled}`),
  both((numbered, titled) => `${titled}/${numbered}`),
  both((numbered, titled) => `${numbered}（${titled}）`),
  both((numbered, titled) => `${numbered}(${titled})`),
  both((numbered, titled) => `${numbered}${titled}`),
];

const NAMES = [
  'title-and-occupation',
  'title',
  'occupation-and-trade',
  'bare-trade',
  'all',
] as const;
const LEVELS = ['cell', 'cell', 'cells', 'columns', 'columns-in-two-rows', 'rows'] as const;

/** How a table is laid out: everything that is the same for all its rows. */
export interface Form {
  readonly names: (typeof NAMES)[number];
  readonly levels: (typeof LEVELS)[number] | 'columns-in-three-rows';
  readonly hasNumber: boolean;
  readonly hasCode: boolean;
  /** Where the code is in front of the name in its cell. */
  readonly codeInName: boolean;
  /** Columns with something else: the first before all others, the second after them. */
  readonly others: readonly [boolean, boolean];
  readonly merges: boolean;
  readonly marks: boolean;
  readonly levelWord: WordOf;
  readonly unit: string;
  readonly joint: string;
  /** What joins the ends of levels that follow each other without a gap; `undefined` to list each. */
  readonly range: ((first: string, last: string) => string) | undefined;
  readonly listed: readonly string[];
  readonly notListed: readonly string[];
  readonly noTrade: string;
  readonly nameCell: (name: string) => string;
  readonly codeCell: (code: string) => string;
  readonly headerCell: (header: string) => string;
}

export interface FormOptions {
  readonly mayMerge: boolean;
  /** Names that `import` does not know need their codes. */
  readonly needsCodes: boolean;
}

export function formOf(random: Random, { mayMerge, needsCodes }: FormOptions): Form {
  const isDouble = random.chance(0.4);
  const levelWord = random.pick(isDouble ? DOUBLE : SINGLE);
  const levels = random.pick([...LEVELS, ...(mayMerge ? ['columns-in-three-rows' as const] : [])]);
  const hasCode = needsCodes || random.chance(0.75);
  const codeInName = hasCode && random.chance(0.05);
  const joints = ['、', '，', ',', '；', '\n', '、\n', ' ', '和', '+'];
  return {
    names: random.pick(NAMES),
    levels,
    hasNumber: random.chance(0.7),
    hasCode,
    codeInName,
    others: [random.chance(0.2), random.chance(0.3)],
    merges: mayMerge && (levels === 'columns-in-three-rows' || random.chance(0.7)),
    marks: !codeInName && random.chance(0.15),
    levelWord,
    unit: random.pick(['', '', '', '（元）', '(元/人)']),
    joint: random.pick(isDouble ? joints : [...joints, '/']),
    range: random.chance(0.25) ? rangeOf(random, isDouble) : undefined,
    ...random.pick([
      { listed: ['√'], notListed: [''] },
      { listed: ['✓', '✔', '√'], notListed: ['×', '✗'] },
      { listed: ['●', '○', '▲'], notListed: ['', '/', '——', '-'] },
      { listed: ['是'], notListed: ['否'] },
      { listed: ['有'], notListed: ['无', ''] },
      { listed: ['930', '1,290', '85.5'], notListed: ['0', '', '—'] },
    ]),
    noTrade: random.pick(['', '', '/', '无', '—', '-', '不分工种']),
    nameCell: nameCell(random),
    codeCell: codeCell(random),
    headerCell: random.pick<(header: string) => string>([
      (header) => header,
      (header) => header,
      (header) => [...header].join(' '),
      (header) => `${header.slice(0, 2)}\n${header.slice(2)}`,
      (header) => `${header}*`,
    ]),
  };
}

function rangeOf(random: Random, isDouble: boolean): Form['range'] {
  const joint = random.pick(isDouble ? ['至', '~'] : ['-', '—', '至', '～', '到']);
  return (first, last) => `${first}${joint}${last}`;
}

function nameCell(random: Random): Form['nameCell'] {
  return random.pick<Form['nameCell']>([
    (name) => name,
    (name) => name,
    (name) => name.replaceAll('（', '(').replaceAll('）', ')'),
    (name) => name.replaceAll('）', ')'),
    (name) => ([...name].length === 2 ? [...name].join('　') : name),
    (name) => name.replace('（', '\n（'),
    brokenWithin,
    (name) => `  ${name} `,
    (name) => `${name.slice(0, 1)}\u200b${name.slice(1)}`,
  ]);
}

/** A line break in the middle of a name; between Latin letters it would be a space of the name. */
function brokenWithin(name: string): string {
  const at = Math.floor(name.length / 2);
  const isHan = /^[\u4e00-\u9fff]{2}$/.test(name.slice(at - 1, at + 1));
  return isHan && name.length > 4 ? `${name.slice(0, at)}\n${name.slice(at)}` : name;
}

function codeCell(random: Random): Form['codeCell'] {
  const dash = random.pick(['—', '－', '.', '–', '_']);
  return random.pick<Form['codeCell']>([
    (code) => code,
    (code) => code,
    (code) => code.replaceAll('-', dash),
    (code) => (code.includes('Z') ? code : code.replaceAll('-', '')),
    (code) => code.toLowerCase(),
    (code) => `${code}\n（GBM ${code.replaceAll('-', '').slice(0, 5)}）`,
    (code) => `${code}(GBM20502)`,
  ]);
}
