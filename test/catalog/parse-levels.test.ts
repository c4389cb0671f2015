import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ZhiyeError } from '../../src/catalog/errors.js';
import { levelItems, parseLevels } from '../../src/catalog/parse-levels.js';

const refusalOf = (text: string) => {
  try {
    return parseLevels(text);
  } catch (error) {
    return error instanceof ZhiyeError ? [error.code, error.args] : error;
  }
};

describe('parseLevels', () => {
  it.each([
    ['5', 5],
    ['３', 3],
    ['３级', 3],
    ['1級', 1],
    ['五级', 5],
    ['四级', 4],
    ['三级', 3],
    ['二级', 2],
    ['一级', 1],
    ['初级', 5],
    ['初级工', 5],
    ['中级', 4],
    ['中级工', 4],
    ['高级', 3],
    ['高级工', 3],
    ['技师', 2],
    ['高级技师', 1],
    ['五级/初级工', 5],
    ['三级/高级工', 3],
    ['三级 / 高级工', 3],
    ['一级／高级技师', 1],
    ['專項職業能力', 'special'],
    ['专项职业能力', 'special'],
    ['专项', 'special'],
    ['Special', 'special'],
    ['3.0', 3],
    ['3.00', 3],
    ['3 级', 3],
    ['技　师', 2],
    ['高 级 工', 3],
    ['高级\n工', 3],
    ['高　 级 \n工', 3],
    ['国家职业资格 \n 三级', 3],
    ['专 项', 'special'],
    ['３．０', 3],
    ['Ⅲ级', 3],
    ['IV级', 4],
    ['III 级', 3],
    ['初级技能', 5],
    ['国家职业资格三级', 3],
    ['国家职业资格二级（技师）', 2],
    ['职业技能等级 三级', 3],
    ['初级工/五级', 5],
    ['三级（高级工）', 3],
    ['3级(高级工)', 3],
    ['高级工（三级）', 3],
    ['高级工【三级】', 3],
    ['（三级）高级工', 3],
    ['三级（3级）', 3],
    ['三级高级工', 3],
    ['三级/（高级工）', 3],
    ['高级技师一级', 1],
    ['3高级工', 3],
    ['三级-高级工', 3],
    ['高级工—三级', 3],
    ['三级至高级工', 3],
    ['三级\u200b', 3],
    ['三\u00ad级', 3],
    ['\ufeff3', 3],
  ])('reads %s as one level', (text, level) => {
    expect(parseLevels(text)).toEqual([level]);
  });

  it.each([
    '5、4、3',
    '5,4,3',
    '5，4，3',
    '5/4/3',
    '5+4+3',
    '5 + 4 + 3',
    '5 4 3',
    '5、、4，、3',
    '五级、四级 高级工',
    '5、4、3、4',
    '5；4;3',
    '五级和四级与三级',
    '五级、四级及三级',
    '五级，四级或高级工',
    '5\n4\r\n3',
    '5、\n4、3',
    '5-3',
    '5 – 3',
    '5-3级',
    '５～３级',
    '五级至三级',
    '5级到3级',
    '五级——三级',
    '初级工-高级工',
    '五级/初级工-三级/高级工',
    '五级（初级工）至三级（高级工）',
    '五级/四级/三级/高级工',
    '五级/初级工/四级/中级工/三级/高级工',
    '初级工/五级/中级工/四级/高级工/三级',
    '5-4、3',
  ])('reads %s as the levels 5, 4 and 3, each once', (text) => {
    expect(parseLevels(text)).toEqual([5, 4, 3]);
  });

  it('reads a slash between two numbers or two titles as a separator', () => {
    expect(parseLevels('五级/四级')).toEqual([5, 4]);
    expect(parseLevels('初级工/中级工')).toEqual([5, 4]);
  });

  it('reads official names of several levels in one argument', () => {
    expect(parseLevels('五级/初级工、四级/中级工')).toEqual([5, 4]);
    expect(parseLevels('五级/初级工/四级/中级工')).toEqual([5, 4]);
  });

  it.each([
    ['3-5', [3, 4, 5]],
    ['三级及以上', [3, 2, 1]],
    ['三级以上', [3, 2, 1]],
    ['三级 及以上', [3, 2, 1]],
    ['三级/高级工及以上', [3, 2, 1]],
    ['高级工（三级）及以上', [3, 2, 1]],
    ['三级及以下', [3, 4, 5]],
    ['三级以下', [3, 4, 5]],
    ['三级~技师', [3, 2]],
    ['三级～～技师', [3, 2]],
    ['四级至高级技师', [4, 3, 2, 1]],
    ['高级、技师', [3, 2]],
    ['高级/技师', [3, 2]],
    ['5/专项', [5, 'special']],
    ['5/special', [5, 'special']],
    ['5/专项职业能力', [5, 'special']],
    ['三级-高级工至二级', [3, 2]],
    ['三级、五级及以上', [3, 5, 4, 2, 1]],
  ])('reads %s as every level that it means', (text, levels) => {
    expect(parseLevels(text)).toEqual(levels);
  });

  it.each(['学徒工', '特级技师', '首席技师', '首席技師'])(
    'reports that the catalogue does not list %s',
    (text) => {
      expect(refusalOf(text)).toEqual(['level-not-in-catalogue', { text }]);
    },
  );

  it.each([
    '6',
    '0',
    'x',
    '55',
    '五',
    '高级高级工',
    '三级3级',
    '五级工程师',
    '3.5',
    '5.4.3',
    '三级(高级工',
    '三级()',
    '国家职业资格',
    '5-4-3',
    '三级-高级工-技师',
    '五级-三级-高级工',
    '专项及以上',
    '专项-5',
    '5-专项',
    '三级 (',
    '\u200b',
    '三\u200b级工程师',
    '-3',
    '及以上',
    '-',
    '543',
  ])('refuses %s, which is not a level', (text) => {
    expect(refusalOf(text)).toEqual(['level-unreadable', { text }]);
  });

  it.each(['3+', '3-', '3/', '3、', '3~', '三级至', '三级和', '+3', '/3', '5++4', '5//4', '5+、4'])(
    'refuses %s, where a sign lacks one side',
    (text) => {
      expect(refusalOf(text)).toEqual(['level-unreadable', { text }]);
    },
  );

  it.each([
    ['5、四级/x、3', 'x'],
    ['5、四级工程师、3', '四级工程师'],
    ['5、高级高级工、3', '高级高级工'],
    ['5、专项及以上、3', '专项及以上'],
    ['5、5-4-3', '5-4-3'],
  ])('quotes only the item of %s that is not a level', (text, quoted) => {
    expect(refusalOf(text)).toEqual(['level-unreadable', { text: quoted }]);
  });

  it('quotes a whole text without the white space around it', () => {
    expect(refusalOf(' 3+ ')).toEqual(['level-unreadable', { text: '3+' }]);
  });

  it.each([
    ['level-contradictory', '三\u200b级/技师'],
    ['level-not-in-catalogue', '5、学徒\u200b工'],
    ['level-unreadable', '5、\u200b工程师'],
  ])(
    'quotes the whole of a text with invisible characters, as they may be the reason for %s',
    (code, text) => {
      expect(refusalOf(text)).toEqual([code, { text }]);
    },
  );

  it('names the level of a list that the catalogue does not have', () => {
    expect(refusalOf('3、首席技师、2')).toEqual(['level-not-in-catalogue', { text: '首席技师' }]);
  });

  it.each([
    ['五级/高级工', '五级/高级工'],
    ['三级/技师', '三级/技师'],
    ['3级/技师', '3级/技师'],
    ['三级 / 技师', '三级/技师'],
    ['三级/ 技师', '三级/技师'],
    ['三级 /技师', '三级/技师'],
    ['5、四级/高级工、3', '四级/高级工'],
    ['5、高级 技师', '高级 技师'],
    ['国家职业资格高级  技师、5', '国家职业资格高级  技师'],
    ['五级/初级工、四级/高级工', '四级/高级工'],
    ['五级/初级工/三级/技师', '三级/技师'],
    ['技师/三级', '技师/三级'],
    ['3/技师', '3/技师'],
    ['高级工/四级', '高级工/四级'],
    ['三级-技师', '三级-技师'],
    ['技师－三级', '技师-三级'],
    ['三级技师', '三级技师'],
    ['三级高级技师', '三级高级技师'],
    ['高级工技师', '高级工技师'],
    ['五级四级', '五级四级'],
    ['三级（技师）', '三级(技师)'],
    ['技师（三级）', '技师(三级)'],
    ['三级（专项）', '三级(专项)'],
    ['高级 技师', '高级 技师'],
    ['高级\n技师', '高级\n技师'],
    ['高 级 技 师', '高 级 技 师'],
  ])('refuses %s, whose halves disagree', (text, pair) => {
    expect(refusalOf(text)).toEqual(['level-contradictory', { text: pair }]);
  });

  it.each(['', '  ', '、', '/'])('reports a missing level for the empty text %j', (text) => {
    expect(refusalOf(text)).toEqual(['level-missing', {}]);
  });
});

