import { displayWidth } from './display-width.js';

/** What is known of the place that text for people goes to. */
export interface Screen {
  readonly isTerminal: boolean;
  /** Width in cells; means nothing where there is no terminal. */
  readonly columns: number;
  readonly color: boolean;
}

/** Text is not wrapped to less than this many cells, however narrow the terminal. */
export const NARROWEST_SCREEN = 40;

const WIDE = '\\u2e80-\\u9fff\\uac00-\\ud7af\\uf900-\\ufaff\\uff00-\\uffef';
const OPENING = '（《〈“‘【〔';
const CLOSING = '、，。；：？！）》〉”’】〕…,.;:?!)';

/**
 * What a line is made of: escape sequences; and what may not be broken, which is one Chinese character or one word of
 * others, with the brackets and marks that may not begin or end a line, and the white space behind it.
 */
const UNIT = new RegExp(
  `\\x1b\\[[\\d;]*m|[${OPENING}]*(?:[${WIDE}]|[^\\s\\x1b${WIDE}]+)[${CLOSING}]*\\s*|\\s+|.`,
  'gsu',
);
const ESCAPE = /^\x1b\[([\d;]*)m$/;

/** What ends a style again: all of them, bold and dim, underline, colour of text and ground. */
const ENDS = new Set(['0', '22', '24', '39', '49']);

/** A line as wide as a terminal allows, those after its first indented by so many cells; elsewhere as it is. */
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

/** Text broken into lines of at most so many cells; only white space at the breaks is lost. */
export function wrapText(text: string, width: number): string {
  const lines: string[] = [];
  let line = '';
  /** The cells of the line, counted piece by piece: marks that take none would be counted again for each other. */
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
