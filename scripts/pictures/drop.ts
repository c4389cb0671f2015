/** How a file is dropped on `zhiye.exe`: the file, the program, the result, and the window with what it really says. */
import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chdir, cwd } from 'node:process';
import { main } from '../../src/cli/main.js';
import { holdOwnWindow } from '../../src/cli/own-window.js';
import type { Language } from '../../src/messages/language.js';
import { terminalIo } from './io.js';
import { drawScreen, escaped, svg, TERMINAL_STYLE, WIDTH } from './terminal.js';

const LIST = resolve('examples/applications.xlsx');

const WORDS: Readonly<Record<Language, Words>> = {
  zh: {
    list: '名单.xlsx',
    folder: 'D:\\报名\\',
    steps: ['① 把名单拖到 zhiye.exe 上，松手', '② 旁边多出一张核对好的表', '③ 看完，按任意键'],
  },
  en: {
    list: 'list.xlsx',
    folder: 'D:\\lists\\',
    steps: [
      '1. Drop the list on zhiye.exe',
      '2. The result is next to it',
      '3. Read, and press a key',
    ],
  },
};

interface Words {
  readonly list: string;
  /** The folder of the list under Windows. */
  readonly folder: string;
  readonly steps: readonly [drop: string, result: string, read: string];
}

const ICONS_TOP = 44;
const LABEL_TOP = ICONS_TOP + 84;
const WINDOW_TOP = 172;
const TITLE_BAR = 30;
const PLACES = { list: 110, program: 350, result: 590 };

const STYLE = `${TERMINAL_STYLE}
.label,.step{font-family:system-ui,"Noto Sans CJK SC","WenQuanYi Zen Hei",sans-serif;text-anchor:middle}.step{font-size:15px;font-weight:bold}
.bar{fill:#eaeef2}.frame{fill:none;stroke:#d0d7de}.sheet{fill:#fff;stroke:#1a7f37;stroke-width:2}.grid{fill:none;stroke:#1a7f37}
.new{fill:#dafbe1;stroke:none}.arrow{fill:none;stroke:#0969da;stroke-width:2.5;stroke-linecap:round}.dashed{stroke-dasharray:6 6}.prompt{fill:none;stroke:#fff;stroke-width:3}
.app{fill:#24292f}
@media(prefers-color-scheme:dark){.bar{fill:#21262d}.frame{stroke:#30363d}.sheet{fill:#0d1117;stroke:#3fb950}.grid{stroke:#3fb950}.new{fill:#1f4a2c}.arrow{stroke:#58a6ff}.app{fill:#484f58}}`;

/** Draws how a list is dropped on the program. */
export async function drawDrop(lang: Language): Promise<string> {
  const { list, steps } = WORDS[lang];
  const { screen, result } = await dropped(lang);
  const window = drawScreen(screen, WINDOW_TOP + TITLE_BAR);
  const height = WINDOW_TOP + TITLE_BAR + window.height;
  const [drop, written, read] = steps;
  const content = [
    '<rect width="100%" height="100%" rx="8"/>',
    step((PLACES.list + PLACES.program) / 2, drop),
    step(PLACES.result, written),
    sheet(PLACES.list, false),
    arrow(PLACES.list + 50, PLACES.program - 50, 'dashed'),
    program(PLACES.program),
    arrow(PLACES.program + 50, PLACES.result - 50),
    sheet(PLACES.result, true),
    label(PLACES.list, list),
    label(PLACES.program, 'zhiye.exe'),
    label(PLACES.result, result),
    windowFrame(height, read),
    window.text,
  ];
  return svg({ title: steps.join(' '), height, style: STYLE }, content.join('\n'));
}

/** What the window shows, and the name of the file that is written. */
async function dropped(lang: Language): Promise<{ screen: string; result: string }> {
  const { list, folder: shown } = WORDS[lang];
  const folder = mkdtempSync(join(tmpdir(), 'zhiye-'));
  copyFileSync(LIST, join(folder, list));
  const { io, screen } = terminalIo(lang);
  const before = cwd();
  // The folder of the list is named in the window, and this one by chance.
  chdir(folder);
  try {
    await main([list], io);
    await holdOwnWindow({ ...io, hasOwnWindow: () => true }, [list]);
    const [result, another] = readdirSync(folder).filter((name) => name !== list);
    if (result === undefined || another !== undefined) throw new Error('not one file was written');
    return { screen: screen().replaceAll(result, `${shown}${result}`), result };
  } finally {
    chdir(before);
    rmSync(folder, { recursive: true });
  }
}

const step = (x: number, text: string) =>
  `<text class="step" x="${x}" y="26">${escaped(text)}</text>`;

const label = (x: number, text: string) =>
  `<text class="label" x="${x}" y="${LABEL_TOP + 16}">${escaped(text)}</text>`;

/** The icon of a workbook, with the columns of a result at its right if it is one. */
function sheet(center: number, isResult: boolean): string {
  const [x, y] = [center - 30, ICONS_TOP];
  const result = isResult ? `<path class="new" d="M${x + 40} ${y + 28}h14v42h-14z"/>` : '';
  return `<path class="sheet" d="M${x} ${y}h44l16 16v60h-60z"/>${result}<path class="grid" d="M${x + 44} ${y}v16h16M${x + 6} ${y + 28}h48v42h-48zM${x + 6} ${y + 42}h48M${x + 6} ${y + 56}h48M${x + 23} ${y + 28}v42M${x + 40} ${y + 28}v42"/>`;
}

/** The icon of a program for the console. */
function program(center: number): string {
  const [x, y] = [center - 38, ICONS_TOP + 8];
  return `<rect class="app" x="${x}" y="${y}" width="76" height="60" rx="6"/><path class="prompt" d="M${x + 14} ${y + 18}l12 12l-12 12M${x + 34} ${y + 44}h20"/>`;
}

function arrow(from: number, to: number, style = ''): string {
  const y = ICONS_TOP + 38;
  return `<path class="arrow ${style}" d="M${from} ${y}H${to}"/><path class="arrow" d="M${to - 8} ${y - 8}l8 8l-8 8"/>`;
}

/** The title bar and the border of the window, whose text is drawn on it. */
function windowFrame(height: number, title: string): string {
  const y = WINDOW_TOP + 20;
  return `<path class="bar" d="M1 ${WINDOW_TOP}H${WIDTH - 1}V${WINDOW_TOP + TITLE_BAR}H1z"/><path class="frame" d="M.5 ${WINDOW_TOP}H${WIDTH - 0.5}V${height - 8}a8 8 0 0 1 -8 8H8.5a8 8 0 0 1 -8 -8z"/><text x="16" y="${y}">zhiye.exe</text><text class="step" x="${PLACES.program}" y="${y}">${escaped(title)}</text><path class="arrow" style="stroke-width:1.5" d="M${WIDTH - 30} ${y - 10}l10 10m0 -10l-10 10"/>`;
}
