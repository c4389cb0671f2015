import type { DiffLine } from '../catalog/diff.js';
import type { ColumnRole, ErrorArguments, ErrorCode, TableProblem } from '../catalog/errors.js';
import type { Level } from '../catalog/level.js';
import type { Because } from '../catalog/suggestion.js';
import type { ApplicationVerdict } from '../lookup/applications/check-application.js';
import type { LevelVerdict } from '../lookup/check.js';
import { en } from './en.js';
import type { Language } from './language.js';
import { zh } from './zh.js';

/** Every column that a table can have. */
type Heading =
  | 'no'
  | 'code'
  | 'title'
  | 'occupation'
  | 'trade'
  | 'levels'
  | 'level'
  | 'match'
  | 'foundAs'
  | 'group'
  | 'name'
  | 'rank'
  | 'occupations'
  | 'trades'
  | 'entries'
  | 'verdict'
  | 'alternatives';

type Fact =
  | 'title'
  | 'attachment'
  | 'footnote'
  | 'file'
  | 'sha256'
  | 'entries'
  | 'occupations'
  | 'trades'
  | 'groups'
  | 'classification'
  | 'version';

/** As `cli/exit-status` has them. */
type ExitStatus = 0 | 1 | 2 | 3 | 130;

export type CommandName =
  | 'search'
  | 'list'
  | 'groups'
  | 'show'
  | 'check'
  | 'info'
  | 'import'
  | 'diff'
  | 'completion';

/** What is said of what was found. Texts that are handed in have to be safe to show. */
export interface Messages {
  readonly language: Language;
  readonly heading: Readonly<Record<Heading, string>>;
  readonly fact: Readonly<Record<Fact, string>>;
  classification(name: string, edition: string, occupations: number, listed: number): string;
  readonly verdict: Readonly<Record<LevelVerdict, string>>;
  /** Short for 专项职业能力. */
  readonly special: string;
  readonly notExact: string;
  levelName(level: Level): string;
  named(title: string, code: string): string;
  titles(titles: readonly string[]): string;
  levelLine(level: string, verdict: string, details: readonly string[]): string;
  nameOneTrade(titles: string): string;
  openElsewhere(titles: string): string;
  /** @param occupation name and code in the classification */
  unlisted(name: string, occupation: string): string;
  unknown(name: string): string;
  /** @param meanings what the name and the code mean, each with its code */
  conflict(name: string, meanings: string): string;
  ambiguous(name: string): string;
  disorder(title: string, code: string, before: string): string;
  imported(entries: number, occupations: number): string;
  /** What `import` did not use, and what it derived. */
  readonly importNote: {
    /** @param more how many more there are than those named */
    list(items: readonly string[], more: number): string;
    columns(headers: string): string;
    headerless(column: number): string;
    readonly sheets: Readonly<
      Record<'hidden' | 'no-table' | 'continued', (sheets: string) => string>
    >;
    /** A sheet by its name, or a table of a document by its number. */
    sheet(name: string | number | null): string;
    rows(rows: string): string;
    /** @param times how many rows have the same text, the first of them at the line */
    row(place: {
      readonly counts: 'line' | 'row';
      readonly sheet: string | number | null;
      readonly line: number;
      readonly text: string;
      readonly times: number;
    }): string;
    uncoded(rows: string): string;
    marks(marks: string, names: number): string;
    readonly derived: Readonly<
      Record<'codes' | 'occupations' | 'titles' | 'numbers', (entries: number) => string>
    >;
    gathered(rows: number, entries: number): string;
    otherNames(names: string): string;
    otherName(code: string, name: string, classified: string): string;
    moreDisorders(more: number): string;
  };
  readonly diff: Readonly<Record<DiffLine['kind'] | 'same', string>> & {
    renaming(from: string, to: string): string;
  };
  /** Why a title is suggested. */
  readonly because: Readonly<Record<Because['kind'], (word: string) => string>>;
  suggested(title: string, code: string, because: string): string;
  suggestions(titles: string): string;
  /** A code of another edition of the classification was recognised by the name that belongs to it. */
  otherEdition(named: string, listed: string): string;
  /** How an occupation of the catalogue differs from the classification. */
  codeMeansOther(named: string, name: string): string;
  nameHasOtherCode(named: string, code: string): string;
  notClassified(named: string): string;
  nothingFoundUnlisted(query: string, occupation: string): string;
  candidates(titles: string): string;
  /** What stands for a group without a name: the first of its occupations. */
  groupOf(occupations: readonly string[]): string;
  nothingFound(query: string): string;
  nothingListed(): string;
  /** What stands before the words typed into the picker, and what its keys do. */
  readonly picker: { readonly prompt: string; readonly keys: string };
  guesses(query: string): string;
  more(shown: number, found: number): string;
  /** An error that nobody foresaw. */
  unexpected(reason: string): string;
}

