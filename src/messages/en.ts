import type { Candidate } from '../catalog/entry.js';
import type { Messages } from './messages.js';

const ACCEPTED_LEVELS =
  '5 4 3 2 1, 五级…一级, 初级工 中级工 高级工 技师 高级技师, 五级/初级工, 专项职业能力 or special';

const CODE_FORM = 'a code looks like 4-01-06-02, a group 4, 4-01 or 4-01-06';

const choices = (candidates: readonly Candidate[]) =>
  candidates.map(({ code, title }) => `${title} (${code})`).join(', ');

const plural = (count: number, one: string, many = `${one}s`) =>
  `${count} ${count === 1 ? one : many}`;

const hint = (nearest: string | undefined) =>
  nearest === undefined ? 'see zhiye --help' : `did you mean ${nearest}?`;

/** What the system says why a file cannot be read or written, in words. */
const SYSTEM_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder',
  EFBIG: 'it is too large',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is no folder',
  EACCES: 'no permission',
  EPERM: 'no permission',
  EROFS: 'the disk is read-only',
  ENOSPC: 'no space is left',
};

const because = (reason: string) => {
  const words = SYSTEM_ERRORS[reason];
  return words === undefined ? reason : `${words} (${reason})`;
};

export const en: Messages = {
  language: 'en',
  heading: {
    no: 'No.',
    code: 'Code',
    title: 'Title',
    occupation: 'Occupation',
    trade: 'Trade',
    levels: 'Levels',
    level: 'Level',
    match: 'Match',
    foundAs: 'Found as',
    group: 'Group',
    name: 'Name',
    rank: 'Rank',
    occupations: 'Occupations',
    trades: 'Trades',
    entries: 'Entries',
    verdict: 'Verdict',
    alternatives: 'Alternatives',
  },
  fact: {
    title: 'Catalogue',
    attachment: 'Attachment',
    footnote: 'Footnote',
    file: 'Source file',
    sha256: 'SHA-256',
    entries: 'Entries',
    occupations: 'Occupations',
    trades: 'Trades',
    groups: 'Groups (major / sub-major / minor)',
    version: 'zhiye',
  },
  verdict: { open: 'open', 'open-by-trade': 'open by trade', closed: 'closed' },
  special: 'special',
  notExact: 'With --exact this counts as not open.',
  levelName: (level) => (level === 'special' ? 'special (专项职业能力)' : `level ${level}`),
  named: (title, code) => `${title} (${code})`,
  titles: (titles) => titles.join(', '),
  levelLine: (level, verdict, details) =>
    details.length === 0 ? `${level}: ${verdict}` : `${level}: ${verdict}. ${details.join(' ')}`,
  nameOneTrade: (titles) => `The application has to name one of: ${titles}.`,
  openElsewhere: (titles) => `In this occupation the level is open for: ${titles}.`,
  unknown: (name) =>
    `${name}: unknown. The catalogue has no such occupation, title, trade or code.`,
  ambiguous: (name) => `${name}: ambiguous. Several entries of the catalogue have this name.`,
  batchReason: {
    levelOpen: (level, title) => `${title} is open at ${level}`,
    levelByTrade: (level, title, titles) =>
      `${title} is open at ${level} by trade only, and the application has to name one of ${titles}`,
    levelClosed: (level, title, elsewhere) =>
      `${title} is not open at ${level}${elsewhere === '' ? '' : `; in this occupation it is open for ${elsewhere}`}`,
    sentence: (parts) => `${parts.join('; ')}.`,
    unknown: (name) => `The catalogue has no occupation, title, trade or code ${name}.`,
    ambiguous: (name, choices) => `${name} may be ${choices}.`,
    conflict: (one, other) => `${one} and ${other} do not belong together.`,
    missing: { name: 'The name is missing.', level: 'The level is missing.' },
    cells: (found, expected) =>
      `The row has ${plural(found, 'cell')} where the header has ${expected}.`,
    misquoted: 'The quotes in the row are not closed properly.',
    notAnObject: 'The line is no JSON object.',
  },
  batchVerdict: {
    open: 'open',
    'open-by-trade': 'open by trade',
    closed: 'closed',
    unknown: 'unknown',
    ambiguous: 'ambiguous',
    conflict: 'conflict',
    invalid: 'invalid',
  },
  batchSummary: (rows, counts) => `${plural(rows, 'row')}${counts === '' ? '' : `: ${counts}`}`,
  batchCount: (verdict, count) => `${count} ${verdict}`,
  batchProgress: (rows) => `${rows} rows`,
  headersRepeated: (headers) => `the header has ${headers} more than once; the first is used`,
  tableProblem: {
    line: (line) => `line ${line}`,
    row: (row) => `row ${row}`,
    'header-missing': ({ found, expected }) =>
      `the headers are ${found}; expected were ${expected}`,
    'cell-missing': ({ found, expected }) =>
      `a cell is missing beside ${found}; expected were ${expected}`,
    'cell-extra': ({ found, expected }) => `too many cells: ${found}; expected were ${expected}`,
    misquoted: ({ found }) => `the quotes beside ${found} are not closed properly`,
    'number-malformed': ({ found, expected }) =>
      `序号 ${found} is no number; expected was ${expected}`,
    'number-out-of-sequence': ({ found, expected }) =>
      `序号 ${found} is out of sequence; expected was ${expected}`,
    'code-malformed': ({ found, expected }) =>
      `职业编码 ${found} is no code; expected was one like ${expected}`,
    'title-not-of-occupation': ({ found, expected }) =>
      `职业（工种）名称 ${found} is neither ${expected} nor ${expected}（…）`,
    'title-repeated': ({ found, expected }) =>
      `职业（工种）名称 ${found} stands already at ${expected}`,
    'level-unknown': ({ found, expected }) =>
      `等级 ${found} is unknown; known are ${expected}, with 、 between them`,
    'level-repeated': ({ found, expected }) => `等级 ${found} stands twice in ${expected}`,
    'code-with-two-occupations': ({ found, expected }) =>
      `职业名称 ${found} has the code of ${expected}`,
    'empty-table': () => 'the table has no rows',
  },
  disorder: (title, code, before) =>
    `${title} (${code}) stands behind ${before}: not sorted by code`,
  imported: (entries, occupations) =>
    `${plural(entries, 'entry', 'entries')} of ${plural(occupations, 'occupation')} taken in`,
  diff: {
    added: 'Added',
    removed: 'Removed',
    renamed: 'Renamed',
    opened: 'Levels opened',
    closed: 'Levels closed',
    same: 'no difference',
    renaming: (from, to) => `${from} → ${to}`,
  },
  suggestions: (titles) => `did you mean ${titles}?`,
  candidates: (titles) => `it may be ${titles}: use the code or the full title`,
  groupOf: (occupations) => `(${occupations.join(', ')} …)`,
  nothingFound: (query) => `nothing found for ${query}`,
  nothingListed: () => 'no entry fits',
  picker: { prompt: 'Search: ', keys: '↑↓ move  Enter show  Esc leave' },
  guesses: (query) => `nothing is called ${query}; these are guesses`,
  more: (shown, found) => `${shown} of ${plural(found, 'result')} shown; --limit 0 shows all`,
  unexpected: (reason) => `this should not happen, please report it: ${reason}`,
  error: {
    'code-malformed': ({ text }) => `${text} is no code: ${CODE_FORM}`,
    'code-is-group': ({ code }) =>
      `${code} is a group, not an occupation; zhiye list ${code} shows its entries`,
    'code-not-group': ({ code }) =>
      `${code} is an occupation, not a group; zhiye show ${code} shows it`,
    'code-expected': ({ text }) =>
      `${text} is no code: ${CODE_FORM}; zhiye search finds entries by name`,
    'name-missing': () => 'the name is empty: give an occupation, title, trade or code',
    'name-unknown': ({ name, suggestions }) =>
      `the catalogue has no occupation, title, trade or code ${name}${
        suggestions.length === 0 ? '' : `; did you mean ${choices(suggestions)}?`
      }`,
    'name-ambiguous': ({ name, candidates }) =>
      `${name} is ambiguous: ${choices(candidates)}; use the code or the full title`,
    'level-missing': () => `the level is missing: give ${ACCEPTED_LEVELS}`,
    'level-unreadable': ({ text }) => `${text} is no level: give ${ACCEPTED_LEVELS}`,
    'level-not-in-catalogue': ({ text }) =>
      `${text} is a level of the wider system that this catalogue does not list; it lists ${ACCEPTED_LEVELS}`,
    'level-contradictory': ({ text }) =>
      `${text} names two different levels; separate them with 、 if both are meant`,
    'query-empty': () => 'the query is empty: say what to search for, such as zhiye search 电工',
    'catalogue-unreadable': ({ file, reason }) =>
      `cannot read the catalogue ${file}: ${because(reason)}`,
    'catalogue-not-json': ({ reason }) => `the catalogue file is not JSON: ${reason}`,
    'catalogue-foreign': () =>
      'the catalogue file is no catalogue of zhiye ("format": "zhiye-catalogue" is missing)',
    'catalogue-future': ({ version, supported }) =>
      `the catalogue file has version ${version}, this zhiye reads up to ${supported}: update zhiye`,
    'catalogue-damaged': ({ where }) =>
      `the catalogue file is damaged: ${where} is missing or has a wrong value`,
    'option-unknown': ({ option, nearest }) => `unknown option ${option}; ${hint(nearest)}`,
    'option-value-missing': ({ option }) => `option ${option} needs a value`,
    'option-value-unwanted': ({ option, value }) =>
      `option ${option} takes no value, and ${value} was given`,
    'option-value-unknown': ({ option, value, known }) =>
      `${value} is no value of ${option}; use ${known.join(', ')}`,
    'option-needs': ({ option, other }) => `${option} goes with ${other}`,
    'options-contradict': ({ one, other }) => `${one} and ${other} contradict each other; give one`,
    'command-unknown': ({ command, nearest }) =>
      `unknown command ${command}; ${nearest === undefined ? `to find an occupation: zhiye search ${command}` : hint(nearest)}`,
    'shell-unknown': ({ shell, known }) =>
      `there is no completion for ${shell}; there is for ${known.join(', ')}`,
    'argument-missing': ({ command, argument }) =>
      `${command} needs <${argument}>; see zhiye ${command} --help`,
    'argument-extra': ({ command, argument }) =>
      `${command} does not take ${argument}; see zhiye ${command} --help`,
    'field-unknown': ({ field, known }) => `unknown field ${field}; known are ${known.join(', ')}`,
    'output-failed': ({ reason }) => `cannot write the output: ${because(reason)}`,
    'output-exists': ({ file }) => `${file} exists already; --force overwrites it`,
    'output-irregular': ({ file }) =>
      `${file} is no regular file, and is not replaced; leave out -o and write > ${file}`,
    'input-unreadable': ({ file, reason }) => `cannot read ${file}: ${because(reason)}`,
    'input-empty': ({ file }) =>
      `${file} is empty: a header with a name or code and a level was expected`,
    'encoding-unreadable': ({ encoding }) =>
      `the input is not valid ${encoding}; save it as UTF-8 and try again`,
    'row-too-long': ({ row }) =>
      `row ${row} has no end within 16 MiB; a quote before it is probably never closed`,
    'json-not-an-array': ({ reason }) => `the input is no JSON array of objects: ${reason}`,
    'column-missing': ({ wanted, header }) =>
      `no column ${wanted.join(', ')} among ${header.join(', ')}; name it by --name-column, --code-column or --level-column`,
    'member-unexpected': ({ member, known }) =>
      `an object has ${member}, which the first has not (${known.join(', ')}), and there is no column for it; use jsonl or json`,
    'column-taken': ({ column }) =>
      `the input has a column ${column} already; remove the columns of an earlier run first`,
    'columns-repeated': ({ columns, format }) =>
      `${format} cannot have the column ${columns.join(', ')} twice; use csv, or rename one`,
    'document-damaged': ({ reason }) => `the workbook cannot be read: ${reason}`,
    'sheet-unknown': ({ sheet, known }) => `no sheet ${sheet}; there are ${known.join(', ')}`,
    'table-problems': ({ problems, more }) =>
      `${more ? 'more than ' : ''}${plural(problems.length, 'problem')} in the table, nothing was written:`,
    'table-missing': ({ headers }) =>
      `no table with the headers ${headers.join(', ')} (in any order) was found`,
    'table-format-unknown': ({ file }) =>
      `cannot tell the format of ${file}: name it .txt, .csv, .tsv, .xlsx or .docx`,
  },
  help: {
    program:
      'Which occupations and skill levels a social training evaluation organization may apply to evaluate.',
    usage: 'Usage:',
    arguments: 'Arguments:',
    options: 'Options:',
    globalOptions: 'Options of all commands:',
    commands: 'Commands:',
    examples: 'Examples:',
    exitStatus: 'Exit status:',
    statuses: [
      'yes, or found',
      'no: nothing found, not open, catalogues differ',
      'trouble: usage, unreadable input, failed write',
      'check and show: no such occupation, title, trade or code, or an ambiguous name',
    ],
    command: {
      search: 'find entries by name or code, best first',
      list: 'entries in catalogue order: all, of a group, or of an occupation',
      groups: 'the tree of groups that have entries',
      show: 'everything about one occupation',
      check: 'whether one may apply for an occupation at a level',
      info: 'what this catalogue is',
      import: 'make a catalogue file of a published table',
      diff: 'what changed between two catalogue files',
      completion: 'the script by which a shell completes zhiye',
      help: 'help for a command',
    },
    argument: {
      query:
        'one or more words, all of which have to match; without any, pick from a live list on a terminal',
      code: 'a code of one to four segments: 4, 4-01, 4-01-06, 4-01-06-02',
      groupCode: 'the code of a group: 4, 4-01 or 4-01-06',
      name: 'an occupation, title, trade or code; never guessed',
      table: 'a published table: .txt, .csv, .tsv, .xlsx or .docx',
      old: 'the old catalogue file, in place of the one inside',
      new: 'the new catalogue file',
      level: '5 to 1, 五级 to 一级, 初级工 to 高级技师, special; several with 、',
      shell: 'bash, zsh, fish or powershell',
    },
    option: {
      format: 'table, json, jsonl, csv, tsv or markdown',
      json: 'the same as --format json',
      fields: 'only these columns or keys, in this order: code,title,levels',
      bom: 'begin CSV and TSV with a byte order mark, for Excel',
      lang: 'zh or en; otherwise as ZHIYE_LANG or the locale says',
      catalog: 'a catalogue file in place of the one inside, as ZHIYE_CATALOG',
      noColor: 'no colours',
      version: 'print the version',
      help: 'print this help',
      limit: 'at most so many results, 0 for all (20)',
      level: 'only entries that list all of these levels',
      code: 'only this group or occupation',
      perLevel: 'one record for each entry and level',
      exact: 'open by trade alone counts as not open',
      quiet: 'print nothing, answer by the exit status',
      file: 'vet a file of applications, one a row; - for stdin; rows stream, but a workbook is read whole',
      inputFormat: 'csv, tsv, jsonl, json or xlsx, if it cannot be told',
      sheet: 'sheet of a workbook (the first)',
      nameColumn: 'header of the column with the name',
      codeColumn: 'header of the column with the code',
      levelColumn: 'header of the column with the level',
      output: 'write to this file, whole or not at all',
      force: 'overwrite an output file that exists',
      escapeFormulas: "put ' before cells that a spreadsheet would run",
    },
  },
};
