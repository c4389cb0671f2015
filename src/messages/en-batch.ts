import type { ColumnRole } from '../catalog/errors.js';
import type { BatchTexts, UnusedReason } from './messages.js';
import { plural } from './plural.js';

const ROLE: Readonly<Record<ColumnRole, string>> = {
  title: 'name',
  occupation: 'occupation',
  trade: 'trade',
  code: 'code',
  level: 'level',
};

const UNUSED: Readonly<Record<UnusedReason, string>> = {
  held: 'what the person already holds',
  weaker: 'another column fits better',
  personal: "the person's own occupation",
  resembling: 'meaning unclear',
};

export const batch: BatchTexts = {
  reason: {
    levelOpen: (level, title) => `${title} is open at ${level}`,
    levelByTrade: (level, title, titles) =>
      `${title} is open at ${level} by trade only, and the application has to name one of ${titles}`,
    levelClosed: (level, title, elsewhere) =>
      `${title} is not open at ${level}${elsewhere === '' ? '' : `; in this occupation it is open for ${elsewhere}`}`,
    sentence: (parts) => `${parts.join('; ')}.`,
    unlisted: (name, occupation) =>
      `The catalogue does not list ${name}: it is ${occupation} in the national classification, and not open.`,
    unknown: (name, suggestion) =>
      `The catalogue has no occupation, title, trade or code ${name}${suggestion === '' ? '.' : `; did you mean ${suggestion}?`}`,
    ambiguous: (name, choices) => `${name} may be ${choices}.`,
    conflict: (one, other) => `${one} and ${other} do not belong together.`,
    missing: { name: 'The name is missing.', level: 'The level is missing.' },
    date: (cell, typed) =>
      `A cell became the date ${cell}; ${typed} was probably typed: format the cell as text and type it again.`,
    cells: (found, expected) =>
      `The row has ${plural(found, 'cell')} where the header has ${expected}.`,
    misquoted: 'The quotes in the row are not closed properly.',
    notAnObject: 'The line is no JSON object.',
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
  },
  summary: (rows, counts, notes) =>
    `${plural(rows, 'row')}${counts === '' ? '' : `: ${counts}`}${
      notes === 0 ? '' : `; ${plural(notes, 'note or total', 'notes or totals')} not checked`
    }`,
  count: (verdict, count) => `${count} ${verdict}`,
  columnsUsed: (columns) =>
    `columns read: ${columns.map(([role, header]) => `${header} (${ROLE[role]})`).join(', ')}`,
  columnsUnused: (columns) =>
    `columns left out: ${columns.map(([why, header]) => `${header} (${UNUSED[why]})`).join(', ')}`,
  columnsAbsent: (options) => `no object has the member that ${options.join(' and ')} names`,
  headerAt: (header, place) => `${header} in column ${place}`,
  sheetsUnused: (names) => `sheets without a table of applications: ${names.join(', ')}`,
  moreRows: (more) =>
    `${plural(more, 'more row')} ${more === 1 ? 'is' : 'are'} not open; -o FILE writes all rows with their verdicts`,
  heading: { row: 'Row', name: 'Name', level: 'Level', verdict: 'Verdict', reason: 'Reason' },
  progress: (rows, percent) => `${rows} rows${percent === undefined ? '' : `, ${percent} %`}`,
};