/** Why a column that looks like one of applications was not used. */
export type UnusedReason = 'held' | 'weaker' | 'personal' | 'resembling';

/** What is said of a file of applications. */
export interface BatchTexts {
  /** Why a row is judged as it is. */
  readonly reason: {
    levelOpen(level: string, title: string): string;
    levelByTrade(level: string, title: string, titles: string): string;
    /** @param elsewhere the other titles that are open at the level, or nothing */
    levelClosed(level: string, title: string, elsewhere: string): string;
    sentence(parts: readonly string[]): string;
    /** @param occupation name and code in the classification */
    unlisted(name: string, occupation: string): string;
    /** @param suggestion what may be meant, or nothing */
    unknown(name: string, suggestion: string): string;
    ambiguous(name: string, choices: string): string;
    conflict(one: string, other: string): string;
    readonly missing: Readonly<Record<'name' | 'level', string>>;
    date(cell: string, typed: string): string;
    cells(found: number, expected: number): string;
    readonly misquoted: string;
    readonly notAnObject: string;
  };
  readonly verdict: Readonly<Record<ApplicationVerdict, string>>;
  /** @param notes how many rows are notes or totals, which are passed through */
  summary(rows: number, counts: string, notes: number): string;
  /** Which columns say what, each with its header. */
  columnsUsed(columns: readonly (readonly [role: ColumnRole, header: string])[]): string;
  columnsUnused(columns: readonly (readonly [why: UnusedReason, header: string])[]): string;
  /** @param options those that name a member which no object has */
  columnsAbsent(options: readonly string[]): string;
  /** A header that is there more than once, with the place of the column. */
  headerAt(header: string, place: string): string;
  sheetsUnused(names: readonly string[]): string;
  /** Below a table of rows that are not open: that there are more of them. */
  moreRows(more: number): string;
  readonly heading: Readonly<Record<'row' | 'name' | 'level' | 'verdict' | 'reason', string>>;
  count(verdict: string, count: number): string;
  /** @param percent how much of the input was read, where its size is known */
  progress(rows: number, percent: number | undefined): string;
}

/** What is said of what went wrong. */
export interface ErrorTexts {
  readonly sentence: { readonly [C in ErrorCode]: (args: ErrorArguments[C]) => string };
  /** What is wrong in a published table, and where. */
  readonly tableProblem: Readonly<
    Record<TableProblem['kind'], (problem: Pick<TableProblem, 'found' | 'expected'>) => string>
  >;
  /** @param counts what the number of a line counts */
  place(counts: 'line' | 'row', place: Pick<TableProblem, 'sheet' | 'line' | 'column'>): string;
}

/** The words of the help. */
export interface HelpTexts {
  readonly program: string;
  readonly usage: string;
  readonly arguments: string;
  readonly options: string;
  readonly globalOptions: string;
  readonly commands: string;
  readonly examples: string;
  readonly exitStatus: string;
  /** What each exit status means. */
  readonly statuses: Readonly<Record<ExitStatus, string>>;
  readonly command: Readonly<Record<CommandName | 'help', string>>;
  readonly argument: Readonly<
    Record<
      | 'query'
      | 'code'
      | 'groupCode'
      | 'name'
      | 'level'
      | 'table'
      | 'old'
      | 'new'
      | 'shell'
      | 'command',
      string
    >
  >;
  readonly option: Readonly<
    Record<
      | 'format'
      | 'json'
      | 'fields'
      | 'bom'
      | 'lang'
      | 'catalog'
      | 'noColor'
      | 'version'
      | 'help'
      | 'limit'
      | 'level'
      | 'code'
      | 'perLevel'
      | 'exact'
      | 'quiet'
      | 'file'
      | 'inputFormat'
      | 'sheet'
      | 'delimiter'
      | 'headerRow'
      | 'importSheet'
      | 'titleColumn'
      | 'skipUncoded'
      | 'nameColumn'
      | 'occupationColumn'
      | 'tradeColumn'
      | 'codeColumn'
      | 'levelColumn'
      | 'output'
      | 'force'
      | 'escapeFormulas',
      string
    >
  >;
}

/** What is said of what was found, in each language. */
export const MESSAGES: Readonly<Record<Language, Messages>> = { zh, en };