describe('levelItems', () => {
  it('divides a list into items, with the text and the levels of each', () => {
    expect(levelItems(' 五级/初级工、 4 - 2;专项 ')).toEqual([
      { text: '五级/初级工', levels: [5] },
      { text: '4 - 2', levels: [4, 3, 2] },
      { text: '专项', levels: ['special'] },
    ]);
  });

  it('keeps a level in every item that means it', () => {
    expect(levelItems('3 及以上，2')).toEqual([
      { text: '3 及以上', levels: [3, 2, 1] },
      { text: '2', levels: [2] },
    ]);
  });
});

/** Names of a level by style, as SPEC section 3 lists them. */
const NUMBERED: Record<string, readonly string[]> = {
  5: ['5', '５', '5.0', '5级', '5 级', '五级', 'Ⅴ级', '国家职业资格五级'],
  4: ['4', '４', '4.0', '4级', '4 级', '四级', 'Ⅳ级', '职业技能等级四级'],
  3: ['3', '３', '3.0', '3级', '3 级', '三级', 'Ⅲ级', '国家职业资格三级'],
  2: ['2', '２', '2.0', '2级', '2 级', '二级', 'Ⅱ级', '职业技能等级二级'],
  1: ['1', '１', '1.0', '1级', '1 级', '一级', 'Ⅰ级', '国家职业资格一级'],
};
const TITLED: Record<string, readonly string[]> = {
  5: ['初级', '初级工', '初级技能'],
  4: ['中级', '中级工', '中级技能'],
  3: ['高级', '高级工', '高级技能'],
  2: ['技师'],
  1: ['高级技师'],
};
const SPECIAL = ['专项职业能力', '专项', 'special'];
const COMMAS = ['、', '，', ',', '；', ';', '+', ' 和 ', '与', '及', '或', '、\n'];
const RANGES = ['-', '–', '—', '~', '～', '至', '到', ' - ', ' 至 '];

