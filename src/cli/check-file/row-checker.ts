import {
  APPLICATION_VERDICTS,
  type ApplicationResult,
  type ApplicationVerdict,
  checkApplication,
  invalidResult,
  type Reason,
} from '../../lookup/applications/check-application.js';
import { resultCells } from '../../render/application.js';
import { InputError, type InputErrorArguments } from '../../tables/input-error.js';
import type { RoleCells, RowReader } from '../../tables/read-row.js';
import { ROLES } from '../../tables/role.js';
import { EXIT, type ExitStatus } from '../exit-status.js';
import { fromBinary } from './binary-string.js';
import type { CheckFileSettings } from './settings.js';

/** The cache holds this many distinct applications; when it is full, it is cleared. */
export const CACHE_SIZE = 10_000;

/** Longer cache keys are not kept: such applications seldom repeat and would fill the memory. */
const LONGEST_KEY = 1_000;

const NOWHERE = { row: null, sheet: null };

/** The result for one row. */
export interface CheckedRow {
  readonly verdict: ApplicationVerdict;
  /** The added cells, serialized by the caller's `write`. */
  readonly added: string;
  /** Counts the rows of its verdict. */
  readonly tally: Tally;
}

/** How many rows of each verdict there were, and how many that are no applications. */
export interface RowCounts {
  readonly counts: readonly (readonly [ApplicationVerdict, number])[];
  readonly notes: number;
}

interface Tally {
  count: number;
}

/** Checks rows, counts the verdicts, and caches the results, since applications repeat. */
export class RowChecker {
  readonly #tallies = new Map<ApplicationVerdict, Tally>(
    APPLICATION_VERDICTS.map((verdict) => [verdict, { count: 0 }]),
  );
  /** The number of rows that are not applications: notes, totals, a header repeated on another page. */
  notes = 0;
  /** The time spent on applications that were not cached, in milliseconds. */
  checkingTime = 0;
  readonly #cache = new Map<string, CheckedRow>();

  /** @param write serializes the added cells; called once for each distinct application */
  constructor(
    private readonly settings: Pick<CheckFileSettings, 'catalogue' | 'classification' | 'messages'>,
    private readonly write: (added: readonly string[]) => string,
  ) {}

  /** How many rows there were so far. */
  get rows(): number {
    let rows = 0;
    for (const { count } of this.#tallies.values()) rows += count;
    return rows;
  }

  /** How many rows there were so far of each verdict that there was. */
  get counts(): ReadonlyMap<ApplicationVerdict, number> {
    const counts = [...this.#tallies].map(([verdict, { count }]) => [verdict, count] as const);
    return new Map(counts.filter(([, count]) => count > 0));
  }

  /** Gives the counts so far, and counts from nothing again. */
  takeCounts(): RowCounts {
    const counts = [...this.counts];
    const { notes } = this;
    for (const tally of this.#tallies.values()) tally.count = 0;
    this.notes = 0;
    return { counts, notes };
  }

  /** Adds the counts of another checker. */
  addCounts({ counts, notes }: RowCounts): void {
    for (const [verdict, count] of counts) {
      const tally = this.#tallies.get(verdict);
      if (tally !== undefined) tally.count += count;
    }
    this.notes += notes;
  }

  /**
   * Checks a row of a table.
   *
   * @param cells binary strings, with merged cells filled in
   * @param dates by column, cells that a spreadsheet turned into dates, with what was probably typed
   * @param place where the row is, for an error
   * @returns `undefined` if the row is not an application
   * @throws InputError `tables-several`
   */
  check(
    reader: RowReader,
    cells: readonly (string | undefined)[],
    dates?: ReadonlyMap<number, string>,
    place: Pick<InputErrorArguments['tables-several'], 'row' | 'sheet'> = NOWHERE,
  ): CheckedRow | undefined {
    const key = keyOfCells(reader, cells);
    const known = dates !== undefined || reader.overflows(cells) ? undefined : this.#cache.get(key);
    if (known !== undefined) return this.count(known);
    const row = reader.read(cells);
    switch (row.kind) {
      case 'application': {
        for (const at of dates === undefined ? [] : reader.places) {
          const typed = dates?.get(at);
          if (typed === undefined) continue;
          return this.refuse({ kind: 'date', cell: fromBinary(cells[at] ?? ''), typed });
        }
        const checked = this.#checked(row.cells);
        // Without a level, other cells decide whether the row is an application at all.
        if (row.cells.level !== undefined) this.#remember(key, checked);
        return this.count(checked);
      }
      case 'too-many-cells':
        return this.refuse({ kind: 'cells', found: row.found, expected: row.expected });
      case 'other-header':
        throw new InputError('tables-several', { ...place, headers: row.headers });
      case 'empty':
        return undefined;
      default:
        this.notes += 1;
        return undefined;
    }
  }

  /** The cached result of a row with such cells, if there is one. */
  cached(reader: RowReader, cells: readonly (string | undefined)[]): CheckedRow | undefined {
    return this.#cache.get(keyOfCells(reader, cells));
  }

  /** Counts a row whose result is known. */
  count(checked: CheckedRow): CheckedRow {
    checked.tally.count += 1;
    return checked;
  }

  /** Checks the members of an object. */
  checkMembers(cells: RoleCells): CheckedRow {
    let key = '';
    for (const role of ROLES) key += keyOf(cells[role]);
    let checked = this.#cache.get(key);
    if (checked === undefined) {
      checked = this.#checked(cells);
      this.#remember(key, checked);
    }
    return this.count(checked);
  }

  /** Counts a row that cannot be checked as invalid. */
  refuse(reason: Reason): CheckedRow {
    return this.count(this.#written(invalidResult(reason)));
  }

  /** The exit status for all rows so far. */
  status(exact: boolean): ExitStatus {
    const { counts } = this;
    if (counts.has('invalid')) return EXIT.trouble;
    const open = (counts.get('open') ?? 0) + (exact ? 0 : (counts.get('open-by-trade') ?? 0));
    return open === this.rows ? EXIT.yes : EXIT.no;
  }

  #checked(cells: RoleCells): CheckedRow {
    const { catalogue, classification } = this.settings;
    const start = performance.now();
    const checked = this.#written(checkApplication(catalogue, cells, classification));
    this.checkingTime += performance.now() - start;
    return checked;
  }

  #remember(key: string, checked: CheckedRow): void {
    if (key.length > LONGEST_KEY) return;
    if (this.#cache.size >= CACHE_SIZE) this.#cache.clear();
    this.#cache.set(key, checked);
  }

  #written(result: ApplicationResult): CheckedRow {
    const { verdict } = result;
    const tally = this.#tallies.get(verdict) ?? { count: 0 };
    return { verdict, added: this.write(resultCells(result, this.settings.messages)), tally };
  }
}

/** A cell prefixed with its length, so that different applications never share a key. */
export function keyOf(cell: string | undefined): string {
  return cell === undefined ? '-' : `${cell.length}:${cell}`;
}

function keyOfCells(reader: RowReader, cells: readonly (string | undefined)[]): string {
  let key = '';
  for (const at of reader.places) key += keyOf(cells[at]);
  return key;
}
