/** The keys of an entry, in their order. */
export const ENTRY_KEYS = ['no', 'code', 'title', 'occupation', 'trade', 'levels'] as const;

/** The keys of an entry at one of its levels. */
export const ENTRY_AT_LEVEL_KEYS = ['no', 'code', 'title', 'occupation', 'trade', 'level'] as const;

/** The fields of an entry, and how it was found. */
export const SEARCH_KEYS = [...ENTRY_KEYS, 'match'] as const;

/** The same of a list, with the item that the entry answers. */
export const SEARCH_LIST_KEYS = [...ENTRY_KEYS, 'query', 'match'] as const;

export const GROUP_KEYS = ['code', 'name', 'rank', 'occupations', 'trades', 'entries'] as const;

export const SHOW_KEYS = ['code', 'occupation', 'groups', 'entries', 'entry'] as const;

export const CHECK_KEYS = [
  'query',
  'open',
  'verdict',
  'target',
  'levels',
  'suggestions',
  'classification',
] as const;

export const CHECK_COLUMNS = [
  'name',
  'level',
  'verdict',
  'code',
  'title',
  'entries',
  'alternatives',
] as const;

export const DIFF_KEYS = ['added', 'removed', 'changed'] as const;

export const DIFF_COLUMNS = ['change', 'code', 'title', 'before', 'levels'] as const;

export const INFO_KEYS = [
  'title',
  'attachment',
  'footnote',
  'source',
  'counts',
  'levels',
  'classification',
  'version',
] as const;

/** The figures of `info` in one row; those of its levels come before the last two. */
const INFO_COLUMNS = [
  'title',
  'attachment',
  'footnote',
  'file',
  'sha256',
  'entries',
  'occupations',
  'trades',
  'majorGroups',
  'subMajorGroups',
  'minorGroups',
  'classification',
  'version',
] as const;

/** What a command can be asked for with `--fields`: in tables and CSV, and in JSON where that has others. */
export interface CommandFields {
  readonly columns: readonly string[];
  readonly json?: readonly string[];
}

export const FIELDS_OF = {
  search: { columns: SEARCH_LIST_KEYS, json: SEARCH_KEYS },
  list: { columns: [...ENTRY_KEYS, 'level'] },
  groups: { columns: GROUP_KEYS },
  show: { columns: ENTRY_KEYS, json: SHOW_KEYS },
  check: { columns: CHECK_COLUMNS, json: CHECK_KEYS },
  diff: { columns: DIFF_COLUMNS, json: DIFF_KEYS },
  info: { columns: INFO_COLUMNS, json: INFO_KEYS },
} as const satisfies Readonly<Record<string, CommandFields>>;

/** What fields are called in Chinese; the first name is the one that is offered. */
const CHINESE: Readonly<Record<string, readonly string[]>> = {
  no: ['序号'],
  code: ['编码', '职业编码', '代码'],
  title: ['名称', '职业（工种）名称', '标题'],
  name: ['名称'],
  occupation: ['职业', '职业名称'],
  trade: ['工种'],
  levels: ['等级'],
  level: ['等级'],
  match: ['匹配', '匹配方式'],
  rank: ['层级'],
  occupations: ['职业数', '职业'],
  trades: ['工种数', '工种'],
  entries: ['条目'],
  entry: ['所问条目'],
  groups: ['类别'],
  verdict: ['结论'],
  alternatives: ['其他条目'],
  query: ['查询'],
  open: ['开放'],
  target: ['对象'],
  suggestions: ['建议'],
  classification: ['职业分类'],
  change: ['变化'],
  before: ['原名称'],
  added: ['新增'],
  removed: ['删除'],
  changed: ['变更'],
  attachment: ['附件'],
  footnote: ['注'],
  source: ['来源'],
  counts: ['数量'],
  version: ['版本'],
  file: ['来源文件'],
  sha256: ['校验和'],
  majorGroups: ['大类数'],
  subMajorGroups: ['中类数'],
  minorGroups: ['小类数'],
  zhiye_verdict: ['核对结果'],
  zhiye_code: ['核对编码'],
  zhiye_titles: ['开放条目'],
  zhiye_reason: ['核对说明'],
};

/** What a field is called in Chinese. */
export function chineseName(field: string): string | undefined {
  return CHINESE[field]?.[0];
}

/** The field that a name means, in either language; the name itself if it means none that is known. */
export function fieldNamed(name: string, known: readonly string[]): string {
  if (known.includes(name)) return name;
  return known.find((field) => CHINESE[field]?.includes(name)) ?? name;
}