const oneOf = <T>(...values: readonly T[]) => fc.constantFrom(...values);
const number = oneOf(5, 4, 3, 2, 1);
const numbered = (level: number) => oneOf(...(NUMBERED[level] ?? []));
const titled = (level: number) => oneOf(...(TITLED[level] ?? []));

/** A numbered and a titled name joined as one, in either order. */
const joined = (one: fc.Arbitrary<string>, other: fc.Arbitrary<string>) =>
  fc
    .tuple(one, other, fc.boolean(), oneOf('/', ' / ', '-', '—', '', '（）', '()', ' (　)'))
    .map(([a, b, swaps, joint]) => {
      const [first, second] = swaps ? [b, a] : [a, b];
      return joint.includes('(') || joint.includes('（')
        ? `${first}${joint.slice(0, -1)}${second}${joint.slice(-1)}`
        : `${first}${joint}${second}`;
    });
const paired = (level: number) => joined(numbered(level), titled(level));
const anyName = (level: number) => fc.oneof(numbered(level), titled(level), paired(level));

interface Written {
  readonly text: string;
  readonly levels: readonly (number | string)[];
}

const between = (from: number, to: number) =>
  [5, 4, 3, 2, 1].filter((level) => level <= Math.max(from, to) && level >= Math.min(from, to));

