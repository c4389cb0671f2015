import type { DiffLine } from '../catalog/diff.js';
import { levelsInSource } from '../catalog/entry.js';
import type { AnswerTexts } from '../messages/messages.js';
import { escapeControls } from './escape-controls.js';
import type { Row } from './output.js';
import type { Palette } from './palette.js';
import { drawTable } from './table.js';
import type { Screen } from './wrap.js';

const KINDS: readonly DiffLine['kind'][] = ['added', 'removed', 'renamed', 'opened', 'closed'];

/** A change as a row; `levels` are all levels of an added or removed entry, otherwise the opened or closed ones. */
export function diffRow(line: DiffLine): Row {
  if (line.kind === 'renamed') {
    return { change: line.kind, code: line.code, title: line.to, before: line.from, levels: '' };
  }
  const { kind, entry } = line;
  const levels = 'levels' in line ? line.levels : entry.levels;
  const { code, title } = entry;
  return { change: kind, code, title, before: '', levels: levelsInSource(levels) };
}

/** The changes as a notice: a heading for each kind, and below it the entries ordered by code. */
export async function diffText(
  lines: readonly DiffLine[],
  texts: AnswerTexts,
  screen: Screen,
  palette: Palette,
): Promise<string> {
  const sections: string[] = [];
  for (const kind of KINDS) {
    const rows = lines.filter((line) => line.kind === kind).map(diffRow);
    if (rows.length === 0) continue;
    const cells = rows.map(({ code = '', title = '', before, levels = '' }) => [
      `  ${code}`,
      before
        ? texts.diff.renaming(escapeControls(before), escapeControls(title))
        : escapeControls(title),
      levels,
    ]);
    const table = await drawTable([], cells, screen, palette);
    sections.push(`${palette.heading(texts.diff[kind])}\n${table}`);
  }
  return sections.join('\n\n');
}
