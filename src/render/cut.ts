import { widthOf } from './width.js';

const ELLIPSIS = '…';
const PIECE = /(\x1b\[[\d;]*m)/;

const graphemes = new Intl.Segmenter();

/**
 * A text cut to so many cells, which ends with … if anything was lost. Styles stay, and what ends them.
 *
 * @param ellipsis what stands for the rest; it has to fit
 */
export function cut(text: string, width: number, ellipsis = ELLIPSIS): string {
  if (widthOf(text) <= width) return text;
  const room = width - widthOf(ellipsis);
  let shown = '';
  let used = 0;
  let full = false;
  for (const piece of text.split(PIECE)) {
    if (PIECE.test(piece)) {
      shown += piece;
      continue;
    }
    for (const { segment } of full ? [] : graphemes.segment(piece)) {
      const cells: number = widthOf(segment);
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

/** A text of exactly so many cells: cut, or filled up with spaces. */
export function filled(text: string, width: number): string {
  const shown = cut(text, width);
  return shown + ' '.repeat(width - widthOf(shown));
}
