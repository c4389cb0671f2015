import type { Catalogue } from '../catalog/catalogue.js';
import { firstOccupations, type Group, RANKS } from '../lookup/groups.js';
import type { AnswerTexts } from '../messages/messages.js';
import { escapeControls } from './escape-controls.js';
import type { Row } from './output.js';
import type { Palette } from './palette.js';
import { drawTable } from './table.js';
import type { Screen } from './wrap.js';

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

/** The label of a group in a table: its name, or its first occupations if it has no name. */
export function groupLabel(
  { code, name }: Pick<Group, 'code' | 'name'>,
  catalogue: Catalogue,
  texts: AnswerTexts,
  palette: Palette,
): string {
  return (
    name ?? palette.quiet(texts.groupOf(firstOccupations(catalogue, code).map(escapeControls)))
  );
}

/** The tree of groups, each indented below its parent. */
export async function groupsTree(
  groups: readonly Group[],
  catalogue: Catalogue,
  texts: AnswerTexts,
  screen: Screen,
  palette: Palette,
): Promise<string> {
  if (groups.length === 0) return '';
  const top = Math.min(...groups.map((group) => RANKS.indexOf(group.rank)));
  const headings = (['code', 'group', 'occupations', 'trades', 'entries'] as const).map(
    (key) => texts.heading[key],
  );
  const rows = groups.map((group) => {
    const label = groupLabel(group, catalogue, texts, palette);
    return [
      '  '.repeat(RANKS.indexOf(group.rank) - top) + group.code,
      group.rank === 'major' ? palette.heading(label) : label,
      String(group.occupations),
      String(group.trades),
      String(group.entries),
    ];
  });
  return drawTable(headings, rows, screen, palette, [2, 3, 4]);
}
