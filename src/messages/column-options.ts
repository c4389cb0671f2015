import type { Role } from '../tables/role.js';

/** The option that names the column for a role. */
export const COLUMN_OPTION: Readonly<Record<Role, string>> = {
  title: '--name-column',
  occupation: '--occupation-column',
  trade: '--trade-column',
  code: '--code-column',
  level: '--level-column',
};

/** The options of `check --file` that name the missing columns. */
export function lackedOptions(lacks: readonly ('name' | 'level')[]): string {
  return lacks.map((lack) => COLUMN_OPTION[lack === 'name' ? 'title' : 'level']).join(' / ');
}

/** The options of `import` that name the missing columns. */
export function importOptions(lacks: readonly ('name' | 'level')[]): string {
  return lacks
    .map((lack) =>
      lack === 'name'
        ? `${COLUMN_OPTION.title} / ${COLUMN_OPTION.occupation}`
        : COLUMN_OPTION.level,
    )
    .join(' / ');
}
