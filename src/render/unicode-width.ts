import stringWidth from 'string-width';

/** How many cells of a terminal a text of any characters takes; escape sequences take none. */
export function unicodeWidth(text: string): number {
  return stringWidth(text);
}
