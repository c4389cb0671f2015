import type { Level, LevelVerdict } from '../../src/index.js';

/** What the page says in Chinese; English has the same. */
export const zh = {
  tag: 'zh-CN',
  heading: '职业与等级查询',
  otherLanguage: 'English',
  query: '职业、工种、编码、俗称或拼音（按 / 键输入）',
  group: '类别',
  allGroups: '全部类别',
  level: '等级',
  anyLevel: '不限',
  levelName: {
    5: '五级/初级工',
    4: '四级/中级工',
    3: '三级/高级工',
    2: '二级/技师',
    1: '一级/高级技师',
    special: '专项职业能力',
  } satisfies Record<Level, string>,
  specialShort: '专项',
  code: '职业编码',
  title: '职业（工种）名称',
  open: '开放',
  closed: '未开放',
  count: (entries: number) => `${entries} 个条目`,
  guesses: '没有这个名称，以下为近似猜测',
  also: (word: string) => `又称 ${word}`,
  list: (names: readonly string[]) => names.join('、'),
  named: (name: string, code: string) => `${name}（${code}）`,
  verdict: (name: string, level: string, verdict: LevelVerdict, names: string) =>
    ({
      open: `${name}：${level}开放。`,
      'open-by-trade': `${name}：${level}仅按工种开放，申请时须写明：${names}。`,
      closed: `${name}：${level}未开放。${names === '' ? '' : `该职业中开放此等级的有：${names}。`}`,
    })[verdict],
  unlisted: (name: string) => `${name}是《职业分类大典》中的职业，但本目录未列，不能申请。`,
  ambiguous: (name: string) => `${name}：名称不唯一，请写完整名称或编码。`,
  nothing: '没有找到',
  source: (title: string, entries: number) =>
    `${title}，共 ${entries} 个条目。本页可离线使用，不上传任何内容。`,
};

export type Texts = typeof zh;

export const en: Texts = {
  tag: 'en',
  heading: 'Occupations and levels',
  otherLanguage: '中文',
  query: 'Occupation, trade, code, everyday word or pinyin (press /)',
  group: 'Group',
  allGroups: 'all groups',
  level: 'Level',
  anyLevel: 'any',
  levelName: {
    5: 'Level 5 (五级/初级工)',
    4: 'Level 4 (四级/中级工)',
    3: 'Level 3 (三级/高级工)',
    2: 'Level 2 (二级/技师)',
    1: 'Level 1 (一级/高级技师)',
    special: 'Special (专项职业能力)',
  },
  specialShort: 'Sp.',
  code: 'Code',
  title: 'Title',
  open: 'open',
  closed: 'not open',
  count: (entries) => `${entries} ${entries === 1 ? 'entry' : 'entries'}`,
  guesses: 'Nothing has this name; these are guesses',
  also: (word) => `also called ${word}`,
  list: (names) => names.join(', '),
  named: (name, code) => `${name} (${code})`,
  verdict: (name, level, verdict, names) =>
    ({
      open: `${name}: ${level} is open.`,
      'open-by-trade': `${name}: ${level} is open by trade only. Name one of ${names} in the application.`,
      closed: `${name}: ${level} is not open.${names === '' ? '' : ` In this occupation it is open for ${names}.`}`,
    })[verdict],
  unlisted: (name) =>
    `${name} is an occupation of the national classification that this catalogue does not list: not open.`,
  ambiguous: (name) => `${name} is ambiguous: use the full title or the code.`,
  nothing: 'Nothing found',
  source: (title, entries) =>
    `${title}: ${entries} entries. This page works offline and sends nothing.`,
};
