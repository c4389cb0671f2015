import type { ColumnRole } from '../catalog/errors.js';

/** The option that names the column with a role. */
export const COLUMN_OPTION: Readonly<Record<ColumnRole, string>> = {
  title: '--name-column',
  occupation: '--occupation-column',
  trade: '--trade-column',
  code: '--code-column',
  level: '--level-column',
};

/** The options that name a column that no header names. */
export function lackedOptions(lacks: readonly ('name' | 'level')[]): string {
  return lacks.map((lack) => COLUMN_OPTION[lack === 'name' ? 'title' : 'level']).join(' / ');
}
