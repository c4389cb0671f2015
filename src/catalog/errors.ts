import type { Candidate } from './entry.js';
import type { Level } from './level.js';
import type { Suggestion } from './suggestion.js';

/** What a column of a table of applications says: a name by one of three roles, a code, or levels. */
export type ColumnRole = 'title' | 'occupation' | 'trade' | 'code' | 'level';

/** The row that has most of what a header needs. */
export interface NearestHeader {
  /** Its 1-based number. */
  readonly row: number;
  /** Its cells that are not empty. */
  readonly headers: readonly string[];
}

/** A column whose claim to a role is no better than that of another. */
export interface EqualColumn {
  /** Its header, or the name of a member of objects. */
  readonly header: string;
  /** Its number from 1; `null` for a member of objects. */
  readonly place: number | null;
}

/**
 * What can go wrong: each code with the values that a message about it needs. The library throws those from
 * `code-malformed` to `catalogue-damaged`; the rest is for the command line and the files that it reads and writes.
 */
export interface ErrorArguments {
  /** `text` begins like a code but is none: `4-1`. */
  'code-malformed': { text: string };
  /** An occupation was asked for, and `code` is that of a group. */
  'code-is-group': { code: string };
  /** A group was asked for, and `code` is that of an occupation. */
  'code-not-group': { code: string };
  /** A group or occupation was asked for, and `text` is neither a code nor a name of one. */
  'code-expected': { text: string };
  /** The name is empty. */
  'name-missing': Record<never, never>;
  /** Nobody has an occupation, title, trade or code `name`; `suggestions` are what may be meant. */
  'name-unknown': { name: string; suggestions: readonly Suggestion[] };
  /** `name` is the `occupation` with the `code` in the classification, and the catalogue does not list it. */
  'name-unlisted': { name: string; code: string; occupation: string };
  /** `name` is a name and a code that do not belong together; `candidates` are what each of them means. */
  'name-conflict': { name: string; candidates: readonly Candidate[] };
  /** Several entries have the name `name`; `candidates` are their titles. */
  'name-ambiguous': { name: string; candidates: readonly Candidate[] };
  /** No level was given. */
  'level-missing': Record<never, never>;
  /** `name` was given without a level; it is open at `levels`, none if the catalogue does not have it. */
  'level-wanted': { name: string; levels: readonly Level[] };
  /** The `levels` were given before the `name`. */
  'name-not-first': { name: string; levels: readonly Level[] };
  /** `text` is no level. */
  'level-unreadable': { text: string };
  /** `text` is a level of the eight-level system (人社部发〔2022〕14号) that no catalogue lists: 学徒工, 特级技师, 首席技师. */
  'level-not-in-catalogue': { text: string };
  /** `text` names one level by two halves that do not agree: 五级/高级工. */
  'level-contradictory': { text: string };
  /** The query is empty. */
  'query-empty': Record<never, never>;
  /** The catalogue file `file` cannot be read, or is not UTF-8; `reason` is the code of the system or of Node. */
  'catalogue-unreadable': { file: string; reason: string };
  /** The catalogue file is not JSON; `reason` is the parser's. */
  'catalogue-not-json': { reason: string };
  /** The file is JSON, but no catalogue of zhiye. */
  'catalogue-foreign': Record<never, never>;
  /** The catalogue file has the format's `version`, and this zhiye reads up to `supported`. */
  'catalogue-future': { version: string; supported: number };
  /** `where` in the catalogue file is missing, wrong, or contradicts another place: `entries[3].levels`. */
  'catalogue-damaged': { where: string };
  /**
   * `command`, or the program where it is undefined, has no option `option`; `nearest` is one with almost that name.
   * `commands` take the option after their name.
   */
  'option-unknown': {
    option: string;
    nearest: string | undefined;
    command: string | undefined;
  };
  /** The option `option` was written before the command; it belongs after one, such as `command`. */
  'option-misplaced': { option: string; command: string };
  /** The option `option` was given more than once, with different `values`. */
  'option-repeated': { option: string; values: readonly string[] };
  /** The command `command` has no use for the option `option`. */
  'option-unusable': { option: string; command: string };
  /** The option `option` stands without its value. */
  'option-value-missing': { option: string };
  /** The option `option` takes no value, and was given `value`. */
  'option-value-unwanted': { option: string; value: string };
  /** `value` is no value of the option `option`, which takes the `known` ones. */
  'option-value-unknown': { option: string; value: string; known: readonly string[] };
  /** The option `option` stands without the option `other`, without which it means nothing. */
  'option-needs': { option: string; other: string };
  /** The option `option` has no meaning for input in the `format`. */
  'option-unfit': { option: string; format: string };
  /** The options `one` and `other` cannot both be obeyed. */
  'options-contradict': { one: string; other: string };
  /** There is no command `command`; `nearest` is one with almost that name, and `instead` a command line that may be meant. */
  'command-unknown': { command: string; nearest: string | undefined; instead: string };
  /** There is no completion script for the shell `shell`; there is one for the `known` ones. */
  'shell-unknown': { shell: string; known: readonly string[] };
  /** The command `command` stands without its argument `argument`. */
  'argument-missing': { command: string; argument: string };
  /** The command `command` stands with an argument `argument` that it does not take. */
  'argument-extra': { command: string; argument: string };
  /** There is no field or column `field` to be shown; there are the `known` ones. */
  'field-unknown': { field: string; known: readonly string[] };
  /** The output cannot be written; `reason` is the code of the system, such as `ENOSPC`. */
  'output-failed': { reason: string };
  /** The file `file` is there already, and was not to be overwritten. */
  'output-exists': { file: string };
  /** `file` is a device, a pipe or a folder, which is not to be replaced by a file. */
  'output-irregular': { file: string };
  /** The file `file` cannot be read; `reason` is the code of the system, such as `ENOENT`. */
  'input-unreadable': { file: string; reason: string };
  /** The file `file` has nothing in it, not even a header. */
  'input-empty': { file: string };
  /** The input is not valid in the encoding that it began in, which `encoding` names. */
  'encoding-unreadable': { encoding: string };
  /** The row `row`, the header being 1, is longer than any row can be: a quote is not closed. */
  'row-too-long': { row: number };
  /** The input is no JSON array of objects; `reason` is what stands there instead. */
  'json-not-an-array': { reason: string };
  /**
   * No row is the header of a table: each lacks a column of levels, or one of names or codes. `nearest` is the row that
   * has most of what a header needs, with what it `lacks`; `null` if no cell looks like a header at all.
   */
  'header-missing': {
    nearest: NearestHeader | null;
    lacks: readonly ('name' | 'level')[];
  };
  /** The row `row`, which was to be the header, is not there: the input has `rows` rows. */
  'header-row-missing': { row: number; rows: number };
  /** No header is `column`, which was to have the role `role`; the nearest row to a header has the `headers`. */
  'column-missing': { role: ColumnRole; column: string; headers: readonly string[] };
  /** Several `columns` have equal claims to the role `role`, which an option has to decide. */
  'columns-equal': { role: ColumnRole; columns: readonly EqualColumn[] };
  /** An object has a member `member` for which there is no column among the `known` ones, those of the first object. */
  'member-unexpected': { member: string; known: readonly string[] };
  /** The `columns` stand more than once, which the output's `format` cannot have. */
  'columns-repeated': { columns: readonly string[]; format: string };
  /** A workbook or document cannot be read; `reason` says what in it. */
  'document-damaged': { reason: string };
  /** A workbook or document is protected by a password. */
  'document-encrypted': Record<never, never>;
  /** The input is of a kind that is not read; `format` says which. */
  'format-unsupported': { format: UnsupportedFormat };
  /** The columns of a text are kept apart by spaces alone. */
  'text-aligned': Record<never, never>;
  /** Several `sheets` have a table of applications, and the output can hold only one. */
  'sheets-several': { sheets: readonly string[] };
  /** The workbook has no sheet `sheet`; it has the `known` ones. */
  'sheet-unknown': { sheet: string; known: readonly string[] };
  /**
   * A published table is not as it has to be: `problems`, up to 20 of them, and whether there are `more`. `place` says
   * what `line` of a problem counts.
   */
  'table-problems': {
    problems: readonly TableProblem[];
    more: boolean;
    place: 'line' | 'row';
  };
  /**
   * No row of a published file is the header of a catalogue: each lacks a column of names, or one of levels. `nearest`
   * is the row that has most of what a header needs, with what it `lacks`.
   */
  'published-table-missing': {
    nearest: (NearestHeader & { readonly sheet: TableProblem['sheet'] }) | null;
    lacks: readonly ('name' | 'level')[];
  };
  /** The name of the file `file` does not say which kind of published table it is. */
  'table-format-unknown': { file: string };
}

