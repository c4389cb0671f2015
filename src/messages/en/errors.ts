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
import type { ErrorTexts } from '../error-message.js';
import { plural } from './plural.js';

const ACCEPTED_LEVELS =
  '5, 4, 3, 2, 1, 五级…一级, 初级工, 中级工, 高级工, 技师, 高级技师, 五级/初级工, 专项职业能力 or special';

const SAVE_AS_XLSX = 'open it in Excel or WPS, and save it as XLSX';

const CODE_FORM = 'a code looks like 4-01-06-02, a group 4, 4-01 or 4-01-06';

const choices = (candidates: readonly Candidate[]) =>
  candidates.map(({ code, title }) => `${title} (${code})`).join(', ');

const hint = (nearest: string | undefined, command?: string) =>
  nearest === undefined
    ? `see zhiye ${command === undefined ? '' : `${command} `}--help`
    : `did you mean ${nearest}?`;

/** Why the system cannot read or write a file, by error code. */
const SYSTEM_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder',
  EFBIG: 'it is too large',
  EISDIR: 'it is a folder; name a file in it',
  EEXIST: 'there is something with this name already',
  ELOOP: 'its symbolic links form a circle',
  ENAMETOOLONG: 'the name is too long',
  EMFILE: 'too many files are open',
  EIO: 'the disk or the network does not answer properly',
  ENOTDIR: 'part of its path is not a folder',
  EACCES: 'no permission',
  EPERM: 'no permission; perhaps the file is read-only',
  EBUSY: 'another program has the file open; close it in Excel or WPS, and try again',
  EROFS: 'the disk is read-only',
  ENOSPC: 'no space left on the disk',
  EDQUOT: 'no space left for this user',
  EINVAL: 'its name has a character that Windows does not allow in names',
};

const because = (reason: string) => {
  const words = SYSTEM_ERRORS[reason];
  return words === undefined ? `system error ${reason}` : `${words} (${reason})`;
};

const COLUMN_WORD: Readonly<Record<Role, string>> = {
  title: 'titles',
  occupation: 'occupations',
  trade: 'trades',
  code: 'codes',
  level: 'levels',
};

const placed = ({ header, place }: EqualColumn) =>
  place === null ? header : `${header} (column ${place})`;

const lackedWords = (lacks: readonly ('name' | 'level')[]) =>
  lacks.map((lack) => (lack === 'name' ? 'names or codes' : 'levels')).join(' and for ');

/** For a catalogue, codes alone are not enough. */
const lackedOfCatalogue = (lacks: readonly ('name' | 'level')[]) =>
  lacks.map((lack) => (lack === 'name' ? 'names' : 'levels')).join(' and for ');

/** The kinds of files that are not supported, and what to do with each. */
const UNSUPPORTED: Readonly<Record<UnsupportedFormat, readonly [what: string, remedy: string]>> = {
  ods: ['an OpenDocument spreadsheet (ODS)', SAVE_AS_XLSX],
  odt: ['an OpenDocument text (ODT)', 'open it in Word or WPS, and save it as DOCX'],
  docx: ['a Word document (DOCX)', 'copy its table into a sheet, and save that as XLSX'],
  doc: ['an old Word document (DOC)', 'open it in Word or WPS, and save it as DOCX'],
  pdf: ['a PDF', 'open it in Word or WPS, and save it as DOCX or XLSX'],
  rtf: ['rich text (RTF)', 'open it in Word or WPS, and save it as DOCX'],
  ppt: ['a presentation', 'copy its table into a sheet, and save that as XLSX'],
  xlsb: ['a binary workbook (XLSB)', SAVE_AS_XLSX],
  'xls-95': ['a workbook of Excel 95 or older', SAVE_AS_XLSX],
  'xml-2003': ['an XML spreadsheet of Excel 2003', SAVE_AS_XLSX],
  mhtml: ['a web page in one file (MHTML)', SAVE_AS_XLSX],
  numbers: ['a Numbers spreadsheet', 'export it from Numbers as XLSX'],
  zip: ['a ZIP archive', 'unpack it first'],
  rar: ['an archive (RAR or 7z)', 'unpack it first'],
  picture: ['a picture', 'ask for the table itself, or copy it into a sheet'],
  shortcut: ['a shortcut', 'use the file that it leads to'],
  ole: ['an old Office file of an unknown kind', 'save it as XLSX or DOCX'],
};

