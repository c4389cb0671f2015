import type { Candidate } from './entry.js';

/** What went wrong, as a code with the values that a message needs; `messages/` makes sentences of it. */
export interface ErrorArguments {
  'code-malformed': { text: string };
  'code-is-group': { code: string };
  'code-not-group': { code: string };
  'code-expected': { text: string };
  'name-missing': Record<never, never>;
  'name-unknown': { name: string; suggestions: readonly Candidate[] };
  'name-ambiguous': { name: string; candidates: readonly Candidate[] };
  'level-missing': Record<never, never>;
  'level-unreadable': { text: string };
  'level-not-in-catalogue': { text: string };
  'level-contradictory': { text: string };
  'query-empty': Record<never, never>;
  'catalogue-unreadable': { file: string; reason: string };
  'catalogue-not-json': { reason: string };
  'catalogue-foreign': Record<never, never>;
  'catalogue-future': { version: string; supported: number };
  'catalogue-damaged': { where: string };
  'option-unknown': { option: string; nearest: string | undefined };
  'option-value-missing': { option: string };
  'option-value-unwanted': { option: string; value: string };
  'option-value-unknown': { option: string; value: string; known: readonly string[] };
  'option-needs': { option: string; other: string };
  'options-contradict': { one: string; other: string };
  'command-unknown': { command: string; nearest: string | undefined };
  'shell-unknown': { shell: string; known: readonly string[] };
  'argument-missing': { command: string; argument: string };
  'argument-extra': { command: string; argument: string };
  'field-unknown': { field: string; known: readonly string[] };
  'output-failed': { reason: string };
  'output-exists': { file: string };
  'input-unreadable': { file: string; reason: string };
  'input-empty': { file: string };
  'encoding-unreadable': { encoding: string };
  'row-too-long': { row: number };
  'json-not-an-array': { reason: string };
  'column-missing': { wanted: readonly string[]; header: readonly string[] };
  'member-unexpected': { member: string; known: readonly string[] };
  'column-taken': { column: string };
  'columns-repeated': { columns: readonly string[]; format: string };
  'document-damaged': { reason: string };
  'sheet-unknown': { sheet: string; known: readonly string[] };
  /** `place` says what `line` of a problem counts. */
  'table-problems': {
    problems: readonly TableProblem[];
    more: boolean;
    place: 'line' | 'row';
  };
  'table-missing': { headers: readonly string[] };
  'table-format-unknown': { file: string };
}

export type ErrorCode = keyof ErrorArguments;

/** One thing wrong in a published table, with the place where it stands. */
export interface TableProblem {
  /** 1-based line of a text, or row of a sheet. */
  line: number;
  kind:
    | 'header-missing'
    | 'cell-missing'
    | 'cell-extra'
    | 'misquoted'
    | 'number-malformed'
    | 'number-out-of-sequence'
    | 'code-malformed'
    | 'title-not-of-occupation'
    | 'title-repeated'
    | 'level-unknown'
    | 'level-repeated'
    | 'code-with-two-occupations'
    | 'empty-table';
  found: string;
  expected: string;
}

/** The only error that zhiye throws on purpose. */
export class ZhiyeError<C extends ErrorCode = ErrorCode> extends Error {
  override readonly name = 'ZhiyeError';

  constructor(
    readonly code: C,
    readonly args: ErrorArguments[C],
  ) {
    super(`${code} ${JSON.stringify(args)}`);
  }
}
