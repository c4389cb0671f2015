import { diffCatalogues, diffLines } from '../../catalog/diff.js';
import { diffRow, diffText } from '../../render/diff.js';
import { DIFF_COLUMNS, DIFF_KEYS } from '../../render/fields.js';
import { loadCatalogue } from '../../tabular/catalogue-file.js';
import type { CommandAction } from '../context.js';
import { EXIT } from '../exit-status.js';

interface Parameters {
  /** The file of the older catalogue, if it is not the chosen one. */
  readonly older?: string;
  readonly newer: string;
}

export const runDiff: CommandAction<Parameters> = async (context, { older, newer }) => {
  const { answers } = context.messages;
  const value = diffCatalogues(
    older === undefined ? await context.catalogue() : await loadCatalogue(older),
    await loadCatalogue(newer),
  );
  const lines = diffLines(value);
  return {
    status: lines.length === 0 ? EXIT.yes : EXIT.no,
    output: {
      value,
      keys: DIFF_KEYS,
      rows: () => lines.map(diffRow),
      columns: DIFF_COLUMNS,
      view: (screen, palette) => diffText(lines, answers, screen, palette),
    },
    notes: lines.length === 0 ? [answers.diff.same] : [],
  };
};
