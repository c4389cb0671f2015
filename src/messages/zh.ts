import type { Candidate } from '../catalog/entry.js';
import type { Level } from '../catalog/level.js';
import type { Messages } from './messages.js';

const LEVEL_NAMES: Readonly<Record<Level, string>> = {
  5: '五级/初级工',
  4: '四级/中级工',
  3: '三级/高级工',
  2: '二级/技师',
  1: '一级/高级技师',
  special: '专项职业能力',
};

const ACCEPTED_LEVELS =
  '5、4、3、2、1，五级…一级，初级工、中级工、高级工、技师、高级技师，五级/初级工，专项职业能力或 special';

const CODE_FORM = '职业编码形如 4-01-06-02，类别编码形如 4、4-01、4-01-06';

const choices = (candidates: readonly Candidate[]) =>
  candidates.map(({ code, title }) => `${title}（${code}）`).join('、');

const hint = (nearest: string | undefined) =>
  nearest === undefined ? '见 zhiye --help' : `是否要用 ${nearest}？`;

/** 系统所说的读写失败原因。 */
const SYSTEM_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: '没有这个文件或文件夹',
  EFBIG: '太大',
  EISDIR: '这是文件夹',
  ENOTDIR: '路径中有一段不是文件夹',
  EACCES: '没有权限',
  EPERM: '没有权限',
  EROFS: '磁盘只读',
  ENOSPC: '磁盘空间已满',
};

