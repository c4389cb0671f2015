import type { Candidate } from '../../catalog/entry.js';
import type {
  ArrayProblem,
  Countable,
  Damage,
  EqualColumn,
  UnsupportedFormat,
} from '../../tables/input-error.js';
import type { Role } from '../../tables/role.js';
import { columnLetters as letters } from '../../tables/sheet.js';
import { COLUMN_OPTION, importOptions, lackedOptions } from '../column-options.js';
import type { Messages } from '../en/index.js';

const ACCEPTED_LEVELS =
  '5、4、3、2、1，五级…一级，初级工、中级工、高级工、技师、高级技师，五级/初级工，专项职业能力或 special';

const SAVE_AS_XLSX = '请用 Excel 或 WPS 打开，另存为 XLSX';

const CODE_FORM = '职业编码形如 4-01-06-02，类别编码形如 4、4-01、4-01-06';

const choices = (candidates: readonly Candidate[]) =>
  candidates.map(({ code, title }) => `${title}（${code}）`).join('、');

const hint = (nearest: string | undefined, command?: string) =>
  nearest === undefined
    ? `见 zhiye ${command === undefined ? '' : `${command} `}--help`
    : `是否要用 ${nearest}？`;

/** Why the system cannot read or write a file, by error code. */
const SYSTEM_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: '没有这个文件或文件夹',
  EFBIG: '太大',
  EISDIR: '这是文件夹；请选用其中的文件',
  EEXIST: '已有同名的文件或文件夹',
  ELOOP: '符号链接循环',
  ENAMETOOLONG: '名称太长',
  EMFILE: '打开的文件太多',
  EIO: '磁盘或网络读写出错',
  ENOTDIR: '路径中有一段不是文件夹',
  EACCES: '没有权限',
  EPERM: '没有权限，或文件为只读',
  EBUSY: '其他程序正打开着这个文件；请在 Excel 或 WPS 中关闭后再试',
  EROFS: '磁盘只读',
  ENOSPC: '磁盘空间已满',
  EDQUOT: '磁盘配额已用完',
  EINVAL: '文件名中有 Windows 不允许的字符',
};

const because = (reason: string) => {
  const words = SYSTEM_ERRORS[reason];
  return words === undefined ? `系统错误 ${reason}` : `${words}（${reason}）`;
};

const COLUMN_WORD: Readonly<Record<Role, string>> = {
  title: '职业（工种）名称',
  occupation: '职业',
  trade: '工种',
  code: '编码',
  level: '等级',
};

const placed = ({ header, place }: EqualColumn) =>
  place === null ? header : `${header}（第 ${place} 列）`;

const lackedWords = (lacks: readonly ('name' | 'level')[]) =>
  lacks.map((lack) => (lack === 'name' ? '“名称”或“编码”列' : '“等级”列')).join('和');

/** For a catalogue, codes alone are not enough. */
const lackedOfCatalogue = (lacks: readonly ('name' | 'level')[]) =>
  lacks.map((lack) => (lack === 'name' ? '“名称”列' : '“等级”列')).join('和');

/** The kinds of files that are not supported, and what to do with each. */
const UNSUPPORTED: Readonly<Record<UnsupportedFormat, readonly [what: string, remedy: string]>> = {
  ods: ['OpenDocument 表格（ODS）', SAVE_AS_XLSX],
  odt: ['OpenDocument 文档（ODT）', '请用 Word 或 WPS 打开，另存为 DOCX'],
  docx: ['Word 文档（DOCX）', '请把其中的表格复制到工作表，另存为 XLSX'],
  doc: ['旧版 Word 文档（DOC）', '请用 Word 或 WPS 打开，另存为 DOCX'],
  pdf: ['PDF 文件', '请用 Word 或 WPS 打开，另存为 DOCX 或 XLSX'],
  rtf: ['RTF 文档', '请用 Word 或 WPS 打开，另存为 DOCX'],
  ppt: ['演示文稿', '请将其中的表格复制到工作表，另存为 XLSX'],
  xlsb: ['二进制工作簿（XLSB）', SAVE_AS_XLSX],
  'xls-95': ['Excel 95 或更早版本的工作簿', SAVE_AS_XLSX],
  'xml-2003': ['Excel 2003 的 XML 表格', SAVE_AS_XLSX],
  mhtml: ['单个文件网页（MHTML）', SAVE_AS_XLSX],
  numbers: ['Numbers 表格', '请在 Numbers 中导出为 XLSX'],
  zip: ['ZIP 压缩包', '请先解压'],
  rar: ['压缩包（RAR 或 7z）', '请先解压'],
  picture: ['图片', '请使用原来的表格，或把内容录入工作表'],
  shortcut: ['快捷方式', '请使用它指向的文件'],
  ole: ['无法识别的旧版 Office 文件', '请另存为 XLSX 或 DOCX'],
};