const DAMAGE: Readonly<Record<Damage, (detail: string) => string>> = {
  'not-a-workbook': (file) => `${file} has the extension of a workbook but is not one`,
  archive: () => 'its ZIP archive is damaged or incomplete',
  structure: () => 'its structure is damaged',
  'cut-off': () => 'its end is missing',
  xml: () => 'its XML is malformed',
  doctype: () => 'its XML has a document type definition, which is refused',
  encoding: (encoding) => `a part is ${encoding === '' ? 'not' : `in ${encoding}, not`} in UTF-8`,
  nesting: () => 'its elements are nested too deeply',
  endless: () => 'it contains a text that never ends',
  'no-sheet': () => 'it has no sheet',
  'part-missing': (part) => `${part} is missing`,
  'part-repeated': (part) => `${part} is there twice`,
  checksum: (part) => `${part} does not match its checksum`,
  'part-too-large': (part) => `${part} is too large when unpacked`,
  'cell-misplaced': (cell) => `the cell position ${cell} is invalid`,
  'cells-overlap': (row) => `row ${row} has two cells in one place`,
  'rows-out-of-order': (row) => `row ${row} is out of order`,
  'merged-cells': (range) => `its merged cells ${range === '' ? '' : `${range} `}are invalid`,
  span: (columns) => `a cell spans ${columns} columns`,
  'shared-text-missing': () => 'the text of a cell is missing',
  'no-free-column': () => 'no column is free next to the table',
};

const COUNTED: Readonly<Record<Countable, string>> = {
  parts: 'parts',
  rows: 'rows',
  columns: 'columns',
  cells: 'cells',
  characters: 'characters in one place',
  'merged-cells': 'merged cells',
  'shared-texts': 'texts',
  formats: 'formats',
};

const ARRAY_PROBLEM: Readonly<Record<ArrayProblem, (text: string) => string>> = {
  'begins-with': (text) => `it begins with ${text}`,
  'followed-by': (text) => `${text} follows it`,
  'nothing-before': (text) => `there is nothing before ${text}`,
  'not-an-object': (text) => `${text} is not an object`,
  'cut-off': () => 'its end is missing',
};

