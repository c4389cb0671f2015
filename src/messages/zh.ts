import type { Level } from '../catalog/level.js';
import type { Messages } from './messages.js';
import { batch } from './zh-batch.js';
import { errors } from './zh-errors.js';
import { help } from './zh-help.js';

const LEVEL_NAMES: Readonly<Record<Level, string>> = {
  5: '五级/初级工',
  4: '四级/中级工',
  3: '三级/高级工',
  2: '二级/技师',
  1: '一级/高级技师',
  special: '专项职业能力',
};

export const zh: Messages = {
  language: 'zh',
  heading: {
    no: '序号',
    code: '职业编码',
    title: '职业（工种）名称',
    occupation: '职业名称',
    trade: '工种',
    levels: '等级',
    level: '等级',
    match: '匹配方式',
    foundAs: '按此查到',
    group: '类别',
    name: '名称',
    rank: '层级',
    occupations: '职业',
    trades: '工种',
    entries: '条目',
    verdict: '结论',
    alternatives: '其他条目',
  },
  fact: {
    title: '目录',
    attachment: '附件',
    footnote: '注',
    file: '来源文件',
    sha256: 'SHA-256',
    entries: '条目',
    occupations: '职业',
    trades: '工种',
    groups: '大类 / 中类 / 小类',
    version: 'zhiye',
  },
  verdict: { open: '开放', 'open-by-trade': '按工种开放', closed: '未开放' },
  special: '专项',
  notExact: '使用 --exact 时视为未开放。',
  levelName: (level) => LEVEL_NAMES[level],
  named: (title, code) => `${title}（${code}）`,
  titles: (titles) => titles.join('、'),
  levelLine: (level, verdict, details) =>
    details.length === 0 ? `${level}：${verdict}` : `${level}：${verdict}。${details.join('')}`,
  nameOneTrade: (titles) => `申请时须写明以下之一：${titles}。`,
  openElsewhere: (titles) => `该职业中开放此等级的有：${titles}。`,
  unknown: (name) => `${name}：查无此项。目录中没有这个职业、工种或编码。`,
  ambiguous: (name) => `${name}：名称不唯一。目录中有多个条目用此名称。`,
  disorder: (title, code, before) => `${title}（${code}）在 ${before} 之后：未按编码排序`,
  imported: (entries, occupations) => `已收入 ${occupations} 个职业的 ${entries} 个条目`,
  diff: {
    added: '新增',
    removed: '取消',
    renamed: '更名',
    opened: '开放等级',
    closed: '取消等级',
    same: '没有差别',
    renaming: (from, to) => `${from} → ${to}`,
  },
  suggestions: (titles) => `是否要找：${titles}？`,
  candidates: (titles) => `可能是：${titles}。请用职业编码或完整名称`,
  groupOf: (occupations) => `（${occupations.join('、')}……）`,
  nothingFound: (query) => `没有找到：${query}`,
  nothingListed: () => '没有符合条件的条目',
  picker: { prompt: '查找：', keys: '↑↓ 选择  Enter 查看  Esc 退出' },
  guesses: (query) => `没有名为“${query}”的条目，以下为近似猜测`,
  more: (shown, found) => `共 ${found} 条结果，仅显示前 ${shown} 条；--limit 0 显示全部`,
  unexpected: (reason) => `程序内部出错，请反馈：${reason}`,
  // Loaded when they are asked for.
  get batch() {
    return batch;
  },
  get errors() {
    return errors;
  },
  get help() {
    return help;
  },
};
