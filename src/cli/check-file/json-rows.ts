import { isRecord, isTooDeep } from '../../catalog/document.js';
import type { Reason } from '../../lookup/applications/check-application.js';
import { UsageError } from '../../messages/usage-error.js';
import { fieldNamed } from '../../render/fields.js';
import { toJson } from '../../render/formats.js';
import { InputError } from '../../tables/input-error.js';
import { type FoundRoles, ObjectRoles } from '../../tables/object-roles.js';
import { RESULT_COLUMNS } from '../../tables/role.js';
import { fromBinary, toBinary } from './binary-string.js';
import { type ColumnUse, membersOfObjects } from './column-use.js';
import {
  contradictoryMember,
  membersText,
  repeatsName,
  withLastMembers,
  withMembers,
} from './json-members.js';
import { KnownObjects } from './known-objects.js';
import { RowChecker } from './row-checker.js';
import { type RowWriter, rowWriter, withAddedColumns } from './row-writer.js';
import type { CheckFileSettings } from './settings.js';

/** The member that holds a line which is not an object, so that it is not lost. */
const LINE_MEMBER = 'zhiye_input';

/** What the objects of an input have shown so far. Plain data: a worker thread can go on from it. */
export interface FoundObjects {
  /** The members of the first. */
  readonly columns: readonly string[];
  readonly roles: FoundRoles;
}

/**
 * Checks objects from JSON Lines or a JSON array, each by its own members. If the output is a table, the members of the
 * first object are its columns. If it is JSON, objects keep every byte: the results are appended, or replace those of
 * an earlier run.
 */
export class JsonRows {
  readonly #settings: CheckFileSettings;
  readonly #writer: RowWriter;
  /** Whether objects come out as they were written. */
  readonly #keepsText: boolean;
  #columns: readonly string[] = [];
  /** The members of the first object and the added ones, as far as they are written. */
  #outColumns: readonly string[] = [];
  #checker: RowChecker | undefined;
  #roles: ObjectRoles;
  #hasBegun = false;
  /** The short way, if objects come out as the lines that they were read from. */
  #known: KnownObjects | undefined;

  /** @param isArray whether the objects come from an array, where one may span several lines */
  constructor(
    settings: CheckFileSettings,
    private readonly isArray: boolean,
  ) {
    this.#settings = settings;
    this.#roles = new ObjectRoles(settings.named);
    this.#writer = rowWriter(settings.output, settings.escapesFormulas);
    this.#keepsText = ['json', 'jsonl'].includes(settings.output) && settings.fields === undefined;
  }

