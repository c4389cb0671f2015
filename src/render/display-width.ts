import stringWidth from 'string-width';

/** A fast path for nearly all texts; string-width looks each character up in tables of all of Unicode. */
const ASCII_AND_CHINESE = /^[\x20-\x7e·…\u3001-\u3011\u4e00-\u9fff\uff01-\uff5e]*$/;
const CHINESE = /[\u3001-\uff5e]/g;

const COLOURS = /\x1b\[[\d;]*m/g;

/** The width of a text in terminal cells, without its escape sequences. */
export function displayWidth(text: string): number {
  const plain = text.replace(COLOURS, '');
  return ASCII_AND_CHINESE.test(plain)
    ? plain.length + (plain.match(CHINESE)?.length ?? 0)
    : stringWidth(plain);
}
