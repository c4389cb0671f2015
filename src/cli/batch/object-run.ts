import { ZhiyeError } from '../../catalog/errors.js';
import { nestsWithoutEnd } from '../../catalog/nesting.js';
import { toJson } from '../../render/json.js';
import { ADDED_COLUMNS } from '../../render/judgement.js';
import { ObjectRoles } from '../../tables/object-roles.js';
import { carry, uncarry } from './carrier.js';
import {
  type RowWriter,
  refuseTaken,
  rowWriter,
  withAddedColumns,
  withMembers,
} from './row-writer.js';
import type { BatchSettings } from './settings.js';
import { Vetter } from './vetter.js';

/** The member under which a line that is no object comes out, so that it is not lost. */
const LINE_MEMBER = 'zhiye_input';

/**
 * Vets objects, of JSON Lines or of a JSON array, each by its own members; in a table, those of the first are the
 * columns. An object that
 * comes out as one keeps every byte, and gets its members behind its own.
 */
export class ObjectRun {
  readonly #settings: BatchSettings;
  readonly #writer: RowWriter;
  readonly #keeps: boolean;
  #columns: readonly string[] = [];
  /** Which of the first object's and the added members come out. */
  #outColumns: readonly string[] = [];
  #vetter: Vetter | undefined;
  readonly #roles: ObjectRoles;
  #begun = false;

  constructor(settings: BatchSettings) {
    this.#settings = settings;
    this.#roles = new ObjectRoles(settings.named);
    this.#writer = rowWriter(settings.output, settings.escapesFormulas);
    this.#keeps = ['json', 'jsonl'].includes(settings.output) && settings.fields === undefined;
  }

  get vetter(): Vetter | undefined {
    return this.#vetter;
  }

  /** Takes an object as it is written, in carried text; gives what comes out for it. */
  take(carried: string): string {
    if (carried.trim() === '') return this.#keeps && this.#begun ? carried : '';
    const text = uncarry(carried);
    const raw = text.trimEnd();
    const object = readObject(raw);
    if (this.#vetter === undefined && object !== undefined) this.#begin(object);
    if (this.#vetter === undefined)
      throw new ZhiyeError('json-not-an-array', { reason: raw.slice(0, 40) });
    const begin = this.#begun ? '' : this.#writer.head(this.#outColumns);
    this.#begun = true;
    return carry(begin + this.#row(raw, text.slice(raw.length), object, this.#vetter));
  }

  /** What comes out behind the last object. */
  end(): string {
    if (!this.#begun) return this.#settings.output === 'json' ? '[]\n' : '';
    return this.#writer.tail();
  }

  #begin(object: Map<string, unknown>): void {
    this.#columns = [...object.keys()];
    const known = withAddedColumns(this.#columns);
    const { catalogue, messages, fields } = this.#settings;
    const unknown = fields?.find((field) => !known.includes(field));
    if (unknown !== undefined) throw new ZhiyeError('field-unknown', { field: unknown, known });
    this.#outColumns = fields ?? known;
    this.#vetter = new Vetter(catalogue, messages, JSON.stringify);
  }

  /** @param behind the line end, or other white space behind the object */
  #row(
    raw: string,
    behind: string,
    object: Map<string, unknown> | undefined,
    vetter: Vetter,
  ): string {
    if (object === undefined) {
      const added: string[] = JSON.parse(vetter.refuse({ kind: 'not-an-object' }));
      const columns = [LINE_MEMBER, ...ADDED_COLUMNS];
      return this.#keeps
        ? this.#writer.row(columns, [raw, ...added])
        : this.#anew(new Map(), added);
    }
    refuseTaken((column) => object.has(column));
    const cells = this.#roles.cellsOf([...object.keys()], (member) => cellOf(object.get(member)));
    const added: string[] = JSON.parse(vetter.vetMembers(cells));
    return this.#keeps
      ? this.#writer.raw(withMembers(raw, added), behind)
      : this.#anew(object, added);
  }

  #anew(object: Map<string, unknown>, added: readonly string[]): string {
    const stranger = [...object.keys()].find((key) => !this.#columns.includes(key));
    if (stranger !== undefined) {
      throw new ZhiyeError('member-unexpected', { member: stranger, known: this.#columns });
    }
    const all = new Map([
      ...object,
      ...ADDED_COLUMNS.map((name, at) => [name, added[at]] as const),
    ]);
    return this.#writer.row(
      this.#outColumns,
      this.#outColumns.map((column) => all.get(column)),
    );
  }
}

/** The members of an object; `undefined` for what is none, or nests so deep that nobody could write it again. */
function readObject(raw: string): Map<string, unknown> | undefined {
  if (nestsWithoutEnd(raw)) return undefined;
  try {
    const value: unknown = JSON.parse(raw);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? new Map(Object.entries(value))
      : undefined;
  } catch {
    return undefined;
  }
}

/** A member as the cell of a table: a list of levels (`[5,4]`) as `5、4`. */
function cellOf(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (Array.isArray(value)) return value.join('、');
  return typeof value === 'object' ? toJson(value) : String(value);
}
