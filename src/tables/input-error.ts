import { CodedError } from '../catalog/errors.js';
import type { Role } from './role.js';

/** What can be wrong with a file of applications or a published table. */
export interface InputErrorArguments {
  /**
   * No row is the header of a table: each lacks a column of levels, or one of names or codes. `nearest` is the row that
   * has most of what a header needs, with what it `lacks`; `null` if no cell looks like a header at all.
   */
  'header-missing': {
    nearest: NearestHeader | null;
    lacks: readonly ('name' | 'level')[];
  };
  /** The row `row` looks like a header, but only the first `most` rows of the sheet or table `sheet` are searched. */
  'header-too-low': { row: number; most: number; sheet: TableProblem['sheet'] };
  /**
   * Below a table comes another one, with its columns in other places. Its header has the `headers` and is in `row`, which
   * is `null` for text, on the sheet `sheet`.
   */
  'tables-several': {
    row: number | null;
    headers: readonly string[];
    sheet: TableProblem['sheet'];
  };
  /** The row `row`, which was to be the header, is not there: the input has `rows` rows. */
  'header-row-missing': { row: number; rows: number };
  /** No header is `column`, which was to have the role `role`; the nearest row to a header has the `headers`. */
  'column-missing': { role: Role; column: string; headers: readonly string[] };
  /** Several `columns` have equal claims to the role `role`, which an option has to decide. */
  'columns-equal': { role: Role; columns: readonly EqualColumn[] };
  /** A workbook or document cannot be read; `detail` says where in it or how much, and may be empty. */
  'document-damaged': { damage: Damage; detail: string };
  /** A workbook or document has more than `most` of something, as no real one has. */
  'document-too-large': { counted: Countable; most: number };
  /** A workbook or document is protected by a password. */
  'document-encrypted': Record<never, never>;
  /** The input is of a kind that is not read; `format` says which. */
  'format-unsupported': { format: UnsupportedFormat };
  /** The columns of a text are kept apart by spaces alone. */
  'text-aligned': Record<never, never>;
  /** The workbook has no sheet `sheet`; it has the `known` ones. */
  'sheet-unknown': { sheet: string; known: readonly string[] };
  /** Several `sheets` have a table of applications, and the output can hold only one. */
  'sheets-several': { sheets: readonly string[] };
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
  /** The input is not valid in the encoding that it began in, which `encoding` names. */
  'encoding-unreadable': { encoding: string };
  /** The row `row`, the header being 1, is longer than any row can be: a quote is not closed. */
  'row-too-long': { row: number };
  /** A workbook holds at most `most` of `what`, and row `row` has more. */
  'workbook-too-large': { what: 'rows' | 'columns' | 'characters'; most: number; row: number };
  /** The input is no JSON array of objects; `text` is what is at the wrong place, and may be empty. */
  'json-not-an-array': { problem: ArrayProblem; text: string };
  /** The file `file` cannot be read; `reason` is the code of the system, such as `ENOENT`. */
  'input-unreadable': { file: string; reason: string };
  /** The file `file` has nothing in it, not even a header. */
  'input-empty': { file: string };
}

/** What is wrong with a workbook or document. */
export type Damage =
  | 'not-a-workbook'
  | 'archive'
  | 'structure'
  | 'cut-off'
  | 'xml'
  | 'doctype'
  | 'encoding'
  | 'nesting'
  | 'endless'
  | 'no-sheet'
  | 'part-missing'
  | 'part-repeated'
  | 'part-too-large'
  | 'checksum'
  | 'cell-misplaced'
  | 'cells-overlap'
  | 'rows-out-of-order'
  | 'merged-cells'
  | 'span'
  | 'shared-text-missing'
  | 'no-free-column';

/** What of a document is counted, since too much of it would exhaust the memory. */
export type Countable =
  | 'parts'
  | 'rows'
  | 'columns'
  | 'cells'
  | 'characters'
  | 'merged-cells'
  | 'shared-texts'
  | 'formats';

/** Why a text is no JSON array of objects. */
export type ArrayProblem =
  | 'begins-with'
  | 'followed-by'
  | 'nothing-before'
  | 'not-an-object'
  | 'cut-off';

export type InputErrorCode = keyof InputErrorArguments;

/** A file cannot be read, or has no table that fits. */
export class InputError<C extends InputErrorCode = InputErrorCode> extends CodedError<
  InputErrorArguments,
  C
> {
  override readonly name = 'InputError';
}

/** The row that has most of what a header needs. */
interface NearestHeader {
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
  | 'rar'
  | 'picture'
  | 'shortcut'
  | 'ole';

/** One problem in a published table, with its place. */
export interface TableProblem {
  /** The name of its sheet, or the number of its table in a document, from 1; `null` where there is only one. */
  sheet: string | number | null;
  /** 1-based line of a text, or row of a sheet. */
  line: number;
  /** Its column, from 0; `null` where it is the row as a whole. */
  column: number | null;
  /** The kind of problem. */
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
    | 'codes-disagree'
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
  /** The text at that place. */
  found: string;
  /** What was expected there, or what it contradicts; empty where nothing can be. */
  expected: string;
  /** Where what it repeats is. */
  repeats?: Pick<TableProblem, 'sheet' | 'line'>;
}
