import type { Entry } from '../catalog/entry.js';
import type { SearchResult } from '../lookup/search/search-by-name.js';
import type { AnswerTexts } from '../messages/messages.js';
import { displayWidth } from './display-width.js';
import { levelsMatrix, shownEntry } from './entries.js';
import { escapeControls } from './escape-controls.js';
import type { Palette } from './palette.js';
import { shownResult } from './search.js';
import { pad, truncate } from './truncate.js';

/** An entry to pick from, listed as it is or found by a query. */
export type Choice = Entry | SearchResult;

/** The state that a picker shows. */
export interface PickerState {
  readonly query: string;
  readonly choices: readonly Choice[];
  /** What to know of how the query was read. */
  readonly notes: readonly string[];
  /** The index of the choice that Enter picks. */
  readonly active: number;
  /** The index of the first visible choice. */
  readonly top: number;
}

/** The size of a terminal in cells. */
export interface Size {
  readonly columns: number;
  readonly rows: number;
}

const MAX_CHOICES = 10;
/** Other lines: the query, a note, the keys, and one line of the shell above. */
const OTHER_LINES = 4;

/** From this width on, codes and the words by which entries were found are shown, too. */
const COLUMNS_FOR_ALL = 60;
const MAX_ALIAS_WIDTH = 10;

const GAP = '  ';
const POINTER = '❯ ';
const MATRIX_WIDTH = displayWidth('5 4 3 2 1');
const CODE_WIDTH = displayWidth('4-01-06-02');
/** Titles get at least this width if there is room, so that the levels stay in place while the titles change. */
const TITLE_WIDTH = 30;

/** How many choices a picker shows at once. */
export function choicesShown({ rows }: Size): number {
  return Math.max(1, Math.min(MAX_CHOICES, rows - OTHER_LINES));
}

/** The first choice to show: scrolls just far enough to make the active one visible. */
export function scrolled(top: number, active: number, size: Size): number {
  return Math.min(active, Math.max(top, active - choicesShown(size) + 1));
}

/**
 * Limits a typed line to one line on the screen without control characters, so that the edited line and the visible line
 * are the same.
 */
export function typable(line: string, texts: AnswerTexts, { columns }: Size): string {
  const visible = [...line].filter((character) => escapeControls(character) === character).join('');
  return truncate(visible, columns - 1 - displayWidth(texts.picker.prompt), '');
}

/** The edited line and the lines below it. None of them reaches the last column, where terminals wrap. */
export function pickerLines(
  state: PickerState,
  texts: AnswerTexts,
  size: Size,
  palette: Palette,
): { readonly head: string; readonly below: readonly string[] } {
  const { query, choices, notes, active } = state;
  const width = size.columns - 1;
  const top = scrolled(state.top, active, size);
  const page = choices.slice(top, top + choicesShown(size));
  const keys = `${texts.picker.keys}${GAP}${choices.length === 0 ? 0 : active + 1}/${choices.length}`;
  return {
    head: palette.heading(texts.picker.prompt) + query,
    below: [
      ...(notes.length === 0 ? [] : [palette.quiet(truncate(notes.join(GAP), width))]),
      ...choiceLines(page, active - top, texts, size.columns, palette),
      palette.quiet(truncate(keys, width)),
    ],
  };
}

function choiceLines(
  page: readonly Choice[],
  active: number,
  texts: AnswerTexts,
  columns: number,
  palette: Palette,
): string[] {
  const shown = page.map((choice) =>
    'match' in choice ? shownResult(choice, palette) : shownEntry(choice),
  );
  const matrices = shown.map(({ levels }) => levelsMatrix(levels, texts.special, palette));
  const matrixWidth = Math.max(MATRIX_WIDTH, ...matrices.map((matrix) => displayWidth(matrix)));
  const roomy = columns >= COLUMNS_FOR_ALL;
  const codes = roomy ? CODE_WIDTH + GAP.length : 0;
  const aliases = roomy ? Math.max(0, ...shown.map(({ foundAs }) => aliasWidth(foundAs))) : 0;
  const room = columns - 1 - POINTER.length - codes - GAP.length - matrixWidth - aliases;
  const widest = Math.max(TITLE_WIDTH, ...shown.map(({ title }) => displayWidth(title)));
  const titleWidth = Math.max(1, Math.min(room, widest));
  return shown.map(({ code, title, foundAs = '' }, at) => {
    const cell = pad(title, titleWidth);
    const cells = [
      ...(roomy ? [code] : []),
      at === active ? palette.heading(cell) : cell,
      pad(matrices[at] ?? '', matrixWidth),
      ...(roomy ? [foundAs] : []),
    ];
    const pointer = at === active ? palette.matched(POINTER) : ' '.repeat(POINTER.length);
    return truncate(pointer + cells.join(GAP), columns - 1).trimEnd();
  });
}

/** The width reserved for the word by which an entry was found. A long one must not push the title aside. */
function aliasWidth(foundAs: string | undefined): number {
  return foundAs === undefined ? 0 : GAP.length + Math.min(MAX_ALIAS_WIDTH, displayWidth(foundAs));
}
