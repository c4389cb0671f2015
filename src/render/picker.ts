import type { Entry } from '../catalog/entry.js';
import type { SearchResult } from '../lookup/search/search.js';
import type { AnswerTexts } from '../messages/messages.js';
import { displayWidth } from './display-width.js';
import { levelsMatrix, shownEntry } from './entries.js';
import { escapeControls } from './escape-controls.js';
import type { Palette } from './palette.js';
import { shownResult } from './search.js';
import { pad, truncate } from './truncate.js';

/** An entry to pick, which a query may have found. */
export type Choice = Entry | SearchResult;

/** What a picker shows at a moment. */
export interface PickerState {
  readonly query: string;
  readonly choices: readonly Choice[];
  /** Which of the choices is the one that Enter takes. */
  readonly active: number;
  /** The first choice that is to be seen. */
  readonly top: number;
}

/** Size of a terminal in cells. */
export interface Size {
  readonly columns: number;
  readonly rows: number;
}

const MOST_CHOICES = 10;
/** Lines besides the choices: the query, a note, the keys, and one that the shell left above. */
const OTHER_LINES = 4;

/** From this width on there is room for codes, and for the words by which entries were found. */
const COLUMNS_FOR_ALL = 60;
const WIDEST_ALIAS = 10;

const GAP = '  ';
const POINTER = '❯ ';
const MATRIX_WIDTH = displayWidth('5 4 3 2 1');
const CODE_WIDTH = displayWidth('4-01-06-02');
/** Titles take so many cells if there is room, so that levels stay in place while the titles change. */
const USUAL_TITLE = 30;

/** How many choices a picker shows at once. */
export function choicesShown({ rows }: Size): number {
  return Math.max(1, Math.min(MOST_CHOICES, rows - OTHER_LINES));
}

/** The first choice to show, moved no further than it takes for the active one to be seen. */
export function scrolled(top: number, active: number, size: Size): number {
  return Math.min(active, Math.max(top, active - choicesShown(size) + 1));
}

/**
 * What of a line somebody typed can be a query: one line on the screen, and nothing that steers a terminal, so that the
 * line that is edited and the line that is seen are the same.
 */
export function typable(line: string, texts: AnswerTexts, { columns }: Size): string {
  const harmless = [...line]
    .filter((character) => escapeControls(character) === character)
    .join('');
  return truncate(harmless, columns - 1 - displayWidth(texts.picker.prompt), '');
}

/** The line that is edited, and the lines below it; none of them reaches the last column, where terminals wrap. */
export function pickerLines(
  state: PickerState,
  texts: AnswerTexts,
  size: Size,
  palette: Palette,
): { readonly head: string; readonly below: readonly string[] } {
  const { query, choices, active } = state;
  const width = size.columns - 1;
  const top = scrolled(state.top, active, size);
  const page = choices.slice(top, top + choicesShown(size));
  const keys = `${texts.picker.keys}${GAP}${choices.length === 0 ? 0 : active + 1}/${choices.length}`;
  const notes = notesOn(choices, query, texts);
  return {
    head: palette.heading(texts.picker.prompt) + query,
    below: [
      ...notes.map((note) => truncate(note, width)),
      ...choiceLines(page, active - top, texts, size.columns, palette),
      palette.quiet(truncate(keys, width)),
    ],
  };
}

function notesOn([first]: readonly Choice[], query: string, texts: AnswerTexts): string[] {
  if (first === undefined) return [texts.nothingFound(query)];
  return 'match' in first && first.match.kind === 'fuzzy' ? [texts.guesses(query)] : [];
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
  const widest = Math.max(USUAL_TITLE, ...shown.map(({ title }) => displayWidth(title)));
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

/** How much room the word takes by which an entry was found; a long one does not push its title aside. */
function aliasWidth(foundAs: string | undefined): number {
  return foundAs === undefined ? 0 : GAP.length + Math.min(WIDEST_ALIAS, displayWidth(foundAs));
}
