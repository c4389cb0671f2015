import { type Entry, levelsInSource } from '../catalog/entry.js';
import { LEVELS, type Level, levelInSource } from '../catalog/level.js';
import type { EntryAtLevel } from '../lookup/list.js';
import type { AnswerTexts } from '../messages/messages.js';
import { escapeControls } from './escape-controls.js';
import type { Row } from './output.js';
import type { Palette } from './palette.js';
import { drawTable } from './table.js';
import type { Screen } from './wrap.js';

export function entryRow(entry: Entry): Row {
  return { ...namesRow(entry), levels: levelsInSource(entry.levels) };
}

export function entryAtLevelRow(entry: EntryAtLevel): Row {
  return { ...namesRow(entry), level: levelInSource(entry.level) };
}

function namesRow({ no, code, title, occupation, trade }: Omit<Entry, 'levels'>): Row {
  return { no: String(no), code, title, occupation, trade: trade ?? '' };
}

/** An entry in a table; parts of its code and title may be highlighted as matches of a query. */
export interface ShownEntry {
  readonly levels: readonly Level[];
  readonly code: string;
  readonly title: string;
  /** The word by which it was found, if that is not part of its title. */
  readonly foundAs?: string;
  /** The item of a list of queries that it answers. */
  readonly query?: string;
}

/** An entry for a table, without highlights. */
export function shownEntry({ code, title, levels }: Entry): ShownEntry {
  return { code, title: escapeControls(title), levels };
}

/** A table of entries, one per line, with their levels as a matrix. */
export async function entriesTable(
  entries: readonly ShownEntry[],
  texts: AnswerTexts,
  screen: Screen,
  palette: Palette,
): Promise<string> {
  if (entries.length === 0) return '';
  const byAlias = entries.some((entry) => entry.foundAs !== undefined);
  const byQuery = entries.some((entry) => entry.query !== undefined);
  const columns = [
    ...(byQuery ? (['query'] as const) : []),
    ...(['code', 'title', 'levels'] as const),
    ...(byAlias ? (['foundAs'] as const) : []),
  ];
  const rows = entries.map(({ query = '', code, title, levels, foundAs = '' }) => [
    ...(byQuery ? [query] : []),
    code,
    title,
    levelsMatrix(levels, texts.special, palette),
    ...(byAlias ? [foundAs] : []),
  ]);
  const headings = columns.map((column) => texts.heading[column]);
  return drawTable(headings, rows, screen, palette);
}

/** A table of entries at single levels, one per line. */
export async function entriesAtLevelTable(
  entries: readonly EntryAtLevel[],
  texts: AnswerTexts,
  screen: Screen,
  palette: Palette,
): Promise<string> {
  if (entries.length === 0) return '';
  const headings = (['code', 'title', 'level'] as const).map((key) => texts.heading[key]);
  const rows = entries.map(({ code, title, level }) => [
    code,
    escapeControls(title),
    texts.levelName(level),
  ]);
  return drawTable(headings, rows, screen, palette);
}

const NUMBERED = LEVELS.filter((level) => level !== 'special');

/** Levels as a row of a matrix that is easy to scan: `5 4 3 2 -`. `special` is the short name of 专项职业能力. */
export function levelsMatrix(levels: readonly Level[], special: string, palette: Palette): string {
  const cells = NUMBERED.map((level) =>
    levels.includes(level) ? palette.verdict.open(String(level)) : palette.quiet('-'),
  );
  if (!levels.includes('special')) return cells.join(' ');
  const named = palette.verdict.open(special);
  return levels.length === 1 ? named : [...cells, named].join(' ');
}
