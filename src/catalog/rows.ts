import { type Code, isCode } from './code.js';
import { type Entry, levelsInSource, tradeOf } from './entry.js';
import { type TableProblem, ZhiyeError } from './errors.js';
import { LEVELS, type Level, levelInSource } from './level.js';
import { nameForm } from './name.js';

/** One row of a published table as text, with the place where it stands. */
export interface TableRow {
  /** 1-based line of a text, or row of a sheet, at which the row begins. */
  line: number;
  number: string;
  code: string;
  title: string;
  occupation: string;
  levels: string;
}

/** A row of cells in the source's order, without white space around them; a cell that is not there is empty. */
export function tableRow(line: number, cells: readonly (string | undefined)[]): TableRow {
  const [number = '', code = '', title = '', occupation = '', levels = ''] = cells;
  return { line, number, code, title, occupation, levels };
}

/** At most this many problems are told of one table. */
const MAX_PROBLEMS = 20;

/** Collects what is wrong with a table, and refuses it as a whole. */
export class Problems {
  readonly #found: TableProblem[] = [];

  /** @param place what the line numbers of the problems count */
  constructor(private readonly place: 'line' | 'row') {}

  add(problem: TableProblem): void {
    this.#found.push(problem);
  }

  /** @throws ZhiyeError `table-problems` if anything was added */
  refuseIfAny(): void {
    if (this.#found.length === 0) return;
    const problems = this.#found.toSorted((a, b) => a.line - b.line);
    throw new ZhiyeError('table-problems', {
      problems: problems.slice(0, MAX_PROBLEMS),
      more: problems.length > MAX_PROBLEMS,
      place: this.place,
    });
  }
}

/**
 * Reads the rows of a published table. Strict: what is not exactly as the source writes it is a problem.
 *
 * @param rows `undefined` stands for a row that could not be told into cells, which is a problem already
 * @param problems problems already found in the table's form; what is wrong with its rows is added
 * @throws ZhiyeError `table-problems` with the first {@link MAX_PROBLEMS} problems
 */
export function entriesFromRows(
  rows: readonly (TableRow | undefined)[],
  problems: Problems,
): Entry[] {
  const entries: Entry[] = [];
  const occupationOfCode = new Map<string, string>();
  const lineOfTitle = new Map<string, number>();
  if (rows.length === 0) {
    problems.add({ line: 1, kind: 'empty-table', found: '', expected: '' });
  }
  for (const [index, row] of rows.entries()) {
    if (row === undefined) continue;
    const problem = (kind: TableProblem['kind'], found: string, expected: string) =>
      problems.add({ line: row.line, kind, found, expected });
    const cells = [row.number, row.code, row.title, row.occupation, row.levels];
    const missing = CELL_NAMES.filter((_, column) => cells[column] === '');
    if (missing.length > 0) {
      problem('cell-missing', row.title || row.code || row.number, missing.join('、'));
      continue;
    }
    if (!/^[1-9]\d*$/.test(row.number)) problem('number-malformed', row.number, String(index + 1));
    else if (Number(row.number) !== index + 1) {
      problem('number-out-of-sequence', row.number, String(index + 1));
    }

    if (!isCode(row.code)) problem('code-malformed', row.code, '4-01-06-02');
    const occupation = occupationOfCode.get(row.code) ?? row.occupation;
    occupationOfCode.set(row.code, occupation);
    if (occupation !== row.occupation) {
      problem('code-with-two-occupations', row.occupation, occupation);
    }

    const trade = tradeOf(row.title, row.occupation);
    if (trade === undefined) problem('title-not-of-occupation', row.title, row.occupation);
    const titleKey = `${row.code} ${nameForm(row.title)}`;
    const before = lineOfTitle.get(titleKey);
    if (before !== undefined) problem('title-repeated', row.title, String(before));
    lineOfTitle.set(titleKey, before ?? row.line);

    entries.push({
      no: index + 1,
      code: row.code as Code,
      title: row.title,
      occupation: row.occupation,
      trade: trade ?? null,
      levels: readLevels(row.levels, problem),
    });
  }
  problems.refuseIfAny();
  return entries;
}

const CELL_NAMES = ['序号', '职业编码', '职业（工种）名称', '职业名称', '等级'] as const;

/** Header cells of the published table, in the source's order. */
export const SOURCE_HEADERS: readonly string[] = CELL_NAMES;

function readLevels(
  text: string,
  problem: (kind: TableProblem['kind'], found: string, expected: string) => void,
): Level[] {
  const levels: Level[] = [];
  for (const word of text.split('、')) {
    const level = LEVELS.find((known) => levelInSource(known) === word);
    if (level === undefined) problem('level-unknown', word, LEVELS.map(levelInSource).join(' '));
    else if (levels.includes(level)) problem('level-repeated', word, text);
    else levels.push(level);
  }
  return levels;
}

/** An entry whose code is smaller than that of the row before it: unusual, and no error. */
export interface Disorder {
  readonly title: string;
  readonly code: Code;
  readonly before: Code;
}

/** The entries that are not in the order of codes. */
export function disorders(entries: readonly Entry[]): Disorder[] {
  return entries.flatMap(({ title, code }, at) => {
    const before = entries[at - 1]?.code;
    return before !== undefined && code < before ? [{ title, code, before }] : [];
  });
}

/** The cells of an entry as the source writes them: 序号, 职业编码, 职业（工种）名称, 职业名称, 等级. */
export function sourceRow(entry: Entry): [string, string, string, string, string] {
  return [
    String(entry.no),
    entry.code,
    entry.title,
    entry.occupation,
    levelsInSource(entry.levels),
  ];
}
