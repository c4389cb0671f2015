import type { Catalogue } from '../../catalog/catalogue.js';
import {
  type BatchVerdict,
  invalid,
  type Judgement,
  judge,
  type Reason,
} from '../../lookup/batch/judge.js';
import type { Messages } from '../../messages/messages.js';
import { judgementCells } from '../../render/judgement.js';
import type { RoleCells, RowReader } from '../../tables/read-row.js';
import { ROLES } from '../../tables/role.js';
import { EXIT, type ExitStatus } from '../exit-status.js';

/** So many different applications are remembered with their judgements, then all are forgotten. */
const MOST_REMEMBERED = 10_000;

/** Applications that are longer in all are not remembered: they seldom repeat, and would fill the memory. */
const LONGEST_REMEMBERED = 1_000;

/** What is added to a row, in the text that the caller writes. */
interface Vetted {
  readonly verdict: BatchVerdict;
  readonly added: string;
}

/** Judges rows, counts what comes of them, and remembers judgements, since applications repeat. */
export class Vetter {
  readonly counts = new Map<BatchVerdict, number>();
  rows = 0;
  /** Rows that are no applications: notes, totals, the header again on another page. */
  notes = 0;
  readonly #remembered = new Map<string, Vetted>();

  /** @param write makes of the added cells what comes after those of a row */
  constructor(
    private readonly catalogue: Catalogue,
    private readonly messages: Messages,
    private readonly write: (added: readonly string[]) => string,
  ) {}

  /**
   * Judges a row of a table; gives what is added to it, or `undefined` if it is no application.
   *
   * @param cells as the reader decodes them, merged ones filled in
   */
  vetRow(reader: RowReader, cells: readonly (string | undefined)[]): string | undefined {
    let key = '';
    for (const at of reader.places) key += keyOf(cells[at]);
    const known = reader.overflows(cells) ? undefined : this.#remembered.get(key);
    if (known !== undefined) return this.#counted(known);
    const row = reader.read(cells);
    switch (row.kind) {
      case 'application': {
        const vetted = this.#written(judge(this.catalogue, row.cells));
        // Without a level, it depends on other cells whether the row is an application at all.
        if (row.cells.level !== undefined) this.#remember(key, vetted);
        return this.#counted(vetted);
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

  /** Judges what the members of an object say; gives what is added to it. */
  vetMembers(cells: RoleCells): string {
    let key = '';
    for (const role of ROLES) key += keyOf(cells[role]);
    let vetted = this.#remembered.get(key);
    if (vetted === undefined) {
      vetted = this.#written(judge(this.catalogue, cells));
      this.#remember(key, vetted);
    }
    return this.#counted(vetted);
  }

  /** Takes a row that cannot be judged; gives what is added to it. */
  refuse(reason: Reason): string {
    return this.#counted(this.#written(invalid(reason)));
  }

  /** The status of all rows so far. */
  status(exact: boolean): ExitStatus {
    const has = (verdict: BatchVerdict) => (this.counts.get(verdict) ?? 0) > 0;
    if (has('invalid')) return EXIT.trouble;
    const open =
      (this.counts.get('open') ?? 0) + (exact ? 0 : (this.counts.get('open-by-trade') ?? 0));
    return open === this.rows ? EXIT.yes : EXIT.no;
  }

  #remember(key: string, vetted: Vetted): void {
    if (key.length > LONGEST_REMEMBERED) return;
    if (this.#remembered.size >= MOST_REMEMBERED) this.#remembered.clear();
    this.#remembered.set(key, vetted);
  }

  #written(judgement: Judgement): Vetted {
    return {
      verdict: judgement.verdict,
      added: this.write(judgementCells(judgement, this.messages)),
    };
  }

  #counted({ verdict, added }: Vetted): string {
    this.rows += 1;
    this.counts.set(verdict, (this.counts.get(verdict) ?? 0) + 1);
    return added;
  }
}

/** A cell behind its length, so that no two applications are remembered as one, whatever is in their cells. */
function keyOf(cell: string | undefined): string {
  return cell === undefined ? '-' : `${cell.length}:${cell}`;
}
