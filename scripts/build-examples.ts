/*
 * Writes examples/applications.xlsx, a form as offices send it: with a hidden sheet, instructions, a title, headers of
 * two rows, merged cells, certificates already held, and a total.
 *
 * usage: npm run build:examples
 */
import { writeFileSync } from 'node:fs';
import { workbookOf } from '../test/workbook.js';

const workbook = workbookOf([
  {
    name: '字典',
    isHidden: true,
    rows: [
      ['职业', '等级'],
      ['电工', '五级/初级工'],
    ],
  },
  { name: '填表说明', rows: [['请在“申报表”中逐人填写，带 * 的为必填。']] },
  {
    name: '申报表',
    merges: ['A1:H1', 'A3:A4', 'B3:B4', 'C3:D3', 'E3:G3', 'H3:H4', 'E5:E6'],
    rows: [
      ['2026年职业技能等级认定申报汇总表'],
      ['填报单位：某培训学校'],
      ['序号', '姓名*', '现有证书', '', '申报', '', '', '备注'],
      ['', '', '职业', '等级', '职业（必填）', '工种', '等级（如：三级）', ''],
      [1, '陈一', '电工', '四级', '车工', '普通车工', '四级', ''],
      [2, '刘二', '', '', '', '普通车工', '五级', ''],
      [3, '张三', '焊工', '中级工', '电工', '无', '三级（高级工）', ''],
      [4, '李四', '', '', '月嫂', '', '5级', ''],
      [5, '王五', '', '', '律师', '/', '三级', ''],
      [6, '赵六', '', '', '电工', '—', { date: 46145 }, ''],
      ['合计', '6 人'],
      ['注：等级以公布的目录为准。'],
    ],
  },
]);
writeFileSync(new URL('../examples/applications.xlsx', import.meta.url), workbook);
