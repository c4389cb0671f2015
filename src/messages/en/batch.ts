import type { ApplicationVerdict } from '../../lookup/applications/check-application.js';
import type { Role } from '../../tables/role.js';
import { plural } from './plural.js';

const ROLE: Readonly<Record<Role, string>> = {
  title: 'name',
  occupation: 'occupation',
  trade: 'trade',
  code: 'code',
  level: 'level',
};

/** Why a column that looks like part of an application was not used. */
const UNUSED = {
  held: 'what the person already holds',
  weaker: 'another column fits better',
  personal: "the person's own occupation",
  resembling: 'meaning unclear',
};

/** The words about a file of applications. */
export const batch = {
  /** Why a row has its verdict. */
  reason: {
    levelOpen: (level: string, title: string) => `${title} is open at ${level}`,
    levelByTrade: (level: string, title: string, titles: string) =>
      `${title} is open at ${level} by trade only, and the application has to name one of ${titles}`,
    /** @param elsewhere the other titles that are open at the level; may be empty */
    levelClosed: (level: string, title: string, elsewhere: string) =>
      `${title} is not open at ${level}${elsewhere === '' ? '' : `; in this occupation it is open for ${elsewhere}`}`,
    sentence: (parts: readonly string[]) => `${parts.join('; ')}.`,
    /** @param occupation name and code in the classification */
    unlisted: (name: string, occupation: string) =>
      `${name} is not open: the catalogue does not list ${occupation}, an occupation of the national classification.`,
    /** @param suggestion the best suggestion; may be empty */
    unknown: (name: string, suggestion: string) =>
      `The catalogue has no occupation, title, trade or code ${name}${suggestion === '' ? '.' : `; did you mean ${suggestion}?`}`,
    ambiguous: (name: string, choices: string) => `${name} may be ${choices}.`,
    conflict: (one: string, other: string) => `${one} and ${other} do not belong together.`,
    missing: { name: 'The name is missing.', level: 'The level is missing.' },
    date: (cell: string, typed: string) =>
      `A cell became the date ${cell}; ${typed} was probably typed: format the cell as text and type it again.`,
    cells: (found: number, expected: number) =>
      `The row has ${plural(found, 'cell')} where the header has ${expected}.`,
    misquoted: 'The quotes in the row are not closed properly.',
    notAnObject: 'The line is not a JSON object.',
    memberRepeated: (name: string) => `The object has ${name} twice, with different values.`,
  },
  verdict: {
    open: 'open',
    'open-by-trade': 'open by trade',
    closed: 'closed',
    unlisted: 'not listed',
    unknown: 'unknown',
    ambiguous: 'ambiguous',
    conflict: 'conflict',
    invalid: 'invalid',
  } satisfies Record<ApplicationVerdict, string>,
  /** The headings of the four columns that a workbook gets. */
  resultHeadings: ['Verdict', 'Matched code', 'Open entries', 'Reason'],
  /** The name of the sheet with checked rows, in a workbook that is new. */
  sheetName: 'Checked',
  /** A note on one of several sheets. */
  onSheet: (sheet: string, note: string) => `sheet ${sheet}: ${note}`,
  /** @param notes the number of rows with notes or totals, which are passed through */
  summary: (rows: number, counts: string, notes: number) =>
    `${plural(rows, 'row')}${counts === '' ? '' : `: ${counts}`}${
      notes === 0 ? '' : `; ${plural(notes, 'note or total', 'notes or totals')} not checked`
    }`,
  /** A note on one of several files. */
  ofFile: (file: string, note: string) => `${file}: ${note}`,
  /** @param unchecked the number of files that could not be checked */
  allFiles: (files: number, unchecked: number, summary: string) =>
    `${plural(files, 'file')}${unchecked === 0 ? '' : `, ${unchecked} not checked`}: ${summary}`,
  /** What is added to the name of a file for its result. */
  checkedFile: 'checked',
  writtenTo: (file: string) => `written to ${file}`,
  count: (verdict: string, count: number) => `${count} ${verdict}`,
  /** The columns in use, each with its role and header. */
  columnsUsed: (columns: readonly (readonly [role: Role, header: string])[]) =>
    `columns read: ${columns.map(([role, header]) => `${header} (${ROLE[role]})`).join(', ')}`,
  columnsUnused: (columns: readonly (readonly [why: keyof typeof UNUSED, header: string])[]) =>
    `columns left out: ${columns.map(([why, header]) => `${header} (${UNUSED[why]})`).join(', ')}`,
  /** @param options the options that name a missing member */
  columnsAbsent: (options: readonly string[]) =>
    `no object has the member named by ${options.join(' and ')}`,
  /** A header that occurs more than once, with the place of the column. */
  headerAt: (header: string, place: string) => `${header} in column ${place}`,
  sheetsUnused: (names: readonly string[]) =>
    `sheets without a table of applications: ${names.join(', ')}`,
  /** Shown below a table of rows that are not open, if it leaves some out. */
  moreRows: (more: number) =>
    `${plural(more, 'more row')} ${more === 1 ? 'is' : 'are'} not open; -o FILE writes all rows with their verdicts`,
  heading: { row: 'Row', name: 'Name', level: 'Level', verdict: 'Verdict', reason: 'Reason' },
  /** @param percent how much of the input has been read; `undefined` if its size is not known */
  progress: (rows: number, percent: number | undefined) =>
    `${plural(rows, 'row')}${percent === undefined ? '' : `, ${percent}%`}`,
};
