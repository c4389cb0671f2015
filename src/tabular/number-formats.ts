import { typedFor } from '../tables/cell-text.js';

/** Number formats that are dates without saying so: Excel's own, also those of its Chinese and Japanese editions. */
const DATE_FORMATS: readonly (readonly [first: number, last: number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];

/**
 * Whether a number format shows a number as a date or time.
 *
 * @param id its number in the workbook
 * @param code its pattern, if the workbook has one for it
 */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code !== undefined) return isDateCode(code);
  return DATE_FORMATS.some(([first, last]) => id >= first && id <= last);
}

/** Whether a pattern has a part of a date outside of its literal texts and conditions. */
function isDateCode(code: string): boolean {
  // A bracket within brackets ends the search for the closing one, which else began anew at each of many.
  const bare = code.replace(/"[^"]*"|\\.|_.|\*.|\[[^[\]]*\]/g, '');
  return /[ymdhs]/i.test(bare) && !/general/i.test(bare);
}

/** A number as Excel shows it: with 15 digits at most, and none after the point that say nothing. */
export function numberText(stored: string | number): string {
  // Most are short whole numbers, which are stored as they are shown.
  if (typeof stored === 'string' && /^[1-9]\d{0,14}$/.test(stored)) return stored;
  const value = Number(stored);
  if (stored === '' || !Number.isFinite(value)) return String(stored);
  return String(Number(value.toPrecision(15)));
}

/** A date in a cell. */
export interface CellDate {
  /** `2026-03-01` or `2026-03-01 08:30:00`. */
  readonly text: string;
  /** What was probably typed if no date was meant: `5-3`, or `5-4-3` of 2005-04-03. */
  readonly typed: string;
}

const DAY = 86_400_000;

/** 31 December 1899, which is day 0 to Excel until it counts the 29 February that 1900 did not have. */
const EPOCH_BEFORE_MARCH_1900 = 25_568;

/** 1 January 1970 as Excel counts days: from 1900, or from 1904 in workbooks of old Macs. */
const EPOCH = { from1900: 25_569, from1904: 24_107 } as const;

/** The date of a number; `undefined` for a time without a day, and for a text that is no number. */
export function dateOf(stored: string | number, from1904: boolean): CellDate | undefined {
  const days = Number(stored);
  if (Number.isInteger(days) && days >= 1 && days < 60) {
    // Nobody means 1900: a small number was typed into a cell that shows dates.
    const epoch = from1904 ? EPOCH.from1904 : EPOCH_BEFORE_MARCH_1900;
    return { text: dateAt(new Date((days - epoch) * DAY)).text, typed: String(days) };
  }
  // What has no day is a time.
  if (!(days >= 61 && days < 2_958_466)) return undefined;
  const epoch = from1904 ? EPOCH.from1904 : EPOCH.from1900;
  return dateAt(new Date(Math.round((days - epoch) * DAY)));
}

/** A date that is stored as text: `2026-03-01T00:00:00`. */
export function isoDate(stored: string): CellDate | undefined {
  const date = new Date(/[zZ]$|^\d{4}-\d\d-\d\d$/.test(stored) ? stored : `${stored}Z`);
  return Number.isNaN(date.getTime()) ? undefined : dateAt(date);
}

function dateAt(date: Date): CellDate {
  const [day = '', time = ''] = date.toISOString().split('T');
  const clock = time.slice(0, 'hh:mm:ss'.length);
  if (clock !== '00:00:00') return { text: `${day} ${clock}`, typed: `${day} ${clock}` };
  const typed = typedFor(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
  return { text: day, typed };
}
