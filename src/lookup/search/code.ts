import { codeForm } from '../../catalog/code.js';
import type { Layer } from './match.js';

const BEGINNING_OF_A_CODE = /^[1-9](?:[\d-]*|[\d-]*Z\d*)$/;

/** The word is a code, or any beginning of one, with or without hyphens: 4-10-01-05, 4-14-05-0, 618. */
export const code: Layer = (word, { entry }) => {
  const form = codeForm(word);
  if (!BEGINNING_OF_A_CODE.test(form)) return undefined;
  const whole = form.includes('-') ? entry.code : entry.code.replaceAll('-', '');
  if (!whole.startsWith(form)) return undefined;
  const end = form.includes('-') ? form.length : hyphenatedLength(entry.code, form.length);
  const kind = form === whole ? 'exact' : 'prefix';
  // Entries of a group stay in catalogue order.
  return { kind, field: 'code', ranges: [[0, end]], slack: kind === 'exact' ? 0 : entry.no };
};

/** How far the first so many characters that are no hyphens reach in a code. */
function hyphenatedLength(text: string, characters: number): number {
  let left = characters;
  let end = 0;
  for (; left > 0 && end < text.length; end += 1) if (text.charAt(end) !== '-') left -= 1;
  return end;
}
