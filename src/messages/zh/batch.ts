import type { Role } from '../../tables/role.js';
import type { Messages } from '../en/index.js';

const ROLE: Readonly<Record<Role, string>> = {
  title: '名称',
  occupation: '职业',
  trade: '工种',
  code: '编码',
  level: '等级',
};

const UNUSED = {
  held: '本人已有的',
  weaker: '另有更明确的列',
  personal: '本人现在的职业',
  resembling: '含义不明',
};

export const batch: Messages['batch'] = {
  reason: {
    levelOpen: (level, title) => `${title}开放${level}`,
    levelByTrade: (level, title, titles) =>
      `${title}的${level}仅按工种开放，申请时须写明以下之一：${titles}`,
    levelClosed: (level, title, elsewhere) =>
      `${title}未开放${level}${elsewhere === '' ? '' : `，该职业中开放此等级的有：${elsewhere}`}`,
    sentence: (parts) => `${parts.join('；')}。`,
    unlisted: (name, occupation) =>
      `${name}未开放：${occupation}是《职业分类大典》中的职业，但未列入本目录。`,
    unknown: (name, suggestion) =>
      `目录中没有这个职业、工种或编码：${name}${suggestion === '' ? '。' : `，是否要找：${suggestion}？`}`,
    ambiguous: (name, choices) => `${name}：名称不唯一，可能是：${choices}。`,
    conflict: (one, other) => `${one}与${other}不相符。`,
    missing: { name: '缺少名称。', level: '缺少等级。' },
    date: (cell, typed) =>
      `单元格被表格软件变成了日期 ${cell}，原来输入的可能是 ${typed}：请把单元格设为文本后重新输入。`,
    cells: (found, expected) => `该行有 ${found} 格，表头有 ${expected} 格。`,
    misquoted: '该行的引号没有正确闭合。',
    notAnObject: '该行不是 JSON 对象。',
    memberRepeated: (name) => `该对象中 ${name} 出现了两次，值不相同。`,
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
  resultHeadings: ['核对结果', '核对编码', '开放条目', '核对说明'],
  sheetName: '核对结果',
  onSheet: (sheet, note) => `工作表“${sheet}”：${note}`,
  summary: (rows, counts, notes) =>
    `共 ${rows} 行${counts === '' ? '' : `：${counts}`}${notes === 0 ? '' : `；另有 ${notes} 行是注释或合计，未核对`}`,
  ofFile: (file, note) => `${file}：${note}`,
  allFiles: (files, unchecked, summary) =>
    `共 ${files} 个文件${unchecked === 0 ? '' : `，${unchecked} 个未能核对`}：${summary}`,
  checkedFile: '核对结果',
  writtenTo: (file) => `结果已写入 ${file}`,
  count: (verdict, count) => `${verdict} ${count}`,
  columnsUsed: (columns) =>
    `采用的列：${columns.map(([role, header]) => `“${header}”为${ROLE[role]}`).join('、')}`,
  columnsUnused: (columns) =>
    `未采用的列：${columns.map(([why, header]) => `“${header}”（${UNUSED[why]}）`).join('、')}`,
  columnsAbsent: (options) => `没有一个对象有 ${options.join('、')} 指明的成员`,
  headerAt: (header, place) => `${header}（第 ${place} 列）`,
  sheetsUnused: (names) => `以下工作表中没有申报表：${names.join('、')}`,
  moreRows: (more) => `另有 ${more} 行未通过，加 -o 文件名 可写出全部结果`,
  heading: { row: '行号', name: '名称', level: '等级', verdict: '结论', reason: '原因' },
  progress: (rows, percent) => `已核对 ${rows} 行${percent === undefined ? '' : `（${percent}%）`}`,
};
