import { embeddedCatalogue } from '../../src/catalog/embedded.js';
import { embeddedClassification } from '../../src/catalog/embedded-classification.js';
import { levelsInSource } from '../../src/catalog/entry.js';
import { type PublishedTable, readPublished } from '../../src/published/read-published.js';
import type { ReadingOptions } from '../../src/published/reading-options.js';
import { InputError, type InputErrorArguments } from '../../src/tables/input-error.js';
import type { LoadedSheet, MergedRange } from '../../src/tables/sheet.js';

export const KNOWLEDGE = { catalogue: embeddedCatalogue, classification: embeddedClassification };

/** A sheet of a text in which `|` separates cells, and `¶` is a line break in one. */
export function sheetOf(
  text: string,
  {
    name = null,
    merges = [],
    isHidden = false,
  }: Partial<Pick<LoadedSheet, 'name' | 'isHidden'>> & { merges?: readonly MergedRange[] } = {},
): LoadedSheet {
  const rows = text.split('\n').map((line, at) => ({
    number: at + 1,
    cells: line.split('|').map((cell) => cell.trim().replaceAll('¶', '\n')),
  }));
  return { name, isHidden, rows, merges };
}

/** Reads sheets as `import` does. */
export function read(
  sheets: string | readonly LoadedSheet[],
  options: ReadingOptions = {},
): PublishedTable {
  const all = typeof sheets === 'string' ? [sheetOf(sheets)] : sheets;
  return readPublished(all, 'row', { knowledge: KNOWLEDGE, ...options });
}

/** Entries as `code title levels`. */
export function entriesIn(sheets: string | readonly LoadedSheet[], options: ReadingOptions = {}) {
  return read(sheets, options).entries.map(
    ({ code, title, levels }) => `${code} ${title} ${levelsInSource(levels)}`,
  );
}

/** The problems, each as `row column kind found expected`; the error's code where there is no table. */
export function problemsIn(text: string, options: ReadingOptions = {}): string[] {
  try {
    read(text, options);
    return [];
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    if (!('problems' in error.args)) return [error.code];
    const { problems }: InputErrorArguments['table-problems'] = error.args;
    return problems.map(({ line, column, kind, found, expected, repeats }) =>
      [line, column, kind, found, expected, repeats?.line]
        .filter((part) => part !== undefined && part !== null && part !== '')
        .join(' '),
    );
  }
}