const because = (reason: string) => {
  const words = SYSTEM_ERRORS[reason];
  return words === undefined ? reason : `${words}（${reason}）`;
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
  batchReason: {
    levelOpen: (level, title) => `${title}开放${level}`,
    levelByTrade: (level, title, titles) =>
      `${title}的${level}仅按工种开放，申请时须写明以下之一：${titles}`,
    levelClosed: (level, title, elsewhere) =>
      `${title}未开放${level}${elsewhere === '' ? '' : `，该职业中开放此等级的有：${elsewhere}`}`,
    sentence: (parts) => `${parts.join('；')}。`,
    unknown: (name) => `目录中没有这个职业、工种或编码：${name}。`,
    ambiguous: (name, choices) => `${name}名称不唯一，可能是：${choices}。`,
    conflict: (one, other) => `${one}与${other}不相符。`,
    missing: { name: '缺少名称。', level: '缺少等级。' },
    cells: (found, expected) => `该行有 ${found} 格，表头有 ${expected} 格。`,
    misquoted: '该行的引号没有正确闭合。',
    notAnObject: '该行不是 JSON 对象。',
  },
  batchVerdict: {
    open: '开放',
    'open-by-trade': '按工种开放',
    closed: '未开放',
    unknown: '查无此项',
    ambiguous: '名称不唯一',
    conflict: '不相符',
    invalid: '无法判断',
  },
  batchSummary: (rows, counts) => `共 ${rows} 行${counts === '' ? '' : `：${counts}`}`,
  batchCount: (verdict, count) => `${verdict} ${count}`,
  batchProgress: (rows) => `已核对 ${rows} 行`,
  headersRepeated: (headers) => `表头中 ${headers} 重复，取第一个`,
  tableProblem: {
    line: (line) => `第 ${line} 行`,
    row: (row) => `表格第 ${row} 行`,
    'header-missing': ({ found, expected }) => `表头是 ${found}，应为 ${expected}`,
    'cell-missing': ({ found, expected }) => `${found} 旁缺少单元格，应有 ${expected}`,
    'cell-extra': ({ found, expected }) => `单元格过多：${found}，应为 ${expected}`,
    misquoted: ({ found }) => `${found} 旁的引号没有正确闭合`,
    'number-malformed': ({ found, expected }) => `序号 ${found} 不是数字，应为 ${expected}`,
    'number-out-of-sequence': ({ found, expected }) => `序号 ${found} 不连续，应为 ${expected}`,
    'code-malformed': ({ found, expected }) => `职业编码 ${found} 格式有误，应形如 ${expected}`,
    'title-not-of-occupation': ({ found, expected }) =>
      `职业（工种）名称 ${found} 既不是 ${expected}，也不是 ${expected}（……）`,
    'title-repeated': ({ found, expected }) => `职业（工种）名称 ${found} 已在 ${expected} 出现`,
    'level-unknown': ({ found, expected }) => `等级 ${found} 有误，应为 ${expected}，以“、”分开`,
    'level-repeated': ({ found, expected }) => `等级 ${found} 在 ${expected} 中重复`,
    'code-with-two-occupations': ({ found, expected }) =>
      `职业名称 ${found} 用了 ${expected} 的编码`,
    'empty-table': () => '表中没有任何行',
  },
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
  error: {
    'code-malformed': ({ text }) => `${text} 不是职业编码：${CODE_FORM}`,
    'code-is-group': ({ code }) => `${code} 是类别而不是职业；查看其中条目请用 zhiye list ${code}`,
    'code-not-group': ({ code }) => `${code} 是职业而不是类别；查看该职业请用 zhiye show ${code}`,
    'code-expected': ({ text }) => `${text} 不是编码：${CODE_FORM}；按名称查找请用 zhiye search`,
    'name-missing': () => '名称为空：请给出职业、工种名称或职业编码',
    'name-unknown': ({ name, suggestions }) =>
      `目录中没有这个职业、工种或编码：${name}${
        suggestions.length === 0 ? '' : `；是否要找：${choices(suggestions)}？`
      }`,
    'name-ambiguous': ({ name, candidates }) =>
      `${name} 名称不唯一：${choices(candidates)}；请用职业编码或完整名称`,
    'level-missing': () => `缺少等级：请用 ${ACCEPTED_LEVELS}`,
    'level-unreadable': ({ text }) => `${text} 不是等级：请用 ${ACCEPTED_LEVELS}`,
    'level-not-in-catalogue': ({ text }) =>
      `${text} 属于更大的技能等级体系，本目录不列此等级；可用 ${ACCEPTED_LEVELS}`,
    'level-contradictory': ({ text }) => `${text} 是两个不同的等级；若两者都要，请用“、”分开`,
    'query-empty': () => '查询内容为空：请写明要找什么，例如 zhiye search 电工',
    'catalogue-unreadable': ({ file, reason }) => `无法读取目录文件 ${file}：${because(reason)}`,
    'catalogue-not-json': ({ reason }) => `目录文件不是 JSON：${reason}`,
    'catalogue-foreign': () => '该文件不是 zhiye 的目录文件（缺少 "format": "zhiye-catalogue"）',
    'catalogue-future': ({ version, supported }) =>
      `目录文件版本为 ${version}，当前 zhiye 最高支持 ${supported}：请更新 zhiye`,
    'catalogue-damaged': ({ where }) => `目录文件已损坏：${where} 缺失或取值有误`,
    'option-unknown': ({ option, nearest }) => `没有选项 ${option}；${hint(nearest)}`,
    'option-value-missing': ({ option }) => `选项 ${option} 缺少取值`,
    'option-value-unwanted': ({ option, value }) => `选项 ${option} 不带取值，却给了 ${value}`,
    'option-value-unknown': ({ option, value, known }) =>
      `${option} 不能取 ${value}；可用 ${known.join('、')}`,
    'option-needs': ({ option, other }) => `${option} 须与 ${other} 同用`,
    'options-contradict': ({ one, other }) => `${one} 与 ${other} 互相矛盾，只能用其一`,
    'command-unknown': ({ command, nearest }) =>
      `没有命令 ${command}；${nearest === undefined ? `查找职业请用 zhiye search ${command}` : hint(nearest)}`,
    'shell-unknown': ({ shell, known }) => `没有 ${shell} 的补全脚本；有 ${known.join('、')}`,
    'argument-missing': ({ command, argument }) =>
      `${command} 缺少 <${argument}>；见 zhiye ${command} --help`,
    'argument-extra': ({ command, argument }) =>
      `${command} 不需要 ${argument}；见 zhiye ${command} --help`,
    'field-unknown': ({ field, known }) => `没有字段 ${field}；可用 ${known.join('、')}`,
    'output-failed': ({ reason }) => `无法写出结果：${because(reason)}`,
    'output-exists': ({ file }) => `${file} 已存在；如要覆盖请加 --force`,
    'output-irregular': ({ file }) => `${file} 不是普通文件，不予替换；请不用 -o，改用 > ${file}`,
    'input-unreadable': ({ file, reason }) => `无法读取 ${file}：${because(reason)}`,
    'input-empty': ({ file }) => `${file} 是空的：应有表头，含名称或编码以及等级`,
    'encoding-unreadable': ({ encoding }) => `输入不是有效的 ${encoding}；请另存为 UTF-8 再试`,
    'row-too-long': ({ row }) => `第 ${row} 行超过 16 MiB 仍未结束；可能前面有引号没有闭合`,
    'json-not-an-array': ({ reason }) => `输入不是 JSON 对象数组：${reason}`,
    'column-missing': ({ wanted, header }) =>
      `在 ${header.join('、')} 中没有列 ${wanted.join('、')}；请用 --name-column、--code-column 或 --level-column 指明`,
    'member-unexpected': ({ member, known }) =>
      `某个对象有 ${member}，而第一个对象没有（${known.join('、')}），因此没有对应的列；请用 jsonl 或 json`,
    'column-taken': ({ column }) => `输入中已有列 ${column}；请先删去上次运行加入的列`,
    'columns-repeated': ({ columns, format }) =>
      `${format} 中列 ${columns.join('、')} 不能重复；请用 csv 或改名`,
    'document-damaged': ({ reason }) => `无法读取工作簿：${reason}`,
    'sheet-unknown': ({ sheet, known }) => `没有工作表 ${sheet}；现有 ${known.join('、')}`,
    'table-problems': ({ problems, more }) =>
      `表中有 ${problems.length} 处${more ? '以上' : ''}问题，未写出任何内容：`,
    'table-missing': ({ headers }) => `没有找到含表头 ${headers.join('、')} 的表（各列次序不限）`,
    'table-format-unknown': ({ file }) =>
      `无法判断 ${file} 的格式：请以 .txt、.csv、.tsv、.xlsx 或 .docx 命名`,
  },
  help: {
    program: '查询社会培训评价组织可以申请评价的职业、工种和技能等级。',
    usage: '用法：',
    arguments: '参数：',
    options: '选项：',
    globalOptions: '各命令通用选项：',
    commands: '命令：',
    examples: '示例：',
    exitStatus: '退出状态：',
    statuses: [
      '是，或已找到',
      '否：没有找到、未开放、目录有差别',
      '出错：用法有误、输入无法读取、写出失败',
      'check 和 show：没有这个职业、工种或编码，或名称不唯一',
    ],
    command: {
      search: '按名称或编码查找条目，最相符的在前',
      list: '按目录顺序列出条目：全部、某一类别或某一职业',
      groups: '有条目的类别，按大类、中类、小类排列',
      show: '一个职业的全部信息',
      check: '某职业的某等级能否申请',
      info: '目录的来源和统计',
      import: '把公布的目录表转成目录文件',
      diff: '两份目录文件有何变化',
      completion: '输出 shell 的命令补全脚本',
      help: '查看命令的帮助',
    },
    argument: {
      query: '一个或多个词，须全部匹配；不写则在终端上边输入边挑选',
      code: '一至四段编码：4、4-01、4-01-06、4-01-06-02',
      groupCode: '类别编码：4、4-01 或 4-01-06',
      name: '职业、工种名称或职业编码，绝不猜测',
      table: '公布的目录表：.txt、.csv、.tsv、.xlsx 或 .docx',
      old: '旧目录文件；默认为内置目录',
      new: '新目录文件',
      level: '5 至 1、五级至一级、初级工至高级技师、专项；多个用“、”分开',
      shell: 'bash、zsh、fish 或 powershell',
    },
    option: {
      format: 'table、json、jsonl、csv、tsv 或 markdown',
      json: '同 --format json',
      fields: '只要这些列或键，并按此顺序：code,title,levels',
      bom: 'CSV 和 TSV 以 BOM 开头，便于 Excel 打开',
      lang: 'zh 或 en；默认依 ZHIYE_LANG 或区域设置',
      catalog: '改用此目录文件，同 ZHIYE_CATALOG',
      noColor: '不用颜色',
      version: '显示版本',
      help: '显示本帮助',
      limit: '最多显示几条结果，0 为全部（默认 20）',
      level: '只要列有全部这些等级的条目',
      code: '只要这一类别或职业',
      perLevel: '每个条目的每个等级各一条记录',
      exact: '仅按工种开放的，视为未开放',
      quiet: '不输出，只以退出状态作答',
      file: '核对一份申请表，每行一项；- 为标准输入；逐行处理，唯工作簿整体读入',
      inputFormat: 'csv、tsv、jsonl、json 或 xlsx，无法判断时指明',
      sheet: '工作簿中的工作表（默认第一个）',
      nameColumn: '名称所在列的表头',
      codeColumn: '编码所在列的表头',
      levelColumn: '等级所在列的表头',
      output: '写到此文件，要么完整，要么不写',
      force: '覆盖已有的输出文件',
      escapeFormulas: "在电子表格会当作公式的单元格前加 '",
    },
  },
};
