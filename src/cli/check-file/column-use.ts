import type { Unused } from '../../tables/assign-roles.js';
import type { ObjectRoles } from '../../tables/object-roles.js';
import { ROLES, type Role } from '../../tables/role.js';
import type { Table } from '../../tables/table.js';

/** A header, with the index of its column (from 0) if other columns have the same header. */
export interface NamedColumn {
  readonly header: string;
  readonly place: number | null;
}

/** Which columns, or members of objects, have which role. */
export interface ColumnUse {
  readonly used: readonly (NamedColumn & { readonly role: Role })[];
  /** Columns that look as if they had a role, but have none. */
  readonly unused: readonly (NamedColumn & { readonly why: Unused<number>['why'] })[];
  /** Roles that an option gives to a member that no object has had so far. */
  readonly absent: readonly Role[];
}

export function columnsOfTable({ roles, unused, headers }: Table): ColumnUse {
  const named = (header: string, index: number): NamedColumn => {
    const isRepeated = headers.filter((each) => each === headers[index]).length > 1;
    return { header, place: isRepeated ? index : null };
  };
  return {
    used: ROLES.flatMap((role) => {
      const column = roles[role];
      return column === undefined ? [] : { ...named(column.header, column.index), role };
    }),
    unused: unused.map(({ key, header, why }) => ({ ...named(header, key), why })),
    absent: [],
  };
}

export function membersOfObjects({ used, unused, absent }: ObjectRoles): ColumnUse {
  const members = [...used].map(([header, { role }]) => ({ header, role, place: null }));
  return {
    used: ROLES.flatMap((role) => members.filter((each) => each.role === role)),
    unused: unused.map(({ header, why }) => ({ header, why, place: null })),
    absent,
  };
}
