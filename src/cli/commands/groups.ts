import { groups } from '../../lookup/groups.js';
import { GROUP_KEYS } from '../../render/fields.js';
import { groupRow, groupsTree } from '../../render/groups.js';
import type { CommandAction } from '../context.js';
import { EXIT } from '../exit-status.js';
import { foundInScope } from './found-in-scope.js';

interface Parameters {
  readonly code: string | undefined;
}

export const runGroups: CommandAction<Parameters> = async (context, { code }) => {
  const { answers } = context.messages;
  const catalogue = await context.catalogue();
  const ask = () => groups(catalogue, code);
  const { found, notes } = await foundInScope(context, code, ask);
  return {
    status: found.length > 0 ? EXIT.yes : EXIT.no,
    output: {
      value: found,
      keys: GROUP_KEYS,
      rows: () => found.map(groupRow),
      columns: GROUP_KEYS,
      view: (screen, palette) => groupsTree(found, catalogue, answers, screen, palette),
    },
    notes,
  };
};