const DAMAGE: Readonly<Record<Damage, (detail: string) => string>> = {
  'not-a-workbook': (file) => `${file} 的扩展名是工作簿，内容却不是`,
  archive: () => '压缩结构已损坏或不完整',
  structure: () => '内部结构已损坏',
  'cut-off': () => '内容不完整',
  xml: () => '其中的 XML 有误',
  doctype: () => '其中的 XML 含有文档类型定义（DTD），不予读取',
  encoding: (encoding) =>
    encoding === '' ? '有的部分不是 UTF-8 编码' : `有的部分是 ${encoding} 编码，不是 UTF-8`,
  nesting: () => '元素嵌套过深',
  endless: () => '有一段内容没有结尾',
  'no-sheet': () => '其中没有工作表',
  'part-missing': (part) => `缺少 ${part}`,
  'part-repeated': (part) => `${part} 出现了两次`,
  checksum: (part) => `${part} 校验和不符`,
  'part-too-large': (part) => `${part} 解压后过大`,
  'cell-misplaced': (cell) => `单元格的位置 ${cell} 有误`,
  'cells-overlap': (row) => `第 ${row} 行有两个单元格位置相同`,
  'rows-out-of-order': (row) => `第 ${row} 行的次序有误`,
  'merged-cells': (range) => `合并单元格${range === '' ? '' : ` ${range} `}有误`,
  span: (columns) => `有单元格跨 ${columns} 列`,
  'shared-text-missing': () => '有单元格的文字缺失',
  'no-free-column': () => '表格右边没有空列',
};

const COUNTED: Readonly<Record<Countable, string>> = {
  parts: '个组成部分',
  rows: '行',
  columns: '列',
  cells: '个单元格',
  characters: '个连续的字符',
  'merged-cells': '个合并单元格',
  'shared-texts': '段文字',
  formats: '种格式',
};

const ARRAY_PROBLEM: Readonly<Record<ArrayProblem, (text: string) => string>> = {
  'begins-with': (text) => `开头是 ${text}`,
  'followed-by': (text) => `结尾之后还有 ${text}`,
  'nothing-before': (text) => `${text} 之前没有内容`,
  'not-an-object': (text) => `其中的 ${text} 不是对象`,
  'cut-off': () => '内容不完整',
};

