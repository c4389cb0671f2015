import { displayWidth } from './display-width.js';

/** Some terminals give … two cells, which would shift the columns after it. */
const ELLIPSIS = '~';
const PIECE = /(\x1b\[[\d;]*m)/;

let segmenter: Intl.Segmenter | undefined;

/** Made when it is first needed: that takes as long as a lookup. */
function graphemes(): Intl.Segmenter {
  segmenter ??= new Intl.Segmenter();
  return segmenter;
}

/** The segmenter looks at its whole text for each character that it gives: it is given a long text bit by bit. */
const BIT = 64;

/**
 * A text cut to so many cells, which ends with ~ if anything was lost. Styles stay, and what ends them.
 *
 * @param ellipsis what stands for the rest; it has to fit
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

/** The characters of a text as people count them, each with its marks. */
function* charactersOf(text: string): Generator<string> {
  let length = BIT;
  for (let at = 0; at < text.length; ) {
    const bit = text.slice(at, at + length);
    const characters = [...graphemes().segment(bit)].map(({ segment }) => segment);
    // Where the text goes on, more of the last one may come.
    if (at + length < text.length) characters.pop();
    yield* characters;
    const taken = characters.join('').length;
    at += taken;
    length = taken === 0 ? length * 2 : BIT;
  }
}

/** A text of exactly so many cells: cut, or filled up with spaces. */
export function pad(text: string, width: number): string {
  const shown = truncate(text, width);
  return shown + ' '.repeat(width - displayWidth(shown));
}
