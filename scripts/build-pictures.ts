/**
 * Draws the terminal output of commands as SVG, for the READMEs. The pictures follow the reader's light or dark theme.
 * A test checks that they are up to date.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { argv } from 'node:process';
import { pathToFileURL } from 'node:url';
import stringWidth from 'string-width';
import type { Io } from '../src/cli/io.js';
import { main } from '../src/cli/main.js';
import { embeddedCatalogue, search } from '../src/index.js';
import type { Language } from '../src/messages/language.js';
import { MESSAGES } from '../src/messages/messages.js';
import { paletteFor } from '../src/render/palette.js';
import { pickerLines } from '../src/render/picker.js';

/** What is seen on a terminal. */
interface Scene {
  readonly title: string;
  readonly screen: string;
}

const SCENES: Readonly<Record<string, (lang: Language) => Promise<Scene>>> = {
  'look-up': (lang) => commands(lang, ['search 美容', 'search 月嫂', 'check 车工 5、4、1']),
  vet: (lang) => commands(lang, ['check --file examples/applications.xlsx']),
  pick: (lang) => picker(lang, '汽修'),
};

const COLUMNS = 80;
const CELL = { width: 8.4, height: 20 };
const MARGIN = 16;

/** The file of a picture. */
export const pictureFile = (name: string) => new URL(`../docs/${name}.svg`, import.meta.url);

/** Draws all pictures in both languages; returns their SVG by name. */
export async function drawPictures(): Promise<Map<string, string>> {
  const pictures = new Map<string, string>();
  for (const [name, scene] of Object.entries(SCENES)) {
    pictures.set(name, draw(await scene('en')));
    pictures.set(`${name}.zh-CN`, draw(await scene('zh')));
  }
  return pictures;
}

async function commands(lang: Language, lines: readonly string[]): Promise<Scene> {
  let screen = '';
  for (const line of lines) screen += `$ zhiye ${line}\n${await run(line.split(' '), lang)}\n`;
  return { title: lines.map((line) => `zhiye ${line}`).join(', '), screen };
}

/** The live picker after something was typed. */
async function picker(lang: Language, query: string): Promise<Scene> {
  const { head, below } = pickerLines(
    { query, choices: search(embeddedCatalogue, query), active: 0, top: 0 },
    MESSAGES[lang].answers,
    { columns: COLUMNS, rows: 24 },
    await paletteFor({ color: true }),
  );
  return { title: 'zhiye search', screen: ['$ zhiye search', head, ...below].join('\n') };
}

async function run(args: string[], lang: Language): Promise<string> {
  let screen = '';
  const stream = {
    isTerminal: true,
    columns: COLUMNS,
    write: async (content: string | Uint8Array) => {
      screen += Buffer.from(content).toString('utf8');
      return true;
    },
  };
  const io: Io = {
    environment: { ZHIYE_LANG: lang },
    systemLocale: () => lang,
    stdin: async function* () {},
    stdinIsTerminal: () => false,
    stdout: stream,
    stderr: stream,
    showProgress: () => undefined,
    limitMemory: () => undefined,
    terminal: () => undefined,
    hasOwnWindow: () => false,
    keyPress: async () => undefined,
    beforeInterruption: () => () => undefined,
  };
  await main(args, io);
  return screen;
}

/** The styles that escape sequences begin, by number. All other numbers end the current styles. */
const STYLES: Record<string, string> = { 1: 'b', 2: 'd', 31: 'r', 32: 'g', 33: 'y', 35: 'm' };

function draw({ title, screen }: Scene): string {
  const lines = screen.trimEnd().split('\n');
  const text = lines
    .map((line, row) => drawLine(line, MARGIN + (row + 0.75) * CELL.height))
    .join('\n');
  const width = Math.ceil(COLUMNS * CELL.width + 2 * MARGIN);
  const height = Math.ceil(lines.length * CELL.height + 2 * MARGIN);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
<title>${escaped(title)}</title>
<style>
rect{fill:#fff}text{fill:#24292f;font:14px ui-monospace,Menlo,Consolas,"Noto Sans Mono CJK SC","WenQuanYi Zen Hei Mono",monospace;white-space:pre}
.b{font-weight:bold}.d{fill:#8c959f}.r{fill:#cf222e}.g{fill:#1a7f37}.y{fill:#9a6700}.m{fill:#8250df}
@media(prefers-color-scheme:dark){rect{fill:#0d1117}text{fill:#e6edf3}.d{fill:#6e7681}.r{fill:#ff7b72}.g{fill:#3fb950}.y{fill:#d29922}.m{fill:#d2a8ff}}
</style>
<rect width="100%" height="100%" rx="8"/>
${text}
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

function escaped(text: string): string {
  return text.replace(
    /[&<>]/g,
    (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[character] ?? '',
  );
}

/** The picture in the repository. */
export const readPicture = (name: string) => readFileSync(pictureFile(name), 'utf8');

if (import.meta.url === pathToFileURL(argv[1] ?? '').href) {
  for (const [name, svg] of await drawPictures()) writeFileSync(pictureFile(name), svg);
}
