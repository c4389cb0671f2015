import { displayWidth } from './display-width.js';

/** Where text for people is shown. */
export interface Screen {
  readonly isTerminal: boolean;
  /** Width in cells; meaningless without a terminal. */
  readonly columns: number;
  readonly color: boolean;
}

/** Text is never wrapped to fewer cells than this, however narrow the terminal. */
export const NARROWEST_SCREEN = 40;

const WIDE = '\\u2e80-\\u9fff\\uac00-\\ud7af\\uf900-\\ufaff\\uff00-\\uffef';
const OPENING = '（《〈“‘【〔';
const CLOSING = '、，。；：？！）》〉”’】〕…,.;:?!)';

/**
 * The units of a line: escape sequences, and text that must not be broken. The latter is a Chinese character or a word in
 * another script, with the brackets and marks that must not be separated from it and the white space after it.
 */
const UNIT = new RegExp(
  `\\x1b\\[[\\d;]*m|[${OPENING}]*(?:[${WIDE}]|[^\\s\\x1b${WIDE}]+)[${CLOSING}]*\\s*|\\s+|.`,
  'gsu',
);
const ESCAPE = /^\x1b\[([\d;]*)m$/;

/** The codes that end a style: all styles, bold and dim, underline, text colour, background colour. */
const ENDS = new Set(['0', '22', '24', '39', '49']);

/** Wraps a line to the width of a terminal, and indents all lines after the first; without a terminal, leaves it alone. */
export function wrapLine(
  line: string,
  indent: number,
  screen: Pick<Screen, 'isTerminal' | 'columns'>,
): string {
  if (!screen.isTerminal) return line;
  const begin = /^ */.exec(line)?.[0] ?? '';
  const width = Math.max(screen.columns, NARROWEST_SCREEN) - indent;
  const wrapped = wrapText(line.slice(begin.length), width);
  return begin + wrapped.replaceAll('\n', `\n${' '.repeat(indent)}`);
}

/** Breaks a text into lines of at most the given width in cells. Drops only white space at the breaks. */
export function wrapText(text: string, width: number): string {
  const lines: string[] = [];
  let line = '';
  /** The width of the line so far. It is summed up, because measuring the line again for every piece takes quadratic time. */
  let used = 0;
  let styles: string[] = [];
  const breakLine = () => {
    lines.push(line.trimEnd() + (styles.length > 0 ? '\x1b[0m' : ''));
    line = styles.join('');
    used = 0;
  };
  for (const unit of text.match(UNIT) ?? []) {
    const style = ESCAPE.exec(unit)?.[1];
    if (style !== undefined) {
      styles = ENDS.has(style) ? [] : [...styles, unit];
      line += unit;
      continue;
    }
    for (const piece of displayWidth(unit.trimEnd()) <= width ? [unit] : unit) {
      if (used > 0 && used + displayWidth(piece.trimEnd()) > width) breakLine();
      if (piece.trim() === '' && used === 0) continue;
      line += piece;
      used += displayWidth(piece);
    }
  }
  breakLine();
  return lines.join('\n');
}
