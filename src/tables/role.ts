/** What a column of a table of applications says: a name by one of three roles, a code, or levels. */
export const ROLES = ['title', 'occupation', 'trade', 'code', 'level'] as const;

export type Role = (typeof ROLES)[number];

/** The roles that say which occupation or trade a row is about. */
export const NAMING_ROLES: readonly Role[] = ['title', 'occupation', 'trade', 'code'];

/**
 * How well a column's header claims its role, from the weakest to the strongest: a word that may mean something else
 * (名称, code); a word for the role (等级); such a word with one that says that it is applied for (申报等级); an option
 * of the user.
 */
const CLAIMS = ['weak', 'plain', 'applied', 'option'] as const;

export type Claim = (typeof CLAIMS)[number];

/** Whether a claim is weaker than another. */
export function isWeaker(claim: Claim, other: Claim): boolean {
  return CLAIMS.indexOf(claim) < CLAIMS.indexOf(other);
}

/** What a word says as a header. */
export interface HeaderWord {
  readonly role: Role;
  readonly claim: Exclude<Claim, 'applied' | 'option'>;
  /** Whether it may as well be what the person does now: 职业. */
  readonly personal: boolean;
}

/** Headers of columns that the user named by option, by the role that they have. */
export type NamedColumns = Readonly<Partial<Record<Role, string>>>;

/** The columns that `check --file` adds to each row; a file may have them from an earlier run. */
export const RESULT_COLUMNS = [
  'zhiye_verdict',
  'zhiye_code',
  'zhiye_titles',
  'zhiye_reason',
] as const;
