import { unicodeWidth } from './unicode-width.js';

/** What nearly every text here is made of. For these the table of all of Unicode need not be loaded. */
const ASCII_AND_CHINESE = /^[\x20-\x7e·…\u3001-\u3011\u4e00-\u9fff\uff01-\uff5e]*$/;
const CHINESE = /[\u3001-\uff5e]/g;

const COLOURS = /\x1b\[[\d;]*m/g;

/** How many cells of a terminal a text takes; escape sequences take none. */
export function displayWidth(text: string): number {
  const plain = text.replace(COLOURS, '');
  return ASCII_AND_CHINESE.test(plain)
    ? plain.length + (plain.match(CHINESE)?.length ?? 0)
    : unicodeWidth(plain);
}
