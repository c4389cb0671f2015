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

/** The titles of each level, the official one first. A title comes before its own prefixes: 高级技师 before 高级. */
const TITLES: readonly (readonly [level: Level, titles: readonly string[]])[] = [
  [5, ['初级工', '初级技能', '初级']],
  [4, ['中级工', '中级技能', '中级']],
  [1, ['高级技师']],
  [3, ['高级工', '高级技能', '高级']],
  [2, ['技师']],
];

const CHINESE_NUMBERS = '一二三四五';
export const ROMAN_NUMBERS = ['i', 'ii', 'iii', 'iv', 'v'];

/** Level names made of words; digits and Roman numerals are left to `numberedLevel`. A name comes before its own prefixes. */
export const LEVEL_WORDS: readonly (readonly [word: string, named: NamedLevel])[] = [
  ...([5, 4, 3, 2, 1] as const).map((level): [string, NamedLevel] => [
    `${CHINESE_NUMBERS.charAt(level - 1)}级`,
    { level, style: 'numbered' },
  ]),
  ...TITLES.flatMap(([level, titles]) =>
    titles.map((title): [string, NamedLevel] => [title, { level, style: 'titled' }]),
  ),
  [SPECIAL_NAME, { level: 'special', style: 'special' }],
  ['专项', { level: 'special', style: 'special' }],
  ['special', { level: 'special', style: 'special' }],
];

/** The level of a number as written before 级: `5`, `五`, `v`; `undefined` for anything else. */
export function numberedLevel(number: string): Level | undefined {
  const indexes = [
    CHINESE_NUMBERS.indexOf(number),
    ROMAN_NUMBERS.indexOf(number),
    Number(number) - 1,
  ];
  const index = indexes.find((at) => at >= 0 && at < CHINESE_NUMBERS.length);
  return LEVELS.find((level) => level === (index ?? -1) + 1);
}

/** How the source writes a level: a digit, or 专项职业能力. */
export function levelInSource(level: Level): string {
  return level === 'special' ? SPECIAL_NAME : String(level);
}

/** The official name of a level, a numbered and a titled one: 五级/初级工. */
export function officialName(level: Level): string {
  if (level === 'special') return SPECIAL_NAME;
  const [, [title = ''] = []] = TITLES.find(([each]) => each === level) ?? [];
  return `${CHINESE_NUMBERS.charAt(level - 1)}级/${title}`;
}
