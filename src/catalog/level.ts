/** A skill level: 5 is the lowest (五级/初级工), 1 the highest (一级/高级技师), `special` is 专项职业能力. */
export type Level = 5 | 4 | 3 | 2 | 1 | 'special';

/** Every level that a catalogue can list, in the source's order. */
export const LEVELS: readonly Level[] = [5, 4, 3, 2, 1, 'special'];

/** The name of 专项职业能力 in the source. */
const SPECIAL_NAME = '专项职业能力';

/** 五级 is a numbered name and 初级工 a titled one; official names join one of each: 五级/初级工. */
export type LevelStyle = 'numbered' | 'titled' | 'special';

/** A level, and the style of the name that was used for it. */
export interface NamedLevel {
  readonly level: Level;
  readonly style: LevelStyle;
}

interface Names {
  readonly chinese: string;
  readonly roman: string;
  /** The official title comes first. */
  readonly titles: readonly [string, ...string[]];
}

const NAMES: Readonly<Record<Exclude<Level, 'special'>, Names>> = {
  5: { chinese: '五', roman: 'v', titles: ['初级工', '初级技能', '初级'] },
  4: { chinese: '四', roman: 'iv', titles: ['中级工', '中级技能', '中级'] },
  3: { chinese: '三', roman: 'iii', titles: ['高级工', '高级技能', '高级'] },
  2: { chinese: '二', roman: 'ii', titles: ['技师'] },
  1: { chinese: '一', roman: 'i', titles: ['高级技师'] },
};

const HIGHEST_FIRST = [1, 2, 3, 4, 5] as const;

type Word = readonly [word: string, named: NamedLevel];

/** Level names made of words. A name comes before its own prefixes: 高级技师 before 高级. */
export const LEVEL_WORDS: readonly Word[] = [
  ...HIGHEST_FIRST.map(
    (level): Word => [`${NAMES[level].chinese}级`, { level, style: 'numbered' }],
  ),
  ...HIGHEST_FIRST.flatMap((level) =>
    NAMES[level].titles.map((title): Word => [title, { level, style: 'titled' }]),
  ),
  [SPECIAL_NAME, { level: 'special', style: 'special' }],
  ['专项', { level: 'special', style: 'special' }],
  ['special', { level: 'special', style: 'special' }],
];

/** The other numbers that are written before 级: digits and Roman numerals, as 三级 is among the words. */
export const LEVEL_NUMBERS: readonly Word[] = HIGHEST_FIRST.flatMap((level): Word[] => [
  [`${level}`, { level, style: 'numbered' }],
  [NAMES[level].roman, { level, style: 'numbered' }],
]);

/** How the source writes a level: a digit, or 专项职业能力. */
export function levelInSource(level: Level): string {
  return level === 'special' ? SPECIAL_NAME : String(level);
}

/** The official name of a level, a numbered and a titled one: 五级/初级工. */
export function officialName(level: Level): string {
  if (level === 'special') return SPECIAL_NAME;
  const { chinese, titles } = NAMES[level];
  return `${chinese}级/${titles[0]}`;
}
