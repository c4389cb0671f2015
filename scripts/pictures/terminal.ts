import stringWidth from 'string-width';

/** What is seen on a terminal. */
export interface Scene {
  readonly title: string;
  readonly screen: string;
}

export const COLUMNS = 80;
const CELL = { width: 8.4, height: 20 };
const MARGIN = 16;

/** As wide as a terminal of `COLUMNS` with a margin on both sides. */
export const WIDTH = Math.ceil(COLUMNS * CELL.width + 2 * MARGIN);

/** The font and colours of text on a terminal, in the reader's light or dark theme. */
export const TERMINAL_STYLE = `rect{fill:#fff}text{fill:#24292f;font:14px ui-monospace,Menlo,Consolas,"Noto Sans Mono CJK SC","WenQuanYi Zen Hei Mono",monospace;white-space:pre}
.b{font-weight:bold}.d{fill:#8c959f}.r{fill:#cf222e}.g{fill:#1a7f37}.y{fill:#9a6700}.m{fill:#8250df}
@media(prefers-color-scheme:dark){rect{fill:#0d1117}text{fill:#e6edf3}.d{fill:#6e7681}.r{fill:#ff7b72}.g{fill:#3fb950}.y{fill:#d29922}.m{fill:#d2a8ff}}`;

/** The styles that escape sequences begin, by number. All other numbers end the current styles. */
const STYLES: Record<string, string> = { 1: 'b', 2: 'd', 31: 'r', 32: 'g', 33: 'y', 35: 'm' };

/** Draws a terminal as SVG. */
export function drawTerminal({ title, screen }: Scene): string {
  const { text, height } = drawScreen(screen, 0);
  return svg(
    { title, height, style: TERMINAL_STYLE },
    `<rect width="100%" height="100%" rx="8"/>\n${text}`,
  );
}

/** Draws the lines of a screen below `top`; `height` includes the margins. */
export function drawScreen(screen: string, top: number): { text: string; height: number } {
  const lines = screen.trimEnd().split('\n');
  const text = lines
    .map((line, row) => drawLine(line, top + MARGIN + (row + 0.75) * CELL.height))
    .join('\n');
  return { text, height: Math.ceil(lines.length * CELL.height + 2 * MARGIN) };
}

/** A whole SVG of the width of a terminal. */
export function svg(
  { title, height, style }: { title: string; height: number; style: string },
  content: string,
): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}">
<title>${escaped(title)}</title>
<style>
${style}
</style>
${content}
</svg>
`;
}

/** Places each word and each Chinese character by terminal cells, so that the font's widths do not matter. */
function drawLine(line: string, y: number): string {
  let column = 0;
  const styles = new Set<string>();
  const words: string[] = [];
  for (const piece of line.match(/\x1b\[[\d;]*m| +|[!-~]+|[^\x1b -~]/g) ?? []) {
    const code = /^\x1b\[([\d;]*)m$/.exec(piece)?.[1];
    if (code !== undefined) {
      const style = STYLES[code];
      if (style === undefined) styles.clear();
      else styles.add(style);
      continue;
    }
    const cells = stringWidth(piece);
    if (piece.trim() !== '') {
      const x = (MARGIN + column * CELL.width).toFixed(1);
      const length = (cells * CELL.width).toFixed(1);
      const style = styles.size > 0 ? ` class="${[...styles].join(' ')}"` : '';
      // Chinese fonts draw some characters wider than a cell, such as “.
      const fit = cells === 1 && /[^!-~]/.test(piece) ? ' lengthAdjust="spacingAndGlyphs"' : '';
      words.push(
        `<text x="${x}" y="${y}" textLength="${length}"${fit}${style}>${escaped(piece)}</text>`,
      );
    }
    column += cells;
  }
  return words.join('');
}

export function escaped(text: string): string {
  return text.replace(
    /[&<>]/g,
    (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[character] ?? '',
  );
}
