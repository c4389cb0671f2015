import type { Catalogue } from '../catalog/catalogue.js';
import type { ShowResult } from '../lookup/show-without-suggestions.js';
import type { AnswerTexts } from '../messages/messages.js';
import { entriesTable, shownEntry } from './entries.js';
import { escapeControls } from './escape-controls.js';
import { groupLabel } from './groups.js';
import type { Palette } from './palette.js';
import { drawTable } from './table.js';
import type { Screen } from './wrap.js';
import { wrapLine } from './wrap.js';

/** The occupation, its groups, then its entries with their levels; the named entry is highlighted. */
export async function showText(
  { code, occupation, groups, entries, entry }: ShowResult,
  catalogue: Catalogue,
  texts: AnswerTexts,
  screen: Screen,
  palette: Palette,
): Promise<string> {
  const path = await drawTable(
    [],
    groups.map((group) => [group.code, groupLabel(group, catalogue, texts, palette)]),
    screen,
    palette,
  );
  const shown = entries.map((each) => {
    const line = shownEntry(each);
    return each.no === entry?.no ? { ...line, title: palette.matched(line.title) } : line;
  });
  const head = wrapLine(texts.named(palette.heading(escapeControls(occupation)), code), 4, screen);
  return `${head}\n\n${path}\n\n${await entriesTable(shown, texts, screen, palette)}`;
}
