import type { Catalogue } from '../../catalog/catalogue.js';
import type { Columns, Role } from '../../lookup/batch/columns.js';
import {
  type Application,
  type BatchVerdict,
  invalid,
  type Judgement,
  judge,
  type Reason,
} from '../../lookup/batch/judge.js';
import type { Messages } from '../../messages/messages.js';
import { judgementCells } from '../../render/judgement.js';
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
  readonly #roles: readonly (readonly [Role, number])[];
  readonly #remembered = new Map<string, Vetted>();

  /**
   * @param columns the places of the cells that say something
   * @param decode makes text of a cell, of which only those that say something are ever looked at
   * @param write makes of the added cells what stands behind a row
   */
  constructor(
    private readonly catalogue: Catalogue,
    private readonly messages: Messages,
    columns: Columns,
    private readonly decode: (cell: string) => string,
    private readonly write: (added: readonly string[]) => string,
  ) {
    this.#roles = Object.entries(columns).map(([role, at]) => [role as Role, at]);
  }

  /** Judges a row by its cells; gives what is added to it. */
  vet(cells: readonly (string | undefined)[]): string {
    let key = '';
    for (const [, at] of this.#roles) key += keyOf(cells[at]);
    let vetted = this.#remembered.get(key);
    if (vetted === undefined) {
      vetted = this.#written(judge(this.catalogue, this.#application(cells)));
      if (key.length > LONGEST_REMEMBERED) return this.#counted(vetted);
      if (this.#remembered.size >= MOST_REMEMBERED) this.#remembered.clear();
      this.#remembered.set(key, vetted);
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

  #application(cells: readonly (string | undefined)[]): Application {
    const filled = this.#roles.flatMap(([role, at]) => {
      const cell = cells[at];
      return cell === undefined ? [] : [[role, this.decode(cell)]];
    });
    return Object.fromEntries(filled);
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
