/** What each exit status means. */
const STATUSES = {
  0: 'yes, or found',
  1: 'no: nothing found, not open, not listed, catalogues differ',
  2: 'error: wrong usage, unreadable input, failed write',
  3: 'check and show: no such occupation, title, trade or code, or an ambiguous name',
  130: 'interrupted by Ctrl-C',
};

/** The words of the help. */
export const help = {
  program:
    'Look up which occupations and skill levels a social training evaluation organization may apply to evaluate.',
  usage: 'Usage:',
  arguments: 'Arguments:',
  options: 'Options:',
  /** Options of the program that a command can use, too. */
  globalOptions: (options: readonly string[]) =>
    `Global options: ${options.join(', ')}; see zhiye --help.`,
  commandGroups: {
    lookUp: 'Look up:',
    check: 'Check:',
    catalogue: 'Catalogue:',
    shell: 'Shell:',
  },
  examples: 'Examples:',
  topics: 'More:',
  topic: {
    'exit-codes': {
      title: 'Exit status, the same for every command',
      items: Object.entries(STATUSES),
    },
    formats: {
      title: 'Formats of the output (--format, or -f)',
      items: [
        ['table', 'for people; the default'],
        ['json', 'one value, indented on a terminal; --json is short for it'],
        ['jsonl', 'JSON Lines: one object a line'],
        ['csv', 'comma-separated, with a header; --bom for Excel'],
        ['tsv', 'the same with tabs'],
        ['markdown', 'a table of GitHub-flavoured Markdown'],
        ['xlsx', 'an Excel workbook; requires -o FILE'],
        [
          '-o FILE',
          'writes a file; its extension chooses the format: .xlsx, .csv, .tsv, .json, .jsonl, .md',
        ],
        ['--fields', 'chooses columns or keys, and their order: --fields code,title'],
      ],
    },
    levels: {
      title: 'How a level is written',
      items: [
        ['5 to 1', '五级/初级工 to 一级/高级技师; 5 is the lowest'],
        ['special', '专项职业能力, also 专项'],
        ['三级, 3级, Ⅲ级', 'a level by its number'],
        ['高级工, 技师', 'a level by its title'],
        ['三级/高级工', 'both names of one level, in any order'],
        ['5、4、3', 'several levels, also with commas, spaces, / or 和'],
        ['5-3, 五级至三级', 'a range with both ends'],
        ['三级及以上', 'level 3 and all above it: 3, 2, 1'],
        ['三级/技师', 'an error: two different levels joined as one'],
      ],
    },
  },
  exitStatus: 'Exit status:',
  statuses: STATUSES,
  command: {
    search: 'find entries by name or code, best first',
    list: 'entries in catalogue order: all, of a group, or of an occupation',
    groups: 'the tree of groups that have entries',
    show: 'everything about one occupation',
    check: 'whether an occupation is open at a level',
    info: 'source and statistics of the catalogue',
    import: 'turn a published table into a catalogue file',
    diff: 'what changed between two catalogue files',
    completion: 'a completion script for a shell',
    help: 'help for a command',
  },
  argument: {
    query:
      'one or more words, which must all match; without any, pick from a live list on a terminal',
    code: 'a group or an occupation, by code or name: 4-01, 4-01-06-02, 餐饮服务人员, 电工',
    groupCode: 'a group, by code or name: 4, 4-01, 4-01-06, 餐饮服务人员',
    name: 'an occupation, title, trade or code; never guessed',
    table: 'a published table: .xlsx, .xls, .et, .docx, .html, .csv, .tsv or .txt',
    old: 'the old catalogue file; by default the embedded one',
    new: 'the new catalogue file',
    level: '5 to 1, 五级 to 一级, 初级工 to 高级技师, special; several separated by 、',
    shell: 'bash, zsh, fish or powershell',
    command: 'the command to explain; without one, the whole program',
  },
  /** The fields of a command, each with its name in Chinese. */
  fields: {
    listed: (name: string, _chinese: string | undefined): string => name,
    words: (name: string, _chinese: string | undefined): readonly string[] => [name],
    /** @param json those of JSON, where it has others */
    all: (text: string, columns: readonly string[], json: readonly string[]): string =>
      `${text}: ${columns.join(', ')}${json.length === 0 ? '' : `; in JSON: ${json.join(', ')}`}`,
  },
  option: {
    format: 'table, json, jsonl, csv, tsv, markdown or xlsx, which needs -o',
    json: 'the same as --format json',
    fields: 'only these columns or keys, in this order, with commas between them',
    bom: 'begin CSV and TSV with a byte order mark, for Excel',
    lang: 'zh or en; by default from ZHIYE_LANG or the locale',
    catalog: 'use this catalogue file instead of the embedded one, like ZHIYE_CATALOG',
    noColor: 'no colours',
    version: 'print the version',
    help: 'print this help',
    limit: 'maximum number of results for each name, 0 for all (default 20)',
    level: 'only entries that list all of these levels',
    code: 'only this group or occupation',
    perLevel: 'one record for each entry and level',
    exact: 'treat open by trade as not open',
    quiet: 'print nothing; the exit status is the answer',
    file: 'check a file of applications, one per row; - for stdin; more files may follow, and then -o names a folder; rows are read one by one, except from JSON arrays, XLS and web pages',
    inputFormat: 'csv, tsv, jsonl, json, xlsx, xls or html, if it is not detected',
    delimiter: 'cell separator of a text, such as ; or tab, if it is not detected',
    sheet: 'sheet of a workbook, by name or number',
    headerRow: 'number of the header row; of two rows, the upper one',
    importSheet: 'only this sheet or table, by name or number; by default all that have a table',
    titleColumn: 'header of the column with the titles',
    skipUncoded: 'leave out rows that have no code and an unknown name',
    nameColumn: 'header of the column with the name',
    occupationColumn: 'header of the column with the occupation',
    tradeColumn: 'header of the column with the trade',
    codeColumn: 'header of the column with the code',
    levelColumn: 'header of the column with the level',
    output:
      'write to this file, whole or not at all; its extension chooses the format: .xlsx, .csv, .tsv, .json, .jsonl or .md',
    importOutput: 'write the catalogue to this file, whole or not at all; by default to stdout',
    force: 'overwrite an output file that exists',
    escapeFormulas: "in CSV and TSV, put ' before cells that a spreadsheet would read as formulas",
  },
};