/** The words of errors. */
export const errors = {
  sentence: {
    'code-malformed': ({ text }) => `${text} is not a code: ${CODE_FORM}`,
    'code-is-group': ({ code }) =>
      `${code} is a group, not an occupation; zhiye list ${code} shows its entries`,
    'code-not-group': ({ code }) =>
      `${code} is an occupation, not a group; zhiye show ${code} shows it`,
    'code-expected': ({ text }) =>
      `${text} is neither a code nor the name of a group or occupation: ${CODE_FORM}; zhiye search finds entries by name`,
    'name-missing': () => 'the name is empty: give an occupation, title, trade or code',
    'name-unknown': ({ name, suggestions }) =>
      `the catalogue has no occupation, title, trade or code ${name}${
        suggestions.length === 0 ? '' : `; did you mean ${choices(suggestions)}?`
      }`,
    'name-unlisted': ({ code, occupation }) =>
      `${occupation} (${code}) is an occupation of the national classification, but the catalogue does not list it`,
    'name-conflict': ({ name, candidates }) =>
      `${name}: the name and the code do not belong together: ${choices(candidates)}; give one of them`,
    'name-ambiguous': ({ name, candidates }) =>
      `${name} is ambiguous: ${choices(candidates)}; use the code or the full title`,
    'level-missing': () => `the level is missing: give ${ACCEPTED_LEVELS}`,
    'level-wanted': ({ name, levels }) => {
      const [level = 3] = levels;
      const open = levels.length === 0 ? '' : ` (it is open at ${levels.join(', ')})`;
      return `say which level, as in zhiye check ${name} ${level}${open}`;
    },
    'name-not-first': ({ name, levels }) =>
      `the name comes first: zhiye check ${name} ${levels.join('、')}`,
    'level-unreadable': ({ text }) => `${text} is not a level: give ${ACCEPTED_LEVELS}`,
    'level-not-in-catalogue': ({ text }) =>
      `${text} is a level of the wider system that this catalogue does not list; it lists ${ACCEPTED_LEVELS}`,
    'level-contradictory': ({ text }) =>
      `${text} names two different levels; separate them with 、 if both are meant`,
    'query-empty': () => 'the query is empty: say what to search for, such as zhiye search 电工',
    'catalogue-unreadable': ({ file, reason }) =>
      `cannot read the catalogue ${file}: ${because(reason)}`,
    'catalogue-not-json': ({ reason }) => `the catalogue file is not JSON: ${reason}`,
    'catalogue-foreign': () =>
      'the file is not a zhiye catalogue ("format": "zhiye-catalogue" is missing)',
    'catalogue-future': ({ version, supported }) =>
      `the catalogue file has version ${version}, this zhiye reads up to ${supported}: update zhiye`,
    'catalogue-damaged': ({ where }) =>
      `the catalogue file is damaged: ${where} is missing or invalid`,
    'option-unknown': ({ option, nearest, command }) =>
      command === 'search' && /^-[^-\x20-\x7e]/.test(option)
        ? `unknown option ${option}; to leave a word out, write 不要${option.slice(1)} or put -- before the query`
        : `unknown option ${option}; ${hint(nearest, command)}`,
    'option-misplaced': ({ option, command }) =>
      `${option} goes after the command, as in zhiye ${command} ${option}`,
    'option-repeated': ({ option, values }) =>
      `${option} was given more than once, with ${values.join(' and ')}; give it once`,
    'option-unusable': ({ option, command }) =>
      `${option} does not apply to ${command}; leave it out`,
    'option-value-missing': ({ option }) => `option ${option} needs a value`,
    'option-value-unwanted': ({ option, value }) =>
      `option ${option} takes no value, but ${value} was given`,
    'option-value-unknown': ({ option, value, known }) =>
      `${value} is not a value of ${option}; use ${known.join(', ')}`,
    'option-needs': ({ option, other }) => `${option} requires ${other}`,
    'option-unfit': ({ option, format }) =>
      `${option} does not apply to ${format} input; leave it out`,
    'options-contradict': ({ one, other }) => `${one} and ${other} contradict each other; give one`,
    'command-unknown': ({ command, nearest, instead }) =>
      `unknown command ${command}; did you mean ${nearest ?? instead}?`,
    'shell-unknown': ({ shell, known }) =>
      `no completion script for ${shell}; use ${known.join(', ')}`,
    'argument-missing': ({ command, argument }) =>
      `${command} needs <${argument}>; see zhiye ${command} --help`,
    'argument-extra': ({ command, argument }) =>
      `${command} does not take ${argument}; see zhiye ${command} --help`,
    'field-unknown': ({ field, known }) => `unknown field ${field}; use ${known.join(', ')}`,
    'output-failed': ({ reason }) => `cannot write the output: ${because(reason)}`,
    'result-unwritable': ({ folder, reason }) =>
      `cannot write the result into ${folder}: ${because(reason)}; copy the list to a folder that you may write into, such as the desktop, and try again`,
    'output-exists': ({ file }) => `${file} already exists; --force overwrites it`,
    'output-folder-missing': () =>
      'several files need a folder for their results, as in -o results; -q gives the status alone',
    'output-not-a-folder': ({ file }) =>
      `${file} is not a folder; with several files, -o names the folder for the results`,
    'output-irregular': ({ file }) =>
      `${file} is not a regular file, so it is not replaced; write > ${file} instead of -o`,
    'input-unreadable': ({ file, reason }) => `cannot read ${file}: ${because(reason)}`,
    'input-empty': ({ file }) =>
      `${file} is empty: a header with a name or code and a level was expected`,
    'encoding-unreadable': ({ encoding }) =>
      `the input is ${encoding === 'GB18030' ? 'neither valid UTF-8 nor valid GB18030' : `not valid ${encoding}`}; save it as UTF-8 and try again`,
    'workbook-too-large': ({ what, most, row }) =>
      what === 'characters'
        ? `row ${row} has a cell of more than ${most} characters, which no workbook can hold: write CSV or JSON`
        : `row ${row}: a sheet of a workbook has at most ${most} ${what}: write CSV or JSON`,
    'row-too-long': ({ row }) =>
      `row ${row} has no end within 16 MiB; a quote before it is probably never closed`,
    'json-not-an-array': ({ problem, text }) =>
      `the input is not a JSON array of objects: ${ARRAY_PROBLEM[problem](text)}`,
    'header-missing': ({ nearest, lacks }) =>
      nearest === null
        ? `no table was found: no row has a column for ${lackedWords(lacks)}; give the header row with --header-row, or the columns with ${lackedOptions(lacks)}`
        : `no table was found: row ${nearest.row} (${nearest.headers.join(', ')}) has no column for ${lackedWords(lacks)}; give it with ${lackedOptions(lacks)}, or the header row with --header-row`,
    'header-too-low': ({ row, most, sheet }) =>
      `no table was found in the first ${most} rows, but ${tableOf(sheet)}row ${row} looks like a header; give it with --header-row ${row}`,
    'tables-several': ({ row, headers, sheet }) =>
      `${row === null ? 'further down is' : `${tableOf(sheet)}row ${row} is`} the header of another table (${headers.join(', ')}), whose columns are in other places; put each table into a file or sheet of its own`,
    'header-row-missing': ({ row, rows }) =>
      `there is no header row ${row}: the input ends with row ${rows}`,
    'column-missing': ({ role, column, headers }) =>
      `there is no column ${column} for ${COLUMN_OPTION[role]}${headers.length === 0 ? '' : `; there are ${headers.join(', ')}`}`,
    'columns-equal': ({ role, columns }) =>
      `${columns.length === 2 ? `${columns.map(placed).join(' and ')} may both` : `any of ${columns.map(placed).join(', ')} may`} be the column of ${COLUMN_WORD[role]}; choose one with ${COLUMN_OPTION[role]}`,
    'member-unexpected': ({ member, known }) =>
      `an object has ${member}, which the first object lacks (${known.join(', ')}), so there is no column for it; use jsonl or json`,
    'columns-repeated': ({ columns, format }) =>
      `${format} cannot have the column ${columns.join(', ')} twice; use csv, or rename one`,
    'document-damaged': ({ damage, detail }) =>
      `the file cannot be read: ${DAMAGE[damage](detail)}${damage === 'no-free-column' ? '' : '; open it in Excel, WPS or Word, save it again, and try that'}`,
    'document-too-large': ({ counted, most }) =>
      `the file cannot be read: it has more than ${most} ${COUNTED[counted]}`,
    'document-encrypted': () =>
      'the file is protected by a password; open it in Excel or WPS, save it without one, and try again',
    'format-unsupported': ({ format }) => {
      const [what, remedy] = UNSUPPORTED[format];
      return `the file is ${what}, which zhiye does not read; ${remedy}`;
    },
    'text-aligned': () =>
      'the columns of the text are separated by spaces; use tabs or commas, or paste the table into a sheet and save it as XLSX',
    'sheets-several': ({ sheets }) =>
      `several sheets have a table of applications: ${sheets.join(', ')}; choose one with --sheet`,
    'sheet-unknown': ({ sheet, known }) => `no sheet ${sheet}; there are ${known.join(', ')}`,
    'table-problems': ({ problems, more }) =>
      `${more ? 'more than ' : ''}${plural(problems.length, 'problem')} in the table, nothing was written:`,
    'published-table-missing': ({ nearest, lacks }) =>
      nearest === null
        ? `no table of occupations and levels was found: no row has a column for ${lackedOfCatalogue(lacks)}; give the header row with --header-row, or the columns with ${importOptions(lacks)}`
        : `no table of occupations and levels was found: ${tableOf(nearest.sheet)}row ${nearest.row} (${nearest.headers.join(', ')}) has no column for ${lackedOfCatalogue(lacks)}; give it with ${importOptions(lacks)}, or the header row with --header-row`,
    'table-format-unknown': ({ file }) =>
      `cannot tell the format of ${file}: use a table as .xlsx, .xls, .et, .docx, .html, .csv, .tsv or .txt`,
  },
  tableProblem: {
    'cell-missing': ({ found, expected }) => `${expected} is missing next to ${found}`,
    'cell-extra': ({ found, expected }) =>
      `more cells than headers: ${found}; the headers are ${expected}`,
    'cell-is-date': ({ found, expected }) =>
      `${found} is a date; ${expected} was probably typed, and the program made a date of it: type it as text`,
    misquoted: ({ found }) => `the quotes next to ${found} are not closed properly`,
    'number-malformed': ({ found }) => `序号 ${found} is not a number`,
    'number-out-of-sequence': ({ found, expected }) =>
      `序号 ${found} is out of sequence; expected ${expected}`,
    'code-malformed': ({ found, expected }) =>
      `${found} is not the code of an occupation, such as ${expected}`,
    'code-missing': ({ found }) =>
      `${found} has no code, and neither the classification nor the embedded catalogue has that name; add its code, or leave such rows out with --skip-uncoded`,
    'code-ambiguous': ({ found, expected }) =>
      `${found} has no code, and may have any of ${expected}; add its code`,
    'code-with-two-occupations': ({ found, expected }) => `${found} has the code of ${expected}`,
    'codes-disagree': ({ found, expected }) =>
      `the code is ${found}, but another cell of the row has the code ${expected}`,
    'cell-too-long': ({ found }) => `${found}… is too long for a cell of an entry`,
    'several-names': ({ found, expected }) =>
      `several names are in one cell: ${found} (${expected}); give each its own row`,
    'title-not-of-occupation': ({ found, expected }) =>
      `the title ${found} is neither ${expected} nor ${expected}（…）`,
    'title-repeated': ({ found, expected }) =>
      `${found} already appears with one of these levels at ${expected}`,
    'level-unknown': ({ found }) => `${found} is not a level: use ${ACCEPTED_LEVELS}`,
    'level-contradictory': ({ found }) =>
      `${found} names two different levels; separate them with 、 if both are meant`,
    'level-not-listed': ({ found }) =>
      `${found} is a level of the wider system that no catalogue lists`,
    'level-repeated': ({ found, expected }) => `level ${found} appears twice in ${expected}`,
    'levels-disagree': ({ found, expected }) =>
      `the levels are ${found}, but the level columns say ${expected}`,
    'level-columns-disagree': ({ found, expected }) =>
      `two columns of level ${expected} disagree here: ${found}`,
    'mark-unknown': ({ found }) =>
      `${found} does not say whether the level is listed; use √ or an amount, or leave the cell empty`,
    'empty-table': () => 'the table has no rows',
  },
  atPlace: (place, problem) => `${place}: ${problem}`,
  place: (counts, { sheet, line, column }) => {
    const row = `${counts} ${line}`;
    const cell = counts === 'line' || column === null ? row : `${row}, column ${letters(column)}`;
    return tableOf(sheet) + cell;
  },
} satisfies ErrorTexts;

/** The sheet or table of a place, before its row. */
function tableOf(sheet: string | number | null): string {
  if (sheet === null) return '';
  return typeof sheet === 'number' ? `table ${sheet}, ` : `sheet ${sheet}, `;
}