export const errors: Messages['errors'] = {
  sentence: {
    'code-malformed': ({ text }) => `“${text}”不是职业编码：${CODE_FORM}`,
    'code-is-group': ({ code }) => `${code} 是类别而不是职业；查看其中条目请用 zhiye list ${code}`,
    'code-not-group': ({ code }) => `${code} 是职业而不是类别；查看该职业请用 zhiye show ${code}`,
    'code-expected': ({ text }) =>
      `“${text}”不是编码，也不是类别或职业的名称：${CODE_FORM}；按名称查找请用 zhiye search`,
    'name-missing': () => '名称为空：请给出职业、工种名称或职业编码',
    'name-unknown': ({ name, suggestions }) =>
      `目录中没有这个职业、工种或编码：${name}${
        suggestions.length === 0 ? '' : `；是否要找：${choices(suggestions)}？`
      }`,
    'name-unlisted': ({ code, occupation }) =>
      `${occupation}（${code}）是《职业分类大典》中的职业，但未列入本目录`,
    'name-conflict': ({ name, candidates }) =>
      `${name}：名称与编码不相符：${choices(candidates)}；请只写其中一个`,
    'name-ambiguous': ({ name, candidates }) =>
      `${name}：名称不唯一：${choices(candidates)}；请用职业编码或完整名称`,
    'level-missing': () => `缺少等级：请用 ${ACCEPTED_LEVELS}`,
    'level-wanted': ({ name, levels }) => {
      const [level = 3] = levels;
      const open = levels.length === 0 ? '' : `（已开放 ${levels.join('、')}）`;
      return `请写明等级，例如 zhiye check ${name} ${level}${open}`;
    },
    'name-not-first': ({ name, levels }) => `请先写名称：zhiye check ${name} ${levels.join('、')}`,
    'level-unreadable': ({ text }) => `“${text}”不是等级：请用 ${ACCEPTED_LEVELS}`,
    'level-not-in-catalogue': ({ text }) =>
      `“${text}”是新八级工制度中的等级，目录不列这一级；可用 ${ACCEPTED_LEVELS}`,
    'level-contradictory': ({ text }) => `“${text}”写了两个不同的等级；如果两个都要，请用“、”分开`,
    'query-empty': () => '查询内容为空：请写明要找什么，例如 zhiye search 电工',
    'catalogue-unreadable': ({ file, reason }) => `无法读取目录文件 ${file}：${because(reason)}`,
    'catalogue-not-json': ({ reason }) => {
      // The engine gives its reason in English. Only the place in it is of use here.
      const [, place] = /position (\d+)/.exec(reason) ?? [];
      return `目录文件不是有效的 JSON${place === undefined ? '' : `：第 ${Number(place) + 1} 个字符处有误`}`;
    },
    'catalogue-foreign': () => '该文件不是 zhiye 的目录文件（缺少 "format": "zhiye-catalogue"）',
    'catalogue-future': ({ version, supported }) =>
      `目录文件版本为 ${version}，当前 zhiye 最高支持 ${supported}：请更新 zhiye`,
    'catalogue-damaged': ({ where }) => `目录文件已损坏：${where} 缺失或取值有误`,
    'option-unknown': ({ option, nearest, command }) =>
      command === 'search' && /^-[^-\x20-\x7e]/.test(option)
        ? `没有选项 ${option}；要排除一个词，请写“不要${option.slice(1)}”，或在查询前加 --`
        : `没有选项 ${option}；${hint(nearest, command)}`,
    'option-misplaced': ({ option, command }) =>
      `${option} 要写在命令之后，例如 zhiye ${command} ${option}`,
    'option-repeated': ({ option, values }) =>
      `${option} 写了多次，值不一样（${values.join('、')}）；请只写一次`,
    'option-unusable': ({ option, command }) => `${command} 用不到 ${option}，请去掉`,
    'option-value-missing': ({ option }) => `${option} 后面缺少值`,
    'option-value-unwanted': ({ option, value }) => `${option} 后面不用写值，却写了 ${value}`,
    'option-value-unknown': ({ option, value, known }) =>
      `${option} 的值不能是 ${value}；可用 ${known.join('、')}`,
    'option-needs': ({ option, other }) => `${option} 要和 ${other} 一起用`,
    'option-unfit': ({ option, format }) => `${format} 输入用不到 ${option}，请去掉`,
    'options-contradict': ({ one, other }) => `${one} 与 ${other} 互相矛盾，请只用一个`,
    'command-unknown': ({ command, nearest, instead }) =>
      `没有命令 ${command}；是否要用 ${nearest ?? instead}？`,
    'shell-unknown': ({ shell, known }) => `没有 ${shell} 的补全脚本；有 ${known.join('、')}`,
    'argument-missing': ({ command, argument }) =>
      `${command} 缺少 <${argument}>；见 zhiye ${command} --help`,
    'argument-extra': ({ command, argument }) =>
      `${command} 不需要 ${argument}；见 zhiye ${command} --help`,
    'field-unknown': ({ field, known }) => `没有字段 ${field}；可用 ${known.join('、')}`,
    'output-failed': ({ reason }) => `无法写出结果：${because(reason)}`,
    'result-unwritable': ({ folder, reason }) =>
      `无法把结果写到 ${folder}：${because(reason)}；请把申报表复制到桌面等可以保存文件的文件夹后再试`,
    'output-exists': ({ file }) => `${file} 已存在；如要覆盖请加 --force`,
    'output-folder-missing': () =>
      '核对多个文件时请指明存放结果的文件夹，例如 -o 结果；只要退出状态请用 -q',
    'output-not-a-folder': ({ file }) =>
      `${file} 不是文件夹；核对多个文件时，-o 应指明存放结果的文件夹`,
    'output-irregular': ({ file }) => `${file} 不是普通文件，不能替换；请不用 -o，改用 > ${file}`,
    'input-unreadable': ({ file, reason }) => `无法读取 ${file}：${because(reason)}`,
    'input-empty': ({ file }) => `${file} 是空的：应有表头，含名称或编码以及等级`,
    'encoding-unreadable': ({ encoding }) =>
      `输入不是有效的 ${encoding === 'GB18030' ? 'UTF-8 或 GB18030' : encoding}；请另存为 UTF-8 再试`,
    'workbook-too-large': ({ what, most, row }) =>
      what === 'characters'
        ? `第 ${row} 行有单元格超过 ${most} 个字符，工作簿放不下；请改用 CSV 或 JSON`
        : `第 ${row} 行：工作表最多 ${most} ${what === 'rows' ? '行' : '列'}；请改用 CSV 或 JSON`,
    'row-too-long': ({ row }) => `第 ${row} 行超过 16 MiB 仍未结束；可能前面有引号没有闭合`,
    'json-not-an-array': ({ problem, text }) =>
      `输入不是 JSON 对象数组：${ARRAY_PROBLEM[problem](text)}`,
    'header-missing': ({ nearest, lacks }) =>
      nearest === null
        ? `没有找到表格：没有一行${lacks.length > 1 ? '同时' : ''}有${lackedWords(lacks)}；请用 --header-row 指明表头所在行，或用 ${lackedOptions(lacks)} 指明列`
        : `没有找到表格：第 ${nearest.row} 行（${nearest.headers.join('、')}）中没有${lackedWords(lacks)}；请用 ${lackedOptions(lacks)} 指明，或用 --header-row 指明表头所在行`,
    'header-too-low': ({ row, most, sheet }) =>
      `前 ${most} 行没有表格，但${tableOf(sheet)}第 ${row} 行像是表头；请用 --header-row ${row} 指明`,
    'tables-several': ({ row, headers, sheet }) =>
      `${tableOf(sheet)}${row === null ? '表格下面' : `第 ${row} 行`}是另一张表的表头（${headers.join('、')}），列的位置与上面的表格不同；请把两张表分到两个文件或两张工作表`,
    'header-row-missing': ({ row, rows }) => `没有第 ${row} 行，不能作表头：文件只到第 ${rows} 行`,
    'column-missing': ({ role, column, headers }) =>
      `没有 ${COLUMN_OPTION[role]} 指明的列“${column}”${headers.length === 0 ? '' : `；表中有 ${headers.join('、')}`}`,
    'columns-equal': ({ role, columns }) =>
      `${columns.map(placed).join('、')} 都可能是${COLUMN_WORD[role]}列；请用 ${COLUMN_OPTION[role]} 指明`,
    'member-unexpected': ({ member, known }) =>
      `某个对象有 ${member}，而第一个对象没有（${known.join('、')}），因此没有对应的列；请用 jsonl 或 json`,
    'columns-repeated': ({ columns, format }) =>
      `${format} 中列 ${columns.join('、')} 不能重复；请用 csv 或改名`,
    'document-damaged': ({ damage, detail }) =>
      `文件无法读取：${DAMAGE[damage](detail)}${damage === 'no-free-column' ? '' : '；请用 Excel、WPS 或 Word 打开，重新保存后再试'}`,
    'document-too-large': ({ counted, most }) => `文件无法读取：超过 ${most} ${COUNTED[counted]}`,
    'document-encrypted': () => '文件有密码保护；请用 Excel 或 WPS 打开，取消密码后保存再试',
    'format-unsupported': ({ format }) => {
      const [what, remedy] = UNSUPPORTED[format];
      return `该文件是${/^\w/.test(what) ? ' ' : ''}${what}，zhiye 不能读取；${remedy}`;
    },
    'text-aligned': () =>
      '文本中的各列以空格分隔；请改用制表符或逗号分隔，或粘贴到工作表中另存为 XLSX',
    'sheets-several': ({ sheets }) =>
      `有几个工作表都有申报表：${sheets.join('、')}；请用 --sheet 选一个`,
    'sheet-unknown': ({ sheet, known }) => `没有工作表“${sheet}”；工作簿中有 ${known.join('、')}`,
    'table-problems': ({ problems, more }) =>
      `表中有 ${problems.length} 处${more ? '以上' : ''}问题，未写出任何内容：`,
    'published-table-missing': ({ nearest, lacks }) =>
      nearest === null
        ? `没有找到职业和等级的表：没有一行${lacks.length > 1 ? '同时' : ''}有${lackedOfCatalogue(lacks)}；请用 --header-row 指明表头所在行，或用 ${importOptions(lacks)} 指明列`
        : `没有找到职业和等级的表：${tableOf(nearest.sheet)}第 ${nearest.row} 行（${nearest.headers.join('、')}）中没有${lackedOfCatalogue(lacks)}；请用 ${importOptions(lacks)} 指明，或用 --header-row 指明表头所在行`,
    'table-format-unknown': ({ file }) =>
      `无法判断 ${file} 的格式：请用 .xlsx、.xls、.et、.docx、.html、.csv、.tsv 或 .txt 的表格`,
  },
  tableProblem: {
    'cell-missing': ({ found, expected }) => `“${found}”旁缺少${expected}`,
    'cell-extra': ({ found, expected }) => `单元格多于表头：${found}；表头为 ${expected}`,
    'cell-is-date': ({ found, expected }) =>
      `${found} 是日期，原来输入的可能是 ${expected}，被表格软件变成了日期：请把单元格设为文本后重新输入`,
    misquoted: ({ found }) => `“${found}”旁的引号没有正确闭合`,
    'number-malformed': ({ found }) => `序号 ${found} 不是数字`,
    'number-out-of-sequence': ({ found, expected }) => `序号 ${found} 不连续，应为 ${expected}`,
    'code-malformed': ({ found, expected }) => `“${found}”不是职业编码，应形如 ${expected}`,
    'code-missing': ({ found }) =>
      `“${found}”没有编码，《职业分类大典》和内置目录中也没有这个名称；请补上编码，或用 --skip-uncoded 略去这样的行`,
    'code-ambiguous': ({ found, expected }) => `“${found}”没有编码，可能是 ${expected}；请补上编码`,
    'code-with-two-occupations': ({ found, expected }) => `“${found}”用了“${expected}”的编码`,
    'codes-disagree': ({ found, expected }) =>
      `编码是 ${found}，但本行另一单元格的编码是 ${expected}`,
    'cell-too-long': ({ found }) => `“${found}……”太长，不是条目的内容`,
    'several-names': ({ found, expected }) =>
      `一个单元格里有多个名称：${found}（${expected}）；请每个名称占一行`,
    'title-not-of-occupation': ({ found, expected }) =>
      `名称“${found}”既不是“${expected}”，也不是“${expected}（……）”`,
    'title-repeated': ({ found, expected }) => `“${found}”的这个等级已在${expected}出现`,
    'level-unknown': ({ found }) => `“${found}”不是等级；可用 ${ACCEPTED_LEVELS}`,
    'level-contradictory': ({ found }) =>
      `“${found}”写了两个不同的等级；如果两个都是，请用“、”分开`,
    'level-not-listed': ({ found }) => `“${found}”是新八级工制度中的等级，目录不列这一级`,
    'level-repeated': ({ found, expected }) => `等级 ${found} 在 ${expected} 中重复`,
    'levels-disagree': ({ found, expected }) => `等级为 ${found}，而各等级列为 ${expected}`,
    'level-columns-disagree': ({ found, expected }) =>
      `等级 ${expected} 的两列在这里不一致：${found}`,
    'mark-unknown': ({ found }) => `从“${found}”看不出是否列有这个等级；请用 √ 或金额，没有则留空`,
    'empty-table': () => '表中没有任何行',
  },
  atPlace: (place, problem) => `${place}：${problem}`,
  place: (counts, { sheet, line, column }) => {
    const cell =
      counts === 'line' || column === null
        ? `第 ${line} 行`
        : `第 ${line} 行 ${letters(column)} 列`;
    return tableOf(sheet) + cell;
  },
};

/** The sheet or table of a place, before its row. */
function tableOf(sheet: string | number | null): string {
  if (sheet === null) return '';
  return typeof sheet === 'number' ? `第 ${sheet} 个表` : `工作表“${sheet}”`;
}
