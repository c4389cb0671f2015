import { displayWidth } from './display-width.js';
import { type Atom, atomsOf, WORST_BREAK } from './line-breaks.js';

/** Where text for people is shown. */
export interface Screen {
  readonly isTerminal: boolean;
  /** Width in cells; meaningless without a terminal. */
  readonly columns: number;
  readonly color: boolean;
}

/** Text is never wrapped to fewer cells than this, however narrow the terminal. */
export const NARROWEST_SCREEN = 40;

const RESET = '\x1b[0m';

/** The codes that end a style: all styles, bold and dim, underline, text colour, background colour. */
const ENDS = new Set(['0', '22', '24', '39', '49']);

/**
 * Wraps a line to the width of a terminal, and indents all lines after the first; without a terminal, leaves it alone.
 *
 * @param kept texts that are broken only if they are wider than a line, such as the name of a file with spaces in it
 */
export function wrapLine(
  line: string,
  indent: number,
  screen: Pick<Screen, 'isTerminal' | 'columns'>,
  kept: readonly string[] = [],
): string {
  if (!screen.isTerminal) return line;
  const begin = /^ */.exec(line)?.[0] ?? '';
  const width = Math.max(screen.columns, NARROWEST_SCREEN);
  const lines = new Lines(width - indent, width - begin.length);
  lines.add(atomsOf(line.slice(begin.length), kept), 0);
  return begin + lines.end().replaceAll('\n', `\n${' '.repeat(indent)}`);
}

/**
 * Breaks a text into lines of at most the given width in cells, preferably between phrases and never within a name,
 * unless that alone is wider. Drops only white space at the breaks.
 */
export function wrapText(text: string, width: number): string {
  const lines = new Lines(width, width);
  lines.add(atomsOf(text), 0);
  return lines.end();
}

/** Lines of text, filled one after the other. */
class Lines {
  readonly #lines: string[] = [];
  #line = '';
  /** The width of the line so far. It is summed up, because measuring the line again for every piece takes quadratic time. */
  #used = 0;
  /** The styles that are on. They end with each line, so that they do not colour the indentation of the next one. */
  #styles: string[] = [];

  /** @param first the width of the first line */
  constructor(
    private readonly width: number,
    private readonly first: number,
  ) {}

  /** Adds atoms with line breaks where they are no worse than this, or worse ones in what is wider than a line. */
  add(atoms: readonly Atom[], badness: number): void {
    for (const piece of split(atoms, badness)) {
      if (badness < WORST_BREAK && widthOf(piece) > this.width) this.add(piece, badness + 1);
      else this.#put(piece);
    }
  }

  end(): string {
    this.#break();
    return this.#lines.join('\n');
  }

  #put(piece: readonly Atom[]): void {
    const width = widthOf(piece);
    if (this.#used + width > this.#room()) this.#break();
    for (const { text, style, width: cells } of piece) {
      if (style !== undefined) {
        this.#styles = ENDS.has(style) ? [] : [...this.#styles, text];
        this.#line += text;
      } else if (width <= this.width) this.#append(text, cells);
      // A word that is wider than a line, such as a long path, is broken anywhere.
      else for (const character of text) this.#appendOrBreak(character);
    }
  }

  #appendOrBreak(character: string): void {
    const width = displayWidth(character);
    if (this.#used + width > this.#room()) this.#break();
    this.#append(character, width);
  }

  #append(text: string, width: number): void {
    if (this.#used === 0 && text.trim() === '') return;
    this.#line += text;
    this.#used += width;
  }

  /** The width of the line that is being filled. */
  #room(): number {
    return this.#lines.length === 0 ? this.first : this.width;
  }

  #break(): void {
    if (this.#used === 0) return;
    this.#lines.push(this.#line.trimEnd() + (this.#styles.length > 0 ? RESET : ''));
    this.#line = this.#styles.join('');
    this.#used = 0;
  }
}

/** Pieces that a line may begin with, without breaks that are worse than the given one. */
function split(atoms: readonly Atom[], badness: number): Atom[][] {
  const pieces: Atom[][] = [];
  for (const atom of atoms) {
    const piece = pieces.at(-1);
    if (piece === undefined || atom.badness <= badness) pieces.push([atom]);
    else piece.push(atom);
  }
  return pieces;
}

/** The width of a piece without the white space at its end, which may be beyond the end of a line. */
function widthOf(piece: readonly Atom[]): number {
  const last = piece.findLast(({ style }) => style === undefined);
  const dropped = last !== undefined && last.text.trim() === '' ? last.width : 0;
  return piece.reduce((sum, { width }) => sum + width, 0) - dropped;
}
