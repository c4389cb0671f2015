import type { SearchResult } from '../lookup/search/search-by-name.js';
import { type ShownEntry, shownEntry } from './entries.js';
import { escapeControls } from './escape-controls.js';
import type { Palette } from './palette.js';

/** A search result for a table, with the matched parts highlighted. */
export function shownResult(result: SearchResult, { matched }: Palette): ShownEntry {
  const { field, ranges, alias, group, query } = result.match;
  const entry: ShownEntry = {
    ...shownEntry(result),
    ...(query === undefined ? {} : { query: escapeControls(query) }),
  };
  const other = alias ?? group;
  if (other !== undefined) return { ...entry, foundAs: highlight(other, ranges, matched) };
  if (field === 'code') return { ...entry, code: highlight(result.code, ranges, matched) };
  // In a title, the trade follows the occupation and a bracket; the occupation comes first.
  const offset = field === 'trade' ? result.occupation.length + 1 : 0;
  const inTitle = ranges.map(([start, end]) => [start + offset, end + offset] as const);
  return { ...entry, title: highlight(result.title, inTitle, matched) };
}

/** Highlights ranges of a text, which are in UTF-16 units and in order. */
function highlight(
  text: string,
  ranges: readonly (readonly [start: number, end: number])[],
  paint: (text: string) => string,
): string {
  let painted = '';
  let at = 0;
  for (const [start, end] of ranges) {
    painted +=
      escapeControls(text.slice(at, start)) + paint(escapeControls(text.slice(start, end)));
    at = end;
  }
  return painted + escapeControls(text.slice(at));
}