  get columns(): ColumnUse {
    return membersOfObjects(this.#roles);
  }

  get checker(): RowChecker | undefined {
    return this.#checker;
  }

  /** What the objects so far have shown, to go on from; `undefined` before the first. */
  get found(): FoundObjects | undefined {
    return this.#hasBegun ? { columns: this.#columns, roles: this.#roles.found } : undefined;
  }

  /** Goes on after objects that showed this; there is no output for those. */
  resume({ columns, roles }: FoundObjects): void {
    this.#roles = new ObjectRoles(this.#settings.named, roles);
    this.#begin(columns);
    this.#hasBegun = true;
  }

  /** Takes the text of an object, as a binary string; returns the output for it. */
  take(binary: string): string {
    const known = this.#known?.take(binary);
    if (known !== undefined) return known;
    if (binary.trim() === '') return this.#keepsText && this.#hasBegun ? binary : '';
    const text = fromBinary(binary);
    const raw = text.trimEnd();
    const object = readObject(raw);
    // JSON Lines may be cut anywhere: a line that is not an object counts as a row, even as the first one.
    const begins = object !== undefined || (this.#keepsText && !this.isArray);
    if (this.#checker === undefined && begins) this.#begin([...(object?.keys() ?? [])]);
    if (this.#checker === undefined)
      throw new InputError('json-not-an-array', {
        problem: 'not-an-object',
        text: raw.slice(0, 40),
      });
    const isHead = !this.#hasBegun && this.#settings.problems === undefined;
    const begin = isHead ? this.#writer.head(this.#outColumns) : '';
    this.#hasBegun = true;
    const isPlain = this.#settings.output === 'jsonl' && this.#keepsText && !this.isArray;
    if (isPlain) this.#known ??= new KnownObjects(this.#roles, this.#checker);
    return toBinary(begin + this.#row(raw, text.slice(raw.length), object, this.#checker));
  }

  /** Returns the output after the last object. */
  end(): string {
    if (!this.#hasBegun) return this.#settings.output === 'json' ? '[]\n' : '';
    return this.#writer.tail();
  }

  #begin(columns: readonly string[]): void {
    this.#columns = columns;
    const known = withAddedColumns(this.#columns);
    const fields = this.#settings.fields?.map((field) => fieldNamed(field, known));
    const unknown = fields?.find((field) => !known.includes(field));
    if (unknown !== undefined) throw new UsageError('field-unknown', { field: unknown, known });
    this.#outColumns = fields ?? known;
    this.#checker = new RowChecker(this.#settings, JSON.stringify);
  }

  /** @param trailing the line end, or other white space after the object */
  #row(
    raw: string,
    trailing: string,
    object: Map<string, unknown> | undefined,
    checker: RowChecker,
  ): string {
    const members = [...(object?.keys() ?? [])];
    const cells =
      object === undefined
        ? {}
        : this.#roles.cellsOf(members, (member) => cellOf(object.get(member)));
    const reason = refusalOf(raw, object);
    const checked = reason === undefined ? checker.checkMembers(cells) : checker.refuse(reason);
    const added: string[] = JSON.parse(checked.added);
    const { problems } = this.#settings;
    if (problems !== undefined) {
      problems.take(checker.rows, checked.verdict, added, () => cells);
      return '';
    }
    if (!this.#keepsText) return this.#rewritten(object ?? new Map(), added);
    if (object === undefined) {
      return this.#writer.row([LINE_MEMBER, ...RESULT_COLUMNS], [raw, ...added]);
    }
    const results = RESULT_COLUMNS.map((name, at) => [name, added[at] ?? ''] as const);
    const isCheckedAgain = RESULT_COLUMNS.some((name) => object.has(name));
    this.#known?.remember(members, checked, membersText(results));
    const written = isCheckedAgain
      ? withMembers(raw, new Map(results))
      : withLastMembers(raw, results);
    return this.isArray && this.#settings.output === 'jsonl'
      ? this.#writer.raw(inOneLine(written), '\n')
      : this.#writer.raw(written, trailing);
  }

  #rewritten(object: Map<string, unknown>, added: readonly string[]): string {
    const known = withAddedColumns(this.#columns);
    const unexpected = [...object.keys()].find((key) => !known.includes(key));
    if (unexpected !== undefined) {
      throw new UsageError('member-unexpected', { member: unexpected, known: this.#columns });
    }
    const all = new Map(object);
    for (const [at, name] of RESULT_COLUMNS.entries()) all.set(name, added[at]);
    return this.#writer.row(
      this.#outColumns,
      this.#outColumns.map((column) => all.get(column)),
    );
  }
}

/** Why a text is no object that can be checked. */
function refusalOf(raw: string, object: Map<string, unknown> | undefined): Reason | undefined {
  if (object === undefined) return { kind: 'not-an-object' };
  const member = repeatsName(raw, object.size) ? contradictoryMember(raw) : undefined;
  return member === undefined ? undefined : { kind: 'member-repeated', member };
}

/** JSON on one line. Its line breaks are all white space, since strings escape theirs. */
function inOneLine(json: string): string {
  return json.replace(/\s*[\r\n]\s*/g, ' ');
}

/** The members of an object; `undefined` if the text is not an object, or nests too deeply to be serialized again. */
function readObject(raw: string): Map<string, unknown> | undefined {
  if (isTooDeep(raw)) return undefined;
  try {
    const value: unknown = JSON.parse(raw);
    return isRecord(value) ? new Map(Object.entries(value)) : undefined;
  } catch {
    return undefined;
  }
}

/** A member as the cell of a table; a list of levels (`[5,4]`) becomes `5、4`. */
function cellOf(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (Array.isArray(value)) return value.join('、');
  return typeof value === 'object' ? toJson(value) : String(value);
}
