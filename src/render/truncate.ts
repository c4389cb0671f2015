import { displayWidth } from './display-width.js';

/** Not …, which takes two cells in some terminals and would shift the columns after it. */
const ELLIPSIS = '~';
const PIECE = /(\x1b\[[\d;]*m)/;

let segmenter: Intl.Segmenter | undefined;

/** Created on first use, because that takes as long as a lookup. */
function graphemes(): Intl.Segmenter {
  segmenter ??= new Intl.Segmenter();
  return segmenter;
}

/** The segmenter scans its whole text for every segment, so long texts are segmented in chunks. */
const CHUNK = 64;

/**
 * Truncates a text to a width in cells, and marks a lost rest with ~. Keeps all escape sequences, so that styles end.
 *
 * @param ellipsis the mark, which must fit into the width
 */
export function truncate(text: string, width: number, ellipsis = ELLIPSIS): string {
  if (displayWidth(text) <= width) return text;
  const room = width - displayWidth(ellipsis);
  let shown = '';
  let used = 0;
  let full = false;
  for (const piece of text.split(PIECE)) {
    if (PIECE.test(piece)) {
      shown += piece;
      continue;
    }
    for (const segment of full ? [] : charactersOf(piece)) {
      const cells: number = displayWidth(segment);
      full = used + cells > room;
      if (full) {
        shown += ellipsis;
        break;
      }
      shown += segment;
      used += cells;
    }
  }
  return shown;
}

/** The grapheme clusters of a text. */
function* charactersOf(text: string): Generator<string> {
  let length = CHUNK;
  for (let at = 0; at < text.length; ) {
    const chunk = text.slice(at, at + length);
    const characters = [...graphemes().segment(chunk)].map(({ segment }) => segment);
    // The last cluster may continue in the next chunk.
    if (at + length < text.length) characters.pop();
    yield* characters;
    const taken = characters.join('').length;
    at += taken;
    length = taken === 0 ? length * 2 : CHUNK;
  }
}

/** Truncates a text to a width in cells, or pads it with spaces. */
export function pad(text: string, width: number): string {
  const shown = truncate(text, width);
  return shown + ' '.repeat(width - displayWidth(shown));
}