/**
 * Kinds of files that people have and that are not read: OpenDocument, old and other Office formats, portable documents,
 * and archives and compound files of no known kind (`zip`, `ole`).
 */
export type UnsupportedFormat =
  | 'ods'
  | 'odt'
  | 'doc'
  | 'docx'
  | 'pdf'
  | 'rtf'
  | 'ppt'
  | 'xlsb'
  | 'xls-95'
  | 'xml-2003'
  | 'mhtml'
  | 'numbers'
  | 'zip'
  | 'ole';

/** What went wrong, as a word that does not change with the language. */
export type ErrorCode = keyof ErrorArguments;

/** One thing wrong in a published table, with the place where it stands. */
export interface TableProblem {
  /** The name of its sheet, or the number of its table in a document, from 1; `null` where there is only one. */
  sheet: string | number | null;
  /** 1-based line of a text, or row of a sheet. */
  line: number;
  /** Its column, from 0; `null` where it is the row as a whole. */
  column: number | null;
  /** What is wrong. */
  kind:
    | 'cell-missing'
    | 'cell-extra'
    | 'cell-is-date'
    | 'misquoted'
    | 'number-malformed'
    | 'number-out-of-sequence'
    | 'code-malformed'
    | 'code-missing'
    | 'code-ambiguous'
    | 'code-with-two-occupations'
    | 'cell-too-long'
    | 'several-names'
    | 'title-not-of-occupation'
    | 'title-repeated'
    | 'level-unknown'
    | 'level-contradictory'
    | 'level-not-listed'
    | 'level-repeated'
    | 'levels-disagree'
    | 'level-columns-disagree'
    | 'mark-unknown'
    | 'empty-table';
  /** What stands there. */
  found: string;
  /** What was expected there, or what it contradicts; empty where nothing can be. */
  expected: string;
}

/**
 * The only error that zhiye throws on purpose. Its message is for developers; `code` and `args` are what a program
 * needs to decide, and to say it in words of its own.
 */
export class ZhiyeError<C extends ErrorCode = ErrorCode> extends Error {
  /** Always `ZhiyeError`. */
  override readonly name = 'ZhiyeError';

  /** An error that says what `code` says. */
  constructor(
    /** What went wrong. */
    readonly code: C,
    /** The values that belong to the code. */
    readonly args: ErrorArguments[C],
  ) {
    super(`${code} ${JSON.stringify(args)}`);
  }
}
