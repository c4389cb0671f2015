import { type Group, RANKS } from '../lookup/groups.js';
import type { Messages } from '../messages/messages.js';
import type { Row } from './answer.js';
import type { Palette } from './palette.js';
import type { Screen } from './table.js';

export const GROUP_KEYS = ['code', 'name', 'rank', 'occupations', 'trades', 'entries'] as const;

export function groupRow({ code, name, rank, occupations, trades, entries }: Group): Row {
  return {
    code,
    name: name ?? '',
    rank,
    occupations: String(occupations),
    trades: String(trades),
    entries: String(entries),
  };
}

/**
 * The tree of groups, each indented below the one that it belongs to.
 *
 * @param nameOf what stands for a group, also where it has no name
 */
export async function groupsTree(
  groups: readonly Group[],
  nameOf: (group: Group) => string,
  messages: Messages,
  screen: Screen,
  palette: Palette,
): Promise<string> {
  if (groups.length === 0) return '';
  const { drawTable } = await import('./table.js');
  const top = Math.min(...groups.map((group) => RANKS.indexOf(group.rank)));
  const headings = (['code', 'group', 'occupations', 'trades', 'entries'] as const).map(
    (key) => messages.heading[key],
  );
  const rows = groups.map((group) => [
    '  '.repeat(RANKS.indexOf(group.rank) - top) + group.code,
    group.rank === 'major' ? palette.heading(nameOf(group)) : nameOf(group),
    String(group.occupations),
    String(group.trades),
    String(group.entries),
  ]);
  return drawTable(headings, rows, screen, palette);
}
