import type { DiffLine } from '../catalog/diff.js';
import { levelsInSource } from '../catalog/entry.js';
import type { Level } from '../catalog/level.js';
import type { AnswerTexts } from '../messages/messages.js';
import { levelsMatrix } from './entries.js';
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
  const { code, title } = line.entry;
  const levels = levelsInSource(levelsOf(line));
  return { change: line.kind, code, title, before: '', levels };
}

/** The levels that were opened or closed, or all those of an added or removed entry. */
function levelsOf(line: Exclude<DiffLine, { kind: 'renamed' }>): readonly Level[] {
  return 'levels' in line ? line.levels : line.entry.levels;
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
    const ofKind = lines.filter((line) => line.kind === kind);
    if (ofKind.length === 0) continue;
    const cells = ofKind.map((line) =>
      line.kind === 'renamed'
        ? [
            `  ${line.code}`,
            texts.diff.renaming(escapeControls(line.from), escapeControls(line.to)),
          ]
        : [
            `  ${line.entry.code}`,
            escapeControls(line.entry.title),
            levelsMatrix(levelsOf(line), texts.special, palette),
          ],
    );
    const table = await drawTable([], cells, screen, palette);
    sections.push(`${palette.heading(texts.diff[kind])}\n${table}`);
  }
  return sections.join('\n\n');
}
