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

export const zh: Messages = {
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
  suggestions: (titles) => `是否要找：${titles}？`,
  candidates: (titles) => `可能是：${titles}。请用职业编码或完整名称`,
  groupOf: (occupations) => `（${occupations.join('、')}……）`,
  nothingFound: (query) => `没有找到：${query}`,
  nothingListed: () => '没有符合条件的条目',
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
    'catalogue-unreadable': ({ file, reason }) => `无法读取目录文件 ${file}：${reason}`,
    'catalogue-not-json': ({ reason }) => `目录文件不是 JSON：${reason}`,
    'catalogue-foreign': () => '该文件不是 zhiye 的目录文件（缺少 "format": "zhiye-catalogue"）',
    'catalogue-future': ({ version, supported }) =>
      `目录文件版本为 ${version}，当前 zhiye 最高支持 ${supported}：请更新 zhiye`,
    'catalogue-damaged': ({ where }) => `目录文件已损坏：${where} 缺失或取值有误`,
    'option-unknown': ({ option, nearest }) => `没有选项 ${option}；${hint(nearest)}`,
    'option-value-missing': ({ option }) => `选项 ${option} 缺少取值`,
    'option-value-unknown': ({ option, value, known }) =>
      `${option} 不能取 ${value}；可用 ${known.join('、')}`,
    'options-contradict': ({ one, other }) => `${one} 与 ${other} 互相矛盾，只能用其一`,
    'command-unknown': ({ command, nearest }) =>
      `没有命令 ${command}；${nearest === undefined ? `查找职业请用 zhiye search ${command}` : hint(nearest)}`,
    'argument-missing': ({ command, argument }) =>
      `${command} 缺少 <${argument}>；见 zhiye ${command} --help`,
    'argument-extra': ({ command, argument }) =>
      `${command} 不需要 ${argument}；见 zhiye ${command} --help`,
    'field-unknown': ({ field, known }) => `没有字段 ${field}；可用 ${known.join('、')}`,
    'output-failed': ({ reason }) => `无法写出结果：${reason}`,
    'table-problems': ({ problems, more }) =>
      `表中有 ${problems.length}${more ? ' 处以上' : ' 处'}问题`,
  },
  help: {
    program: '查询社会培训评价组织可以申请评价的职业、工种和技能等级。',
    section: {
      'Usage:': '用法：',
      'Arguments:': '参数：',
      'Options:': '选项：',
      'Global Options:': '各命令通用选项：',
      'Commands:': '命令：',
    },
    examples: '示例：',
    exitStatus: '退出状态：',
    statuses: [
      '是，或已找到',
      '否：没有找到、未开放',
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
      help: '查看命令的帮助',
    },
    argument: {
      query: '一个或多个词，须全部匹配',
      code: '一至四段编码：4、4-01、4-01-06、4-01-06-02',
      groupCode: '类别编码：4、4-01 或 4-01-06',
      name: '职业、工种名称或职业编码，绝不猜测',
      level: '5 至 1、五级至一级、初级工至高级技师、专项；多个用“、”分开',
    },
    option: {
      format: 'table、json、jsonl、csv、tsv 或 markdown',
      json: '同 --format json',
      fields: '只要这些列或键，并按此顺序：code,title,levels',
      bom: 'CSV 和 TSV 以 BOM 开头，便于 Excel 打开',
      lang: 'zh 或 en；默认依 ZHIYE_LANG 或区域设置',
      catalog: '改用此目录文件，同 ZHIYE_CATALOG',
      color: '不用颜色',
      version: '显示版本',
      help: '显示本帮助',
      limit: '最多显示几条结果，0 为全部（默认 20）',
      levels: '只要列有全部这些等级的条目',
      group: '只要这一类别或职业',
      perLevel: '每个条目的每个等级各一条记录',
      exact: '仅按工种开放的，视为未开放',
      quiet: '不输出，只以退出状态作答',
    },
  },
};
