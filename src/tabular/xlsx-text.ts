import { refuseMoreThan } from './damaged.js';
import { readXml } from './xml.js';

/** Excel's cells hold 32,767 characters; other programs allow some more. */
const LONGEST = 262_144;

/** The text of a cell, from its `v` or the `t` of its runs; how a word is pronounced (`rPh`) is no part of it. */
export class CellText {
  #content = '';
  #isTaken = false;
  #isPhonetic = false;

  clear(): void {
    this.#content = '';
  }

  /** With the characters that XML cannot have, which are written `_x000D_`. */
  get value(): string {
    return this.#content.includes('_x')
      ? this.#content.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex) =>
          String.fromCharCode(Number.parseInt(hex, 16)),
        )
      : this.#content;
  }

  open(name: string): void {
    if (name === 'rPh') this.#isPhonetic = true;
    if (name === 'v' || name === 't') this.#isTaken = !this.#isPhonetic;
  }

  close(name: string): void {
    if (name === 'rPh') this.#isPhonetic = false;
    if (name === 'v' || name === 't') this.#isTaken = false;
  }

  add(piece: string): void {
    if (!this.#isTaken) return;
    this.#content += piece;
    refuseMoreThan(LONGEST, this.#content.length, 'characters');
  }
}

/** The formula of a cell, as it is typed. */
export class FormulaText {
  #content = '';
  #isTaken = false;

  get text(): string {
    return this.#content;
  }

  clear(): void {
    this.#content = '';
  }

  open(name: string): void {
    if (name !== 'f') return;
    this.#isTaken = true;
    this.#content = '=';
  }

  close(name: string): void {
    if (name === 'f') this.#isTaken = false;
  }

  add(piece: string): void {
    if (this.#isTaken) this.#content += piece;
  }
}

/** Lists of a million rows have fewer different texts. */
const MOST_STRINGS = 4_000_000;

/** The texts that the cells of a workbook share, from its part `sharedStrings.xml`. */
export async function readSharedStrings(text: AsyncIterable<string>): Promise<string[]> {
  const strings: string[] = [];
  const content = new CellText();
  await readXml(text, {
    open: (name) => {
      if (name === 'si') content.clear();
      content.open(name);
    },
    close: (name) => {
      content.close(name);
      if (name !== 'si') return;
      strings.push(content.value);
      refuseMoreThan(MOST_STRINGS, strings.length, 'shared-texts');
    },
    text: (piece) => content.add(piece),
  });
  return strings;
}
