import type { BatchTexts } from './messages.js';

export const batch: BatchTexts = {
  reason: {
    levelOpen: (level, title) => `${title}开放${level}`,
    levelByTrade: (level, title, titles) =>
      `${title}的${level}仅按工种开放，申请时须写明以下之一：${titles}`,
    levelClosed: (level, title, elsewhere) =>
      `${title}未开放${level}${elsewhere === '' ? '' : `，该职业中开放此等级的有：${elsewhere}`}`,
    sentence: (parts) => `${parts.join('；')}。`,
    unlisted: (name, occupation) =>
      `目录未列${name}：《职业分类大典》中有此职业（${occupation}），但目录没有开放。`,
    unknown: (name, suggestion) =>
      `目录中没有这个职业、工种或编码：${name}${suggestion === '' ? '。' : `，是否要找：${suggestion}？`}`,
    ambiguous: (name, choices) => `${name}名称不唯一，可能是：${choices}。`,
    conflict: (one, other) => `${one}与${other}不相符。`,
    missing: { name: '缺少名称。', level: '缺少等级。' },
    date: (cell, typed) =>
      `单元格被表格软件变成了日期 ${cell}，原来输入的可能是 ${typed}：请把单元格设为文本后重新输入。`,
    cells: (found, expected) => `该行有 ${found} 格，表头有 ${expected} 格。`,
    misquoted: '该行的引号没有正确闭合。',
    notAnObject: '该行不是 JSON 对象。',
  },
  verdict: {
    open: '开放',
    'open-by-trade': '按工种开放',
    closed: '未开放',
    unlisted: '目录未列',
    unknown: '查无此项',
    ambiguous: '名称不唯一',
    conflict: '不相符',
    invalid: '无法判断',
  },
  summary: (rows, counts) => `共 ${rows} 行${counts === '' ? '' : `：${counts}`}`,
  count: (verdict, count) => `${verdict} ${count}`,
  progress: (rows) => `已核对 ${rows} 行`,
};
