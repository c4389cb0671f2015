import { type Assignment, assignRoles, refuseTies, type Unused } from './assign-roles.js';
import { cellText, isPlaceholder } from './cell-text.js';
import { headerForm, readHeader } from './read-header.js';
import type { RoleCells } from './read-row.js';
import {
  type Claim,
  isWeaker,
  type NamedColumns,
  RESULT_COLUMNS,
  ROLES,
  type Role,
} from './role.js';

/** The role of a member. */
export interface RoleMember {
  readonly member: string;
  readonly claim: Claim;
}

/** The most sets of members that are remembered. Pipelines leave out null members, so one file has several sets. */
const MOST_REMEMBERED = 1_000;

/**
 * Finds the roles of members of objects that are read one after another. Each object is read by its own members; but
 * where a member has had a role, one with a weaker claim does not take it over in a later object, from which the other
 * is left out because it is empty. A member that is named by option has its role in all objects.
 */
export class ObjectRoles {
  readonly #named: NamedColumns;
  readonly #remembered = new Map<string, Assignment<string>>();
  readonly #best = new Map<Role, Claim>();
  readonly #members = new Map<string, { role: Role; claim: Claim }>();
  readonly #unused = new Map<string, Unused<string>>();

  constructor(named: NamedColumns = {}) {
    this.#named = named;
  }

  /** Which members had which roles so far, for a note. */
  get used(): ReadonlyMap<string, { readonly role: Role; readonly claim: Claim }> {
    return this.#members;
  }

  /** Members that look like one with a role and were not used so far. */
  get unused(): readonly Unused<string>[] {
    return [...this.#unused.values()].filter(({ key }) => !this.#members.has(key));
  }

  /** Roles given by option to a member that no object has had. */
  get absent(): readonly Role[] {
    return ROLES.filter(
      (role) =>
        this.#named[role] !== undefined &&
        ![...this.#members.values()].some((member) => member.role === role),
    );
  }

  /**
   * The roles of an object's members.
   *
   * @throws InputError `columns-equal` if two members have equal claims to one role
   */
  rolesOf(members: readonly string[]): ReadonlyMap<Role, RoleMember> {
    const assignment = this.#assignmentOf(members);
    return new Map(
      [...assignment.roles].map(([role, { key, claim }]) => [role, { member: key, claim }]),
    );
  }

  /**
   * What the members with a role say.
   *
   * @param text makes text of a member's value; `undefined` and an empty text are missing
   */
  cellsOf(members: readonly string[], text: (member: string) => string | undefined): RoleCells {
    const cells: Partial<Record<Role, string>> = {};
    for (const [role, { key }] of this.#assignmentOf(members).roles) {
      const cell = cellText(text(key) ?? '');
      if (cell !== '' && !(role === 'trade' && isPlaceholder(cell))) cells[role] = cell;
    }
    return cells;
  }

  #assignmentOf(members: readonly string[]): Assignment<string> {
    const key = JSON.stringify(members);
    const known = this.#remembered.get(key);
    if (known !== undefined) return known;
    const assignment = assignRoles(members.flatMap(candidate), this.#named, this.#best);
    refuseTies(assignment);
    for (const each of assignment.unused) this.#unused.set(each.key, each);
    for (const [role, { key: member, claim }] of assignment.roles) {
      this.#members.set(member, { role, claim });
      const best = this.#best.get(role);
      if (best !== undefined && !isWeaker(best, claim)) continue;
      this.#best.set(role, claim);
      // What was weaker than nothing may be weaker than this.
      this.#remembered.clear();
    }
    if (this.#remembered.size >= MOST_REMEMBERED) this.#remembered.clear();
    this.#remembered.set(key, assignment);
    return assignment;
  }
}

function candidate(member: string) {
  const form = headerForm(member);
  if (RESULT_COLUMNS.some((name) => name === form)) return [];
  const reading = readHeader(member);
  return [{ key: member, header: member, names: [member], place: null, reading }];
}
