import { InputError } from './input-error.js';
import { type HeaderReading, headerForm } from './read-header.js';
import { type Claim, isWeaker, type NamedColumns, ROLES, type Role } from './role.js';

/** A column or member that may have a role. */
export interface Candidate<Key> {
  /** What tells it from the others. */
  readonly key: Key;
  /** Its header, for messages. */
  readonly header: string;
  /** The texts by any of which an option can name it. */
  readonly names: readonly string[];
  /** Its number from 1, by which an option names one of several with the same header; `null` if it has none. */
  readonly place: number | null;
  readonly reading: HeaderReading;
}

/** A column with its role. */
interface Assigned<Key> {
  readonly key: Key;
  readonly header: string;
  readonly place: number | null;
  readonly claim: Claim;
}

/** A column that looks like one with a role, and has none. */
export interface Unused<Key> {
  readonly key: Key;
  readonly header: string;
  readonly role: Role;
  /**
   * `held`: it says what the person has; `weaker`: another column has a better claim; `personal`: 职业, where the title
   * applied for is another column; `resembling`: its header is not understood.
   */
  readonly why: 'held' | 'weaker' | 'personal' | 'resembling';
}

export interface Assignment<Key> {
  readonly roles: ReadonlyMap<Role, Assigned<Key>>;
  readonly unused: readonly Unused<Key>[];
  /** Roles to which several columns have equal claims. */
  readonly ties: ReadonlyMap<Role, readonly Assigned<Key>[]>;
  /** Roles that an option gives to a column that is not there. */
  readonly absent: readonly Role[];
}

/**
 * Gives each role to the column with the best claim. Every role is looked for, whatever options name.
 *
 * @param before the best claims that were made before, as in earlier objects: a weaker one is not taken
 */
export function assignRoles<Key>(
  candidates: readonly Candidate<Key>[],
  named: NamedColumns = {},
  before: ReadonlyMap<Role, Claim> = new Map(),
): Assignment<Key> {
  const roles = new Map<Role, Assigned<Key>>();
  const ties = new Map<Role, readonly Assigned<Key>[]>();
  const byOption = namedCandidates(candidates, named);
  const claims = new Map(before);
  const strengthen = (role: Role, claim: Claim): void => {
    const known = claims.get(role);
    if (known === undefined || isWeaker(known, claim)) claims.set(role, claim);
  };
  for (const role of ROLES) if (named[role] !== undefined) strengthen(role, 'option');
  const free = candidates.filter(
    ({ key }) => ![...byOption.values()].flat().some((c) => c.key === key),
  );
  for (const { reading } of free) {
    if (reading.kind === 'role') strengthen(reading.role, reading.claim);
  }
  // 职业 is the person's own only next to a header that says what is applied for, not next to one that an option names.
  const isApplied = candidates.some(
    ({ reading }) =>
      reading.kind === 'role' && reading.role === 'title' && reading.claim === 'applied',
  );
  const hasApplied = isApplied || before.get('title') === 'applied';
  const unused = free.flatMap(({ key, header, reading }): Unused<Key>[] => {
    const why = whyUnused(reading, claims, hasApplied);
    return why === undefined || reading.kind === 'other'
      ? []
      : [{ key, header, role: reading.role, why }];
  });
  for (const role of ROLES) {
    const claim = claims.get(role);
    if (claim === undefined) continue;
    const best =
      named[role] === undefined
        ? free.filter(
            ({ reading }) =>
              isRole(reading, role) && whyUnused(reading, claims, hasApplied) === undefined,
          )
        : (byOption.get(role) ?? []);
    const assigned = best.map(({ key, header, place }) => ({ key, header, place, claim }));
    const [first, ...others] = assigned;
    if (first === undefined) continue;
    roles.set(role, first);
    if (others.length > 0) ties.set(role, assigned);
  }
  const absent = ROLES.filter((role) => named[role] !== undefined && !roles.has(role));
  return { roles, unused, ties, absent };
}

/** @throws InputError `columns-equal` if several columns have equal claims to one role */
export function refuseTies<Key>({ ties }: Assignment<Key>): void {
  for (const [role, columns] of ties) {
    throw new InputError('columns-equal', {
      role,
      columns: columns.map(({ header, place }) => ({ header, place })),
    });
  }
}

function namedCandidates<Key>(
  candidates: readonly Candidate<Key>[],
  named: NamedColumns,
): Map<Role, readonly Candidate<Key>[]> {
  return new Map(
    ROLES.flatMap((role) => {
      const column = named[role];
      return column === undefined ? [] : [[role, candidatesNamed(candidates, column)] as const];
    }),
  );
}

/** The columns that have a header, as it is written, else as headers are compared, else the one with that number. */
function candidatesNamed<Key>(
  candidates: readonly Candidate<Key>[],
  column: string,
): readonly Candidate<Key>[] {
  const form = headerForm(column);
  const found = [
    candidates.filter(({ names }) => names.includes(column)),
    candidates.filter(({ names }) => names.some((name) => headerForm(name) === form)),
    candidates.filter(({ place }) => String(place) === column),
  ];
  return found.find(({ length }) => length > 0) ?? [];
}

function isRole(reading: HeaderReading, role: Role): boolean {
  return reading.kind === 'role' && reading.role === role;
}

function whyUnused(
  reading: HeaderReading,
  claims: ReadonlyMap<Role, Claim>,
  hasAppliedTitle: boolean,
): Unused<unknown>['why'] | undefined {
  if (reading.kind === 'other') return undefined;
  if (reading.kind !== 'role') return reading.kind;
  const best = claims.get(reading.role);
  if (best !== undefined && isWeaker(reading.claim, best)) return 'weaker';
  const isApplicant = reading.personal && reading.claim === 'plain';
  if (isApplicant && hasAppliedTitle) return 'personal';
  // 名称 and name are the name of something else where the occupation has a column.
  const isName = reading.role === 'title' && reading.claim === 'weak';
  return isName && claims.has('occupation') ? 'weaker' : undefined;
}
