import iconv from 'iconv-lite';
import type { MessyTable } from '../messy-table.js';
import type { Random } from '../random.js';
import type { FileContent } from './messy-file.js';

/** What tables have in common that are written to a page. */
type Cells = Pick<MessyTable, 'rows' | 'merges'>;

/** A page with the table, as web sites offer it under the name of a workbook, too. */
export function pageFile(random: Random, table: MessyTable): FileContent {
  const navigation = random.chance(0.2)
    ? '<table><tr><td>首页</td><td>职业</td></tr><tr><td>登录</td><td>注册</td></tr></table>'
    : '';
  return pageOf(random, `${navigation}<p>报名表</p>${tableElement(random, table)}`);
}

/** A table as an element of a page. */
export function tableElement(random: Random, { rows, merges }: Cells): string {
  const closes = random.chance(0.8);
  const end = (name: string) => (closes ? `</${name}>` : '');
  const lines = rows.map((cells, at) => {
    const width = Math.max(cells.length, ...merges.map(({ right }) => right + 1));
    const written: string[] = [];
    for (let column = 0; column < width; column += 1) {
      const merge = merges.find(
        ({ top, left, bottom, right }) =>
          top <= at + 1 && at + 1 <= bottom && left <= column && column <= right,
      );
      const isFirst = merge === undefined || (merge.top === at + 1 && merge.left === column);
      if (!isFirst || (merge === undefined && column >= cells.length)) continue;
      const spans = merge === undefined ? '' : spansOf(merge);
      const name = random.chance(0.05) ? 'th' : 'td';
      written.push(`<${name}${spans}>${htmlText(random, cells[column] ?? '')}${end(name)}`);
    }
    return `<tr>${written.join('')}${end('tr')}`;
  });
  const body = lines.join('\n');
  return `<table border="1">${random.chance(0.5) ? `<tbody>${body}</tbody>` : body}</table>`;
}

/** A page with this body. */
export function pageOf(random: Random, body: string): FileContent {
  const charset = random.pick(['utf-8', 'utf-8', 'gb2312', 'gbk']);
  const saysCharset = charset !== 'utf-8' || random.chance(0.8);
  const head = saysCharset
    ? `<head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"><style>td{color:red}</style></head>`
    : '';
  const page = `<html>${head}<body>${body}</body></html>`;
  const upper = page.replace(/<\/?(table|tr|td|th|br)\b/g, (tag) => tag.toUpperCase());
  const text = random.pick([page, `<!DOCTYPE html>\n${page}`, upper]);
  return {
    extension: random.pick(['html', 'htm', 'xls']),
    bytes: iconv.encode(text, charset === 'utf-8' ? 'utf8' : 'gb18030', {
      addBOM: charset === 'utf-8' && random.chance(0.2),
    }),
  };
}

function spansOf({ top, left, bottom, right }: Cells['merges'][number]): string {
  const rows = bottom > top ? ` rowspan="${bottom - top + 1}"` : '';
  const columns = right > left ? ` colspan=${right - left + 1}` : '';
  return rows + columns;
}

function htmlText(random: Random, cell: string): string {
  if (cell === '') return random.pick(['', '', '&nbsp;', ' ']);
  const escaped = cell
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('\u200b', '&#8203;')
    .replaceAll('\n', '<br>');
  return random.pick([
    escaped,
    escaped,
    `<span>${escaped}</span>`,
    `\n  <b>${escaped.slice(0, 0)}</b>${escaped}\n`,
    `${escaped}<script>var 等级 = "五级";</script>`,
  ]);
}
