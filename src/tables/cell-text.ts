import { nameForm } from '../catalog/name.js';
import { PLACEHOLDERS } from '../generated/header-words.js';

/**
 * What a cell says: without white space around it, and without what keeps a spreadsheet from reading it as something
 * else, `="3"` or `'3`.
 *
 * @returns an empty text also for a cell with nothing but invisible characters
 */
export function cellText(cell: string): string {
  const text = withoutGuard(cell.trim()).trim();
  return isBlank(text) ? '' : text;
}

function withoutGuard(text: string): string {
  if (text.startsWith('="') && text.endsWith('"') && text.length > 2) {
    return text.slice(2, -1).replaceAll('""', '"');
  }
  return text.startsWith("'") ? text.slice(1) : text;
}

/** A long text is looked at in pieces of this length: something is seen in the first one as a rule. */
const PIECE = 64;

/** Whether there is nothing to be seen in a cell. */
export function isBlank(cell: string): boolean {
  if (cell === '') return true;
  if (/[!-~]/.test(cell)) return false;
  if (cell.length <= PIECE) return nameForm(cell) === '';
  for (let at = 0; at < cell.length; ) {
    const isCut = /[\ud800-\udbff]/.test(cell.charAt(at + PIECE - 1));
    const end = at + PIECE + (isCut ? 1 : 0);
    if (nameForm(cell.slice(at, end)) !== '') return false;
    at = end;
  }
  return true;
}

/** Whether a trade cell says that there is no trade: 无, /, —, 不分工种. */
export function isPlaceholder(cell: string): boolean {
  return PLACEHOLDERS.includes(nameForm(cell));
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Dates as readers of workbooks and programs write them, and as Excel shows them and saves them in text. */
const DATES: readonly RegExp[] = [
  /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})(?:[ T]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?$/,
  /^(?<year>\d{4})[/年](?<month>\d{1,2})[/月](?<day>\d{1,2})日?(?: \d{1,2}:\d{2}(?::\d{2})?)?$/,
  /^(?<month>\d{1,2})\/(?<day>\d{1,2})\/\d{4}$/,
  /^(?<month>\d{1,2})月(?<day>\d{1,2})日$/,
  /^(?<day>\d{1,2})-(?<name>[a-z]{3})(?:-\d{2,4})?$/i,
];

/**
 * What was probably typed into a cell that a spreadsheet made a date: `5-3` for 2026-05-03.
 *
 * @param cell its text, where a reader of workbooks writes dates as `2026-05-03`
 * @returns `undefined` if the cell is no date
 */
export function typedBeforeDate(cell: string): string | undefined {
  for (const pattern of DATES) {
    const { year, month, day, name } = pattern.exec(cell)?.groups ?? {};
    const number =
      month === undefined ? MONTHS.indexOf(name?.toLowerCase() ?? '') + 1 : Number(month);
    if (number === 0 || day === undefined) continue;
    return typedFor(Number(year ?? 0), number, Number(day));
  }
  return undefined;
}

/** What was probably typed for a date: two numbers get the present year, three begin with the year. */
export function typedFor(year: number, month: number, day: number): string {
  const isTyped = year > 2000 && year < 2010;
  return isTyped ? `${year - 2000}-${month}-${day}` : `${month}-${day}`;
}
