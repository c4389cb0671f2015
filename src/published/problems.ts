import { InputError, type TableProblem } from '../tables/input-error.js';

/** The most problems that one message lists. */
const MOST_PROBLEMS = 20;

/** Where something is in a published file. */
export type Place = Pick<TableProblem, 'sheet' | 'line' | 'column'>;

/** The most characters of a cell or row that a message shows. */
const LONGEST = 200;

function truncate(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** Collects the problems of a table, and refuses the table if there are any. */
export class Problems {
  readonly #found: TableProblem[] = [];
  readonly #lines = new Set<string>();

  /** @param counts what the line numbers of the problems count */
  constructor(private readonly counts: 'line' | 'row') {}

  /** How many there are so far. */
  get count(): number {
    return this.#found.length;
  }

  /** How many of the rows between two lines of a sheet have a problem; not many are looked at. */
  rowsBetween(sheet: Place['sheet'], from: number, to: number): number {
    let count = 0;
    for (let line = Math.max(from + 1, to - 1_000); line < to; line += 1) {
      if (this.#lines.has(`${line} ${sheet}`)) count += 1;
    }
    return count;
  }

  add(
    place: Place,
    kind: TableProblem['kind'],
    found: string,
    expected = '',
    more: Pick<TableProblem, 'repeats'> = {},
  ): void {
    const texts = { found: truncate(found), expected: truncate(expected) };
    this.#found.push({ ...place, kind, ...texts, ...more });
    this.#lines.add(`${place.line} ${place.sheet}`);
  }

  /** Adds that a title has a level at two places. */
  addRepeated(place: Place, title: string, { sheet, line }: Place): void {
    this.add(place, 'title-repeated', title, '', { repeats: { sheet, line } });
  }

  /** Adds a problem if there is no other. */
  addIfNone(place: Place, kind: TableProblem['kind']): void {
    if (this.#found.length === 0) this.add(place, kind, '');
  }

  /** @throws InputError `table-problems` if anything was added, in the order of places within each sheet */
  refuseIfAny(): void {
    if (this.#found.length === 0) return;
    const sheets = [...new Set(this.#found.map(({ sheet }) => sheet))];
    const problems = this.#found.toSorted(
      (a, b) => sheets.indexOf(a.sheet) - sheets.indexOf(b.sheet) || a.line - b.line,
    );
    throw new InputError('table-problems', {
      problems: problems.slice(0, MOST_PROBLEMS),
      more: problems.length > MOST_PROBLEMS,
      place: this.counts,
    });
  }
}
