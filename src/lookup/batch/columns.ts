import { ZhiyeError } from '../../catalog/errors.js';
import { nameForm } from '../../catalog/name.js';

/** What a column of a table of applications says. */
export type Role = 'title' | 'occupation' | 'trade' | 'code' | 'level';

/** Headers by role, the most telling first. */
const HEADERS: Readonly<Record<Role, readonly string[]>> = {
  title: ['职业（工种）名称', '职业工种名称', '名称', 'title', 'name'],
  occupation: ['职业名称', '申报认定职业', '申报职业', '职业', 'occupation'],
  trade: ['工种', '工种名称', '工种/职业方向名称', '职业方向', 'trade'],
  code: ['职业编码', '编码', '代码', 'code'],
  level: ['等级', '级别', '申报等级', '认定等级', '职业技能等级', 'level', 'levels'],
};

const ROLES: readonly Role[] = ['title', 'occupation', 'trade', 'code', 'level'];

/** Which column has which role, as an index of the header; a role that no column has is missing. */
export type Columns = Readonly<Partial<Record<Role, number>>>;

/** Headers that were named by option in place of the known ones. */
export interface NamedColumns {
  readonly name?: string;
  readonly code?: string;
  readonly level?: string;
}

/**
 * Finds the columns of a table of applications by its header, in any order.
 *
 * @throws ZhiyeError `column-missing` if a named column is not there, or if there is neither a name nor a code, or no
 *   level
 */
export function findColumns(header: readonly string[], named: NamedColumns = {}): Columns {
  const forms = header.map(nameForm);
  const columns: Partial<Record<Role, number>> = {};
  const take = (role: Role, wanted: readonly string[]) => {
    const index = wanted.map((word) => forms.indexOf(nameForm(word))).find((at) => at !== -1);
    if (index !== undefined) columns[role] = index;
    return index !== undefined;
  };
  for (const role of ROLES) {
    const option = {
      title: named.name,
      occupation: undefined,
      trade: undefined,
      code: named.code,
      level: named.level,
    }[role];
    const nameIsNamed = named.name !== undefined && ['occupation', 'trade'].includes(role);
    if (nameIsNamed) continue;
    if (!take(role, option === undefined ? HEADERS[role] : [option]) && option !== undefined) {
      throw new ZhiyeError('column-missing', { wanted: [option], header });
    }
  }
  const { title, occupation, trade, code, level } = columns;
  const wanted = [
    ...((title ?? occupation ?? trade ?? code) === undefined
      ? [...HEADERS.title, ...HEADERS.occupation, ...HEADERS.trade, ...HEADERS.code]
      : []),
    ...(level === undefined ? HEADERS.level : []),
  ];
  if (wanted.length > 0) throw new ZhiyeError('column-missing', { wanted, header });
  return columns;
}

/** Headers that stand more than once, in their order. */
export function repeatedHeaders(header: readonly string[]): string[] {
  const repeated = header.filter((name, at) => name.trim() !== '' && header.indexOf(name) < at);
  return [...new Set(repeated)];
}
