import { isRecord, isTooDeep } from '../../catalog/document.js';
import type { ObjectRoles } from '../../tables/object-roles.js';
import { RESULT_COLUMNS } from '../../tables/role.js';
import { copyOf, toBinary } from './binary-string.js';
import { repeatsName } from './json-members.js';
import { CACHE_SIZE, type CheckedRow, keyOf, type RowChecker } from './row-checker.js';

/** Objects with the same members. */
interface Shape {
  /** The members that have a role, as binary strings. */
  readonly members: readonly string[];
  readonly known: Map<string, Known>;
}

interface Known {
  readonly checked: CheckedRow;
  /** The members that are added to such an object, as a binary string. */
  readonly added: string;
}

/** An object that did not go the short way, and may the next time. */
interface Missed {
  readonly object: Readonly<Record<string, unknown>>;
  readonly shape: string;
}

/**
 * The short way of JSON Lines in which the members that count were seen before: they are not decoded, and come out as they
 * are with the members that were added then. Most lines of a long file take it.
 */
export class KnownObjects {
  readonly #shapes = new Map<string, Shape>();
  #size = 0;
  /** How often the roles had changed when they were last looked at. */
  #changes = 0;
  #missed: Missed | undefined;

  constructor(
    private readonly roles: ObjectRoles,
    private readonly checker: RowChecker,
  ) {}

  /** Takes a line as a binary string; gives what comes out for it, or `undefined` if it does not go this way. */
  take(line: string): string | undefined {
    this.#missed = undefined;
    const end = line.lastIndexOf('}');
    const object = end === -1 || isSpace(line.charCodeAt(end - 1)) ? undefined : readPlain(line);
    if (object === undefined) return undefined;
    if (this.#changes !== this.roles.changes) this.#forget();
    const names = Object.keys(object);
    if (repeatsName(line, names.length)) return undefined;
    const name = names.join('\n');
    const shape = this.#shapes.get(name);
    const key = shape === undefined ? undefined : keyOfMembers(object, shape.members);
    const known = key === undefined ? undefined : shape?.known.get(key);
    if (known === undefined) {
      this.#missed = { object, shape: name };
      return undefined;
    }
    this.checker.count(known.checked);
    return line.slice(0, end) + known.added + line.slice(end);
  }

  /**
   * Remembers the result for the last object that `take` did not know.
   *
   * @param members all of its members
   * @param results what comes in the added columns
   */
  remember(members: readonly string[], checked: CheckedRow, results: string): void {
    const missed = this.#missed;
    if (missed === undefined || members.length === 0) return;
    // Those of an earlier run are replaced, wherever they are.
    if (RESULT_COLUMNS.some((name) => members.includes(name))) return;
    if (this.#size >= CACHE_SIZE || this.#changes !== this.roles.changes) this.#forget();
    const shape = this.#shapes.get(missed.shape) ?? {
      members: [...this.roles.rolesOf(members).values()].map(({ member }) => toBinary(member)),
      known: new Map(),
    };
    const key = keyOfMembers(missed.object, shape.members);
    if (key === undefined) return;
    this.#shapes.set(missed.shape, shape);
    shape.known.set(key, { checked, added: copyOf(toBinary(`,${results}`)) });
    this.#size += 1;
  }

  #forget(): void {
    this.#shapes.clear();
    this.#size = 0;
    this.#changes = this.roles.changes;
  }
}

/** Keys longer than this rarely repeat and would fill the memory. */
const LONGEST_KEY = 1_000;

/**
 * An object of which every text says the same in a binary string: an escape could mean a character that looks like a part
 * of another one there.
 */
function readPlain(line: string): Readonly<Record<string, unknown>> | undefined {
  if (line.includes('\\')) return undefined;
  const isFlat = line.lastIndexOf('{') <= 0 && !line.includes('[');
  if (!isFlat && isTooDeep(line)) return undefined;
  try {
    const value: unknown = JSON.parse(line);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** What some members say; `undefined` if one is a list or the like, or all are very long. */
function keyOfMembers(
  object: Readonly<Record<string, unknown>>,
  members: readonly string[],
): string | undefined {
  let key = '';
  for (const member of members) {
    const value = object[member];
    if (value !== null && typeof value !== 'string' && typeof value !== 'number') return undefined;
    key += keyOf(value === null ? undefined : String(value));
  }
  return key.length > LONGEST_KEY ? undefined : key;
}

function isSpace(character: number): boolean {
  return character === 0x20 || (character >= 0x09 && character <= 0x0d);
}
