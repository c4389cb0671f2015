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

/** So many different applications are remembered with their verdicts, then all are forgotten. */
const MOST_REMEMBERED = 10_000;

/** Applications that are longer in all are not remembered: they seldom repeat, and would fill the memory. */
const LONGEST_REMEMBERED = 1_000;

/** What comes of a row. */
export interface CheckedRow {
  readonly verdict: ApplicationVerdict;
  /** The cells that are added to it, in the text that the caller writes. */
  readonly added: string;
}

/** Checks rows, counts what comes of them, and remembers it, since applications repeat. */
export class RowChecker {
  readonly counts = new Map<ApplicationVerdict, number>();
  rows = 0;
  /** Rows that are no applications: notes, totals, the header again on another page. */
  notes = 0;
  readonly #remembered = new Map<string, CheckedRow>();

  /** @param write makes of the added cells what comes after those of a row */
  constructor(
    private readonly settings: Pick<CheckFileSettings, 'catalogue' | 'classification' | 'messages'>,
    private readonly write: (added: readonly string[]) => string,
  ) {}

  /**
   * Checks a row of a table.
   *
   * @param cells as binary strings, merged ones filled in
   * @param dates cells that a spreadsheet made dates, by column, with what was probably typed
   * @returns `undefined` if it is no application
   */
  check(
    reader: RowReader,
    cells: readonly (string | undefined)[],
    dates?: ReadonlyMap<number, string>,
  ): CheckedRow | undefined {
    let key = '';
    for (const at of reader.places) key += keyOf(cells[at]);
    const known =
      dates !== undefined || reader.overflows(cells) ? undefined : this.#remembered.get(key);
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
        // Without a level, it depends on other cells whether the row is an application at all.
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

  /** Checks what the members of an object say. */
  checkMembers(cells: RoleCells): CheckedRow {
    let key = '';
    for (const role of ROLES) key += keyOf(cells[role]);
    let checked = this.#remembered.get(key);
    if (checked === undefined) {
      checked = this.#checked(cells);
      this.#remember(key, checked);
    }
    return this.#counted(checked);
  }

  /** Takes a row that cannot be checked. */
  refuse(reason: Reason): CheckedRow {
    return this.#counted(this.#written(invalidResult(reason)));
  }

  /** The status of all rows so far. */
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
    if (key.length > LONGEST_REMEMBERED) return;
    if (this.#remembered.size >= MOST_REMEMBERED) this.#remembered.clear();
    this.#remembered.set(key, checked);
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

/** A cell behind its length, so that no two applications are remembered as one, whatever is in their cells. */
function keyOf(cell: string | undefined): string {
  return cell === undefined ? '-' : `${cell.length}:${cell}`;
}