const range: fc.Arbitrary<Written> = fc
  .tuple(number, number, oneOf(...RANGES), oneOf(NUMBERED, TITLED))
  .chain(([from, to, sign, names]) =>
    fc.tuple(oneOf(...(names[from] ?? [])), oneOf(...(names[to] ?? []))).map(([first, last]) => ({
      text: `${first}${sign}${last}`,
      levels: between(from, to),
    })),
  );
const openEnded: fc.Arbitrary<Written> = number.chain((level) =>
  fc.tuple(anyName(level), oneOf('及以上', '以上', '及以下', '以下')).map(([name, direction]) => ({
    text: name + direction,
    levels: between(level, direction.endsWith('上') ? 1 : 5),
  })),
);
const single: fc.Arbitrary<Written> = number.chain((level) =>
  anyName(level).map((text) => ({ text, levels: [level] })),
);
const special: fc.Arbitrary<Written> = oneOf(...SPECIAL).map((text) => ({
  text,
  levels: ['special'],
}));
/** Names with nothing but slashes between them, of one style or alternating. */
const slashed: fc.Arbitrary<Written> = fc
  .tuple(
    fc.uniqueArray(number, { minLength: 1 }),
    oneOf(
      (level: number) => [numbered(level)],
      (level: number) => [titled(level)],
      (level: number) => [numbered(level), titled(level)],
      (level: number) => [titled(level), numbered(level)],
    ),
    oneOf('/', ' / ', '／'),
  )
  .chain(([levels, names, slash]) =>
    fc.tuple(...levels.flatMap(names)).map((words) => ({ text: words.join(slash), levels })),
  );

const item = fc.oneof(single, special, range, openEnded, slashed);
const list = fc
  .array(fc.tuple(item, oneOf(...COMMAS)), { minLength: 1, maxLength: 5 })
  .map((items) => ({
    text: items.map(([{ text }, comma], at) => (at === 0 ? text : comma + text)).join(''),
    levels: items.flatMap(([{ levels }]) => levels),
  }));

const contradiction = fc
  .tuple(number, number)
  .filter(([one, other]) => one !== other)
  .chain(([one, other]) => joined(numbered(one), titled(other)));

describe('parseLevels, however levels are written', () => {
  it('reads every way to write a set of levels as that set', () => {
    fc.assert(
      fc.property(list, ({ text, levels }) => {
        expect(new Set(parseLevels(text))).toEqual(new Set(levels));
      }),
      { numRuns: 2_000 },
    );
  });

  it('refuses every contradiction, alone and in a list', () => {
    fc.assert(
      fc.property(contradiction, fc.option(list), oneOf(...COMMAS), (pair, rest, comma) => {
        const text = rest === null ? pair : `${rest.text}${comma}${pair}`;
        expect(refusalOf(text)).toEqual(['level-contradictory', expect.anything()]);
      }),
      { numRuns: 2_000 },
    );
  });

  it('refuses a sign with nothing after it', () => {
    fc.assert(
      fc.property(list, oneOf('+', '-', '/', '~', '至', '、', '和'), ({ text }, sign) => {
        expect(refusalOf(text + sign)).toEqual(['level-unreadable', expect.anything()]);
      }),
    );
  });
});
