import type { Messages } from './messages.js';
import { plural } from './plural.js';

export const en: Messages = {
  language: 'en',
  heading: {
    no: 'No.',
    code: 'Code',
    title: 'Title',
    occupation: 'Occupation',
    trade: 'Trade',
    levels: 'Levels',
    level: 'Level',
    match: 'Match',
    foundAs: 'Found as',
    group: 'Group',
    name: 'Name',
    rank: 'Rank',
    occupations: 'Occupations',
    trades: 'Trades',
    entries: 'Entries',
    verdict: 'Verdict',
    alternatives: 'Alternatives',
  },
  fact: {
    title: 'Catalogue',
    attachment: 'Attachment',
    footnote: 'Footnote',
    file: 'Source file',
    sha256: 'SHA-256',
    entries: 'Entries',
    occupations: 'Occupations',
    trades: 'Trades',
    groups: 'Groups (major / sub-major / minor)',
    classification: 'Classification',
    version: 'zhiye',
  },
  classification: (name, edition, occupations, listed) =>
    `${name}, ${edition}: ${occupations} occupations, of which the catalogue lists ${listed}`,
  verdict: { open: 'open', 'open-by-trade': 'open by trade', closed: 'closed' },
  special: 'special',
  notExact: 'With --exact this counts as not open.',
  levelName: (level) => (level === 'special' ? 'special (专项职业能力)' : `level ${level}`),
  named: (title, code) => `${title} (${code})`,
  titles: (titles) => titles.join(', '),
  levelLine: (level, verdict, details) =>
    details.length === 0 ? `${level}: ${verdict}` : `${level}: ${verdict}. ${details.join(' ')}`,
  nameOneTrade: (titles) => `The application has to name one of: ${titles}.`,
  openElsewhere: (titles) => `In this occupation the level is open for: ${titles}.`,
  unlisted: (name, occupation) =>
    `${name}: not listed. ${occupation} is an occupation of the national classification, and the catalogue does not open it.`,
  conflict: (name, meanings) =>
    `${name}: the name and the code do not belong together: ${meanings}.`,
  unknown: (name) =>
    `${name}: unknown. The catalogue has no such occupation, title, trade or code.`,
  ambiguous: (name) => `${name}: ambiguous. Several entries of the catalogue have this name.`,
  disorder: (title, code, before) =>
    `${title} (${code}) stands behind ${before}: not sorted by code`,
  imported: (entries, occupations) =>
    `${plural(entries, 'entry', 'entries')} of ${plural(occupations, 'occupation')} taken in`,
  importNote: {
    list: (items, more) => `${items.join('; ')}${more > 0 ? `; and ${more} more` : ''}`,
    columns: (headers) => `columns not used: ${headers}`,
    headerless: (column) => `column ${column}, which has no header`,
    sheets: {
      hidden: (sheets) => `hidden sheets not used: ${sheets}`,
      'no-table': (sheets) => `without occupations and levels, not used: ${sheets}`,
      continued: (sheets) => `without a header, read by the header before: ${sheets}`,
    },
    sheet: (name) => (typeof name === 'string' ? name : `table ${name ?? 1}`),
    rows: (rows) => `rows that are no entries, left out: ${rows}`,
    row: ({ counts, sheet, line, text, times }) => {
      const place =
        typeof sheet === 'number' ? `table ${sheet}, ` : sheet === null ? '' : `${sheet}, `;
      return times > 1
        ? `${text} (${place}${counts} ${line} and ${times - 1} more)`
        : `${text} (${place}${counts} ${line})`;
    },
    uncoded: (rows) => `left out, since no code is known for the name: ${rows}`,
    marks: (marks, names) =>
      `marks ${marks} of the classification dropped from ${plural(names, 'name')}`,
    derived: {
      codes: (entries) =>
        `codes of ${plural(entries, 'entry', 'entries')} taken from the classification and the embedded catalogue`,
      occupations: (entries) =>
        `occupations of ${plural(entries, 'entry', 'entries')} taken from the titles`,
      titles: (entries) =>
        `titles of ${plural(entries, 'entry', 'entries')} made of occupation and trade`,
      numbers: (entries) =>
        `${plural(entries, 'entry', 'entries')} numbered in order, since 序号 is missing or differs`,
    },
    gathered: (rows, entries) =>
      `${plural(rows, 'row')} gathered into ${plural(entries, 'entry', 'entries')}`,
    otherNames: (names) => `the classification gives other names to these codes: ${names}`,
    otherName: (code, name, classified) => `${code} ${name} (${classified})`,
    moreDisorders: (more) => `${more} more not sorted by code`,
  },
  diff: {
    added: 'Added',
    removed: 'Removed',
    renamed: 'Renamed',
    opened: 'Levels opened',
    closed: 'Levels closed',
    same: 'no difference',
    renaming: (from, to) => `${from} → ${to}`,
  },
  because: {
    everyday: (word) => `also called ${word}`,
    former: (word) => `formerly ${word}`,
    english: (word) => `in English ${word}`,
    pinyin: (word) => `pinyin ${word}`,
    initials: (word) => `initials ${word}`,
  },
  suggested: (title, code, because) => `${title} (${code}, ${because})`,
  otherEdition: (named, listed) =>
    `${named} is the classification's; the catalogue lists it as ${listed}`,
  codeMeansOther: (named, name) => `${named}: the classification has ${name} under this code`,
  nameHasOtherCode: (named, code) => `${named}: the classification has this name under ${code}`,
  notClassified: (named) => `${named}: the classification has neither this name nor this code`,
  nothingFoundUnlisted: (query, occupation) =>
    `nothing found for ${query}: ${occupation} is an occupation of the national classification that this catalogue does not list`,
  suggestions: (titles) => `did you mean ${titles}?`,
  candidates: (titles) => `it may be ${titles}: use the code or the full title`,
  groupOf: (occupations) => `(${occupations.join(', ')} etc.)`,
  nothingFound: (query) => `nothing found for ${query}`,
  nothingListed: () => 'no entry fits',
  picker: { prompt: 'Search: ', keys: '↑↓ move  Enter show  Esc leave' },
  guesses: (query) => `nothing is called ${query}; these are guesses`,
  more: (shown, found) => `${shown} of ${plural(found, 'result')} shown; --limit 0 shows all`,
  unexpected: (reason) => `this should not happen, please report it: ${reason}`,
};
