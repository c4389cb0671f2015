import type { ApplicationVerdict } from '../../lookup/applications/check-application.js';
import { LANGUAGES } from '../../messages/language.js';
import { MESSAGES, type Messages } from '../../messages/messages.js';
import type { ColumnHeading } from '../../tabular/workbook/annotation.js';
import type { Tone } from '../../tabular/workbook/tone.js';

/** What the verdict on a row looks like in a workbook. */
export const TONE: Readonly<Record<ApplicationVerdict, Tone>> = {
  open: 'good',
  'open-by-trade': 'conditional',
  closed: 'bad',
  unlisted: 'bad',
  unknown: 'unclear',
  ambiguous: 'unclear',
  conflict: 'unclear',
  invalid: 'broken',
};

/** How the added columns look, in their order; widths as those of a workbook. */
const LOOKS = [
  { width: 14, look: 'verdict' },
  { width: 14, look: 'plain' },
  { width: 32, look: 'sentence' },
  { width: 56, look: 'sentence' },
] as const;

/** A heading that no other column has. */
const marked = (heading: string) => `zhiye ${heading}`;

/** What the added columns may be called in a workbook, in any language. */
export const RESULT_NAMES: readonly (readonly string[])[] = LANGUAGES.flatMap((language) => {
  const { resultHeadings } = MESSAGES[language].batch;
  return [resultHeadings, resultHeadings.map(marked)];
});

/**
 * The headings of the added columns in a workbook.
 *
 * @param others the headers of the other columns, which must not be the same: those of a table object are its names
 */
export function resultHeadings(
  { resultHeadings: words }: Messages['batch'],
  others: readonly string[],
): readonly ColumnHeading[] {
  const form = (header: string) => header.trim().toLowerCase();
  const taken = new Set(others.map(form));
  const isTaken = words.some((word) => taken.has(form(word)));
  return LOOKS.map((look, at) => {
    const word = words[at] ?? '';
    return { ...look, text: isTaken ? marked(word) : word };
  });
}
