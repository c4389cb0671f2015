import { escapeControls } from './escape-controls.js';

/** A text with some ranges of it (in UTF-16 units, in order) painted. */
export function highlight(
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
