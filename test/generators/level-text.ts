import type { Random } from './random.js';

/** A level as the source writes it: a digit, or 专项职业能力. */
export type SourceLevel = '5' | '4' | '3' | '2' | '1' | '专项职业能力';

const NUMBERED: Readonly<Record<SourceLevel, readonly string[]>> = {
  5: ['5', '５', '5.0', '5级', '5 级', '五级', 'Ⅴ级', '国家职业资格五级'],
  4: ['4', '４', '4.0', '4级', '4 级', '四级', 'Ⅳ级', '职业技能等级四级'],
  3: ['3', '３', '3.0', '3级', '3 级', '三级', 'Ⅲ级', '国家职业资格三级'],
  2: ['2', '２', '2.0', '2级', '2 级', '二级', 'Ⅱ级', '职业技能等级二级'],
  1: ['1', '１', '1.0', '1级', '1 级', '一级', 'Ⅰ级', '国家职业资格一级'],
  专项职业能力: [],
};

const TITLED: Readonly<Record<SourceLevel, readonly string[]>> = {
  5: ['初级', '初级工', '初级技能'],
  4: ['中级', '中级工', '中级技能'],
  3: ['高级', '高级工', '高级技能'],
  2: ['技师'],
  1: ['高级技师'],
  专项职业能力: ['专项职业能力', '专项', 'special'],
};

const SEPARATORS = [
  '、',
  '，',
  ',',
  '；',
  ';',
  '+',
  '和',
  '与',
  '及',
  '或',
  '、\n',
  ' 、 ',
  ' ',
  '\n',
  '  ',
];
const RANGES = ['-', '–', '—', '~', '～', '至', '到', ' - '];
const JOINTS: readonly ((one: string, other: string) => string)[] = [
  (one, other) => `${one}/${other}`,
  (one, other) => `${one} / ${other}`,
  (one, other) => `${one}（${other}）`,
  (one, other) => `${one}(${other})`,
  (one, other) => `${one}-${other}`,
  (one, other) => `${one}${other}`,
];

/** One way to write a set of levels, by SPEC section 3. */
export function levelText(random: Random, levels: readonly SourceLevel[]): string {
  const [first, ...others] = levels;
  if (first !== undefined && others.length > 0 && random.chance(0.3)) {
    const range = rangeText(random, levels);
    if (range !== undefined) return range;
  }
  const ordered = random.shuffled(levels);
  if (random.chance(0.15) && !levels.includes('专项职业能力')) return slashText(random, ordered);
  let text = '';
  for (const level of ordered) {
    const name = nameOf(random, level);
    const separator = random.pick(SEPARATORS);
    // 高级 and 技师 with nothing but space between them are 高级技师.
    const isOne = separator.trim() === '' && text.endsWith('高级') && name.startsWith('技师');
    text += (text === '' ? '' : isOne ? '、' : separator) + name;
  }
  return text;
}

/** Levels in a way that contradicts itself or breaks off. */
export function unreadableLevelText(random: Random): string {
  const [one, other] = random.shuffled(['5', '4', '3', '2', '1'] as const);
  if (one === undefined || other === undefined) throw new Error('no two levels');
  return random.pick([
    () => pairOf(random, random.pick(NUMBERED[one]), random.pick(TITLED[other])),
    () => `${nameOf(random, one)}${random.pick(['+', '/', '-', '至', '、'])}`,
    () =>
      random.pick([
        '6',
        '合格',
        '学徒工',
        '特级技师',
        '首席技师',
        '八级工',
        '未定',
        '2026-05-03',
        '5月3日',
      ]),
  ])();
}

function nameOf(random: Random, level: SourceLevel): string {
  const numbered = NUMBERED[level];
  if (numbered.length === 0 || random.chance(0.25)) return random.pick(TITLED[level]);
  if (random.chance(0.5)) return random.pick(numbered);
  return pairOf(random, random.pick(numbered), random.pick(TITLED[level]));
}

function pairOf(random: Random, one: string, other: string): string {
  const join = random.pick(JOINTS);
  return random.chance(0.5) ? join(one, other) : join(other, one);
}

/** All between slashes: names of one style, or names of both styles in turn. */
function slashText(random: Random, levels: readonly SourceLevel[]): string {
  const names = random.pick([
    (level: SourceLevel) => [random.pick(NUMBERED[level])],
    (level: SourceLevel) => [random.pick(TITLED[level])],
    (level: SourceLevel) => [random.pick(NUMBERED[level]), random.pick(TITLED[level])],
  ]);
  return levels.flatMap(names).join('/');
}

function rangeText(random: Random, levels: readonly SourceLevel[]): string | undefined {
  const numbers = levels.map(Number).toSorted((a, b) => b - a);
  const [highest = 0, lowest = 0] = [numbers[0], numbers.at(-1)];
  if (numbers.some(Number.isNaN) || highest - lowest + 1 !== numbers.length) return undefined;
  const source = (number: number) => String(number) as SourceLevel;
  if (lowest === 1 && random.chance(0.5)) {
    return nameOf(random, source(highest)) + random.pick(['及以上', '以上']);
  }
  if (highest === 5 && random.chance(0.5)) {
    return nameOf(random, source(lowest)) + random.pick(['及以下', '以下']);
  }
  const names = random.pick([NUMBERED, TITLED]);
  const ends = [random.pick(names[source(highest)]), random.pick(names[source(lowest)])];
  return (random.chance(0.2) ? ends.toReversed() : ends).join(random.pick(RANGES));
}
