import type { Layer } from './layer.js';

/** The word is a code, or any beginning of one, with or without hyphens: 4-10-01-05, 4-14-05-0, 618. */
export const code: Layer = ({ code: typed }) => {
  if (typed === undefined) return undefined;
  const hyphenated = typed.includes('-');
  return ({ entry }) => {
    const whole = hyphenated ? entry.code : entry.code.replaceAll('-', '');
    if (!whole.startsWith(typed)) return undefined;
    const end = hyphenated ? typed.length : hyphenatedLength(entry.code, typed.length);
    const kind = typed === whole ? 'exact' : 'prefix';
    // Entries of a group stay in catalogue order.
    const penalty = kind === 'exact' ? 0 : entry.no;
    return { kind, field: 'code', ranges: [[0, end]], penalty };
  };
};

/** How far the first so many characters that are no hyphens reach in a code, which has as many. */
function hyphenatedLength(text: string, characters: number): number {
  let left = characters;
  let end = 0;
  for (; left > 0; end += 1) if (text.charAt(end) !== '-') left -= 1;
  return end;
}
