import {
  type ApplicationResult,
  type ApplicationVerdict,
  checkApplication,
  invalidResult,
  type Reason,
} from '../../lookup/applications/check-application.js';
import { resultCells } from '../../render/application.js';
import type { RoleCells, RowReader } from '../../tables/read-row.js';
import { ROLES } from '../../tables/role.js';
import { EXIT, type ExitStatus } from '../exit-status.js';
import { fromBinary } from './binary-string.js';
import type { CheckFileSettings } from './settings.js';

/** The cache holds this many distinct applications; when it is full, it is cleared. */
const CACHE_SIZE = 10_000;

/** Longer cache keys are not kept: such applications seldom repeat and would fill the memory. */
const LONGEST_KEY = 1_000;

/** The result for one row. */
export interface CheckedRow {
  readonly verdict: ApplicationVerdict;
  /** The added cells, serialized by the caller's `write`. */
  readonly added: string;
}

/** Checks rows, counts the verdicts, and caches the results, since applications repeat. */
export class RowChecker {
  readonly counts = new Map<ApplicationVerdict, number>();
  rows = 0;
  /** The number of rows that are not applications: notes, totals, a header repeated on another page. */
  notes = 0;
  readonly #cache = new Map<string, CheckedRow>();

  /** @param write serializes the added cells; called once for each distinct application */
  constructor(
    private readonly settings: Pick<CheckFileSettings, 'catalogue' | 'classification' | 'messages'>,
    private readonly write: (added: readonly string[]) => string,
  ) {}

  /**
   * Checks a row of a table.
   *
   * @param cells binary strings, with merged cells filled in
   * @param dates by column, cells that a spreadsheet turned into dates, with what was probably typed
   * @returns `undefined` if the row is not an application
   */
  check(
    reader: RowReader,
    cells: readonly (string | undefined)[],
    dates?: ReadonlyMap<number, string>,
  ): CheckedRow | undefined {
    let key = '';
    for (const at of reader.places) key += keyOf(cells[at]);
    const known = dates !== undefined || reader.overflows(cells) ? undefined : this.#cache.get(key);
    if (known !== undefined) return this.#counted(known);
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
        return this.#counted(checked);
      }
      case 'too-many-cells':
        return this.refuse({ kind: 'cells', found: row.found, expected: row.expected });
      case 'empty':
        return undefined;
      default:
        this.notes += 1;
        return undefined;
    }
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
    return this.#counted(checked);
  }

  /** Counts a row that cannot be checked as invalid. */
  refuse(reason: Reason): CheckedRow {
    return this.#counted(this.#written(invalidResult(reason)));
  }

  /** The exit status for all rows so far. */
  status(exact: boolean): ExitStatus {
    const has = (verdict: ApplicationVerdict) => (this.counts.get(verdict) ?? 0) > 0;
    if (has('invalid')) return EXIT.trouble;
    const open =
      (this.counts.get('open') ?? 0) + (exact ? 0 : (this.counts.get('open-by-trade') ?? 0));
    return open === this.rows ? EXIT.yes : EXIT.no;
  }

  #checked(cells: RoleCells): CheckedRow {
    const { catalogue, classification } = this.settings;
    return this.#written(checkApplication(catalogue, cells, classification));
  }

  #remember(key: string, checked: CheckedRow): void {
    if (key.length > LONGEST_KEY) return;
    if (this.#cache.size >= CACHE_SIZE) this.#cache.clear();
    this.#cache.set(key, checked);
  }

  #written(result: ApplicationResult): CheckedRow {
    return {
      verdict: result.verdict,
      added: this.write(resultCells(result, this.settings.messages)),
    };
  }

  #counted(checked: CheckedRow): CheckedRow {
    this.rows += 1;
    this.counts.set(checked.verdict, (this.counts.get(checked.verdict) ?? 0) + 1);
    return checked;
  }
}

/** A cell prefixed with its length, so that different applications never share a key. */
function keyOf(cell: string | undefined): string {
  return cell === undefined ? '-' : `${cell.length}:${cell}`;
}
