/**
 * Draws the terminal output of commands as SVG, for the READMEs, and how a file is dropped on the program. The pictures follow the reader's light or dark theme.
 * A test checks that they are up to date.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { argv } from 'node:process';
import { pathToFileURL } from 'node:url';
import { main } from '../src/cli/main.js';
import { embeddedCatalogue, search } from '../src/index.js';
import type { Language } from '../src/messages/language.js';
import { MESSAGES } from '../src/messages/messages.js';
import { paletteFor } from '../src/render/palette.js';
import { pickerLines } from '../src/render/picker.js';
import { drawDrop } from './pictures/drop.js';
import { terminalIo } from './pictures/io.js';
import { COLUMNS, drawTerminal, type Scene } from './pictures/terminal.js';

const PICTURES: Readonly<Record<string, (lang: Language) => Promise<string>>> = {
  'look-up': async (lang) =>
    drawTerminal(await commands(lang, ['search 美容', 'search 月嫂', 'check 车工 5、4、1'])),
  vet: async (lang) =>
    drawTerminal(await commands(lang, ['check --file examples/applications.xlsx'])),
  pick: async (lang) => drawTerminal(await picker(lang, '汽修')),
  drop: drawDrop,
};

/** The file of a picture. */
export const pictureFile = (name: string) => new URL(`../docs/${name}.svg`, import.meta.url);

/** Draws all pictures in both languages; returns their SVG by name. */
export async function drawPictures(): Promise<Map<string, string>> {
  const pictures = new Map<string, string>();
  for (const [name, draw] of Object.entries(PICTURES)) {
    pictures.set(name, await draw('en'));
    pictures.set(`${name}.zh-CN`, await draw('zh'));
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
  const { io, screen } = terminalIo(lang);
  await main(args, io);
  return screen();
}

/** The picture in the repository. */
export const readPicture = (name: string) => readFileSync(pictureFile(name), 'utf8');

if (import.meta.url === pathToFileURL(argv[1] ?? '').href) {
  for (const [name, svg] of await drawPictures()) writeFileSync(pictureFile(name), svg);
}
