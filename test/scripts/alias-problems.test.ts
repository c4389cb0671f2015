import { describe, expect, it } from 'vitest';
import { type Alias, aliasProblems } from '../../scripts/alias-problems.js';
import { embeddedCatalogue } from '../../src/catalog/embedded.js';

const CLASSIFIED = [
  { name: '保安员' },
  { name: '招聘师' },
  { name: '会计专业人员' },
  { name: '起重装卸机械操作工', other: '起重装卸工' },
  { name: '养老护理员' },
  { name: '磨工' },
];

const alias = (word: string, more: Partial<Alias> = {}): Alias => ({
  word,
  for: ['养老护理员'],
  kind: 'everyday',
  reason: 'For a test.',
  ...more,
});

const problemsOf = (...aliases: Alias[]) =>
  aliasProblems(aliases, embeddedCatalogue.entries, CLASSIFIED);

describe('aliasProblems', () => {
  it('finds none in words of every kind', () => {
    expect(
      problemsOf(
        alias('照顾老人'),
        alias('护老员', { kind: 'former' }),
        alias('AI', { kind: 'abbreviation', for: ['人工智能训练师', '人工智能数据标注'] }),
        alias('home-care nurse', { kind: 'english' }),
        alias('月嫂', { for: ['家政服务员（母婴护理员）'] }),
      ),
    ).toEqual([]);
  });

  it('refuses an occupation of the classification that the catalogue lacks, with or without what names the person', () => {
    const lacking = (word: string, name: string) =>
      `${word} is an occupation that the catalogue lacks: ${name}`;
    expect(
      problemsOf(
        ...[
          '保安员',
          '保安',
          '保安人员',
          '招聘',
          '招聘专业人员',
          '会计',
          '会计员',
          '起重装卸工',
          '磨工',
        ].map((word) => alias(word)),
      ),
    ).toEqual([
      lacking('保安员', '保安员'),
      lacking('保安', '保安员'),
      lacking('保安人员', '保安员'),
      lacking('招聘', '招聘师'),
      lacking('招聘专业人员', '招聘师'),
      lacking('会计', '会计专业人员'),
      lacking('会计员', '会计专业人员'),
      lacking('起重装卸工', '起重装卸机械操作工'),
      lacking('磨工', '磨工'),
    ]);
  });

  it('refuses a word that begins with such an occupation, since it would be found by its beginning', () => {
    expect(problemsOf(alias('磨工程师'), alias('保安员队长'))).toEqual([
      '磨工程师 begins with an occupation that the catalogue lacks: 磨工',
      '保安员队长 begins with an occupation that the catalogue lacks: 保安员',
    ]);
  });

  it('lets a listed occupation be called by its name without the person', () => {
    expect(problemsOf(alias('养老护理师'))).toEqual([]);
  });

  it.each(['养老护理员', '家政服务员（母婴护理员）', '家政服务员(母婴护理员)', '母婴护理员'])(
    'refuses the official name %s',
    (word) => {
      expect(problemsOf(alias(word))).toContain(`${word} is an official name of the catalogue`);
    },
  );

  it.each([
    ['护老员', '护老员'],
    ['照顾 老人', '照顾老人'],
    ['e-commerce', 'ecommerce'],
    ['cut hair', 'CutHair'],
    ['dog groomer', 'dog groomers'],
    ['labor relation', 'labour relations'],
  ])('refuses a word twice: %s and %s', (one, other) => {
    expect(problemsOf(alias(one), alias(other))).toContain(`${other} repeats ${one}`);
  });

  it.each([
    ['', 'is too short'],
    ['老', 'is too short'],
    ['a-', 'is too short'],
    [' 照顾老人', 'has a mark that separates words'],
    ['照顾、老人', 'has a mark that separates words'],
    ['照顾/老人', 'has a mark that separates words'],
    ['照顾 老人', 'is not in simplified characters without white space'],
    ['照顧老人', 'is not in simplified characters without white space'],
    ['ＡＩ照顾', 'is not in simplified characters without white space'],
  ])('refuses the form of "%s": it %s', (word, problem) => {
    expect(problemsOf(alias(word))).toContain(`${word} ${problem}`);
  });

  it.each(['Cook', '厨师', 'cook (chef)'])('refuses "%s" as English', (word) => {
    expect(problemsOf(alias(word, { kind: 'english' }))).toContain(
      `${word} is not English in lower case`,
    );
  });

  it('refuses an unknown kind, a missing reason and names that the catalogue lacks', () => {
    expect(
      problemsOf(
        alias('照顾老人', {
          kind: 'slang',
          reason: ' ',
          for: ['护士', '养老护理员', '养老护理员'],
        }),
        alias('护老员', { for: [] }),
      ),
    ).toEqual([
      '照顾老人 has no known kind: slang',
      '照顾老人 has no reason',
      '照顾老人 is for 护士, which the catalogue lacks',
      '照顾老人 is for the same name twice',
      '护老员 is for nothing',
    ]);
  });
});
