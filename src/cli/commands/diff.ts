import { diffCatalogues, diffLines } from '../../catalog/diff.js';
import { DIFF_COLUMNS, DIFF_KEYS, diffRow, diffText } from '../../render/diff.js';
import { loadCatalogue } from '../../tabular/catalogue-file.js';
import type { Command } from '../command.js';
import { EXIT } from '../exit-status.js';

interface Parameters {
  /** The newer catalogue, behind the older if that is not the session's. */
  readonly files: readonly string[];
}

export const runDiff: Command<Parameters> = async ({ catalogue, messages }, { files }) => {
  const [before, after = ''] = files.length > 1 ? files : [undefined, ...files];
  const value = diffCatalogues(
    before === undefined ? catalogue : await loadCatalogue(before),
    await loadCatalogue(after),
  );
  const lines = diffLines(value);
  return {
    status: lines.length === 0 ? EXIT.yes : EXIT.no,
    answer: {
      value,
      keys: DIFF_KEYS,
      rows: () => lines.map(diffRow),
      columns: DIFF_COLUMNS,
      view: (screen, palette) => diffText(lines, messages, screen, palette),
    },
    notes: lines.length === 0 ? [messages.diff.same] : [],
  };
};
