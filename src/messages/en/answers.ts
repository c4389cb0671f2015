import type { DiffLine } from '../../catalog/diff.js';
import type { Level } from '../../catalog/level.js';
import type { Because } from '../../catalog/suggestion.js';
import type { LevelVerdict } from '../../lookup/check.js';
import { plural } from './plural.js';

/** What zhiye says about what it found. Texts that are passed in have to be safe to show. */
export const answers = {
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
  classification: (name: string, edition: string, occupations: number, listed: number) =>
    `${name}, ${edition}: ${occupations} occupations, of which the catalogue lists ${listed}`,
  verdict: { open: 'open', 'open-by-trade': 'open by trade', closed: 'closed' } satisfies Record<
    LevelVerdict,
    string
  >,
  /** Short for 专项职业能力. */
  special: 'special',
  notExact: 'With --exact this counts as not open.',
  levelName: (level: Level) => (level === 'special' ? 'special (专项职业能力)' : `level ${level}`),
  named: (title: string, code: string) => `${title} (${code})`,
  titles: (titles: readonly string[]) => titles.join(', '),
  levelLine: (level: string, verdict: string, details: readonly string[]) =>
    details.length === 0 ? `${level}: ${verdict}` : `${level}: ${verdict}. ${details.join(' ')}`,
  nameOneTrade: (titles: string) => `The application has to name one of: ${titles}.`,
  openElsewhere: (titles: string) => `In this occupation the level is open for: ${titles}.`,
  /** @param occupation name and code in the classification */
  unlisted: (name: string, occupation: string) =>
    `${name}: not listed. ${occupation} is an occupation of the national classification, and the catalogue does not open it.`,
  /** @param meanings what the name and the code mean, each with its code */
  conflict: (name: string, meanings: string) =>
    `${name}: the name and the code do not belong together: ${meanings}.`,
  unknown: (name: string) =>
    `${name}: unknown. The catalogue has no such occupation, title, trade or code.`,
  ambiguous: (name: string) =>
    `${name}: ambiguous. Several entries of the catalogue have this name.`,
  disorder: (title: string, code: string, before: string) =>
    `${title} (${code}) stands behind ${before}: not sorted by code`,
  imported: (entries: number, occupations: number) =>
    `${plural(entries, 'entry', 'entries')} of ${plural(occupations, 'occupation')} taken in`,
  /** What `import` did not use, and what it derived. */
  importNote: {
    /** @param more how many more there are than those named */
    list: (items: readonly string[], more: number) =>
      `${items.join('; ')}${more > 0 ? `; and ${more} more` : ''}`,
    columns: (headers: string) => `columns not used: ${headers}`,
    headerless: (column: number) => `column ${column}, which has no header`,
    sheets: {
      hidden: (sheets: string) => `hidden sheets not used: ${sheets}`,
      'no-table': (sheets: string) => `without occupations and levels, not used: ${sheets}`,
    },
    /** A sheet by its name, or a table of a document by its number. */
    sheet: (name: string | number | null) =>
      typeof name === 'string' ? name : `table ${name ?? 1}`,
    rows: (rows: string) => `rows that are no entries, left out: ${rows}`,
    /** A row at a line; `times` rows have the same text, and this is the first of them. */
    row: ({ counts, sheet, line, text, times }: LeftOutRow) => {
      const place =
        typeof sheet === 'number' ? `table ${sheet}, ` : sheet === null ? '' : `${sheet}, `;
      return times > 1
        ? `${text} (${place}${counts} ${line} and ${times - 1} more)`
        : `${text} (${place}${counts} ${line})`;
    },
    uncoded: (rows: string) => `left out, since no code is known for the name: ${rows}`,
    marks: (marks: string, names: number) =>
      `marks ${marks} of the classification dropped from ${plural(names, 'name')}`,
    derived: {
      codes: (entries: number) =>
        `codes of ${plural(entries, 'entry', 'entries')} taken from the classification and the embedded catalogue`,
      occupations: (entries: number) =>
        `occupations of ${plural(entries, 'entry', 'entries')} taken from the titles`,
      titles: (entries: number) =>
        `titles of ${plural(entries, 'entry', 'entries')} made of occupation and trade`,
      numbers: (entries: number) =>
        `${plural(entries, 'entry', 'entries')} numbered in order, since 序号 is missing or differs`,
    },
    gathered: (rows: number, entries: number) =>
      `${plural(rows, 'row')} gathered into ${plural(entries, 'entry', 'entries')}`,
    otherNames: (names: string) => `the classification gives other names to these codes: ${names}`,
    otherName: (code: string, name: string, classified: string) =>
      `${code} ${name} (${classified})`,
    moreDisorders: (more: number) => `${more} more not sorted by code`,
  },
  diff: {
    added: 'Added',
    removed: 'Removed',
    renamed: 'Renamed',
    opened: 'Levels opened',
    closed: 'Levels closed',
    same: 'no difference',
    renaming: (from: string, to: string) => `${from} → ${to}`,
  } satisfies Record<DiffLine['kind'] | 'same', string> & { renaming: unknown },
  /** Why a title is suggested. */
  because: {
    everyday: (word: string) => `also called ${word}`,
    former: (word: string) => `formerly ${word}`,
    english: (word: string) => `in English ${word}`,
    pinyin: (word: string) => `pinyin ${word}`,
    initials: (word: string) => `initials ${word}`,
  } satisfies Record<Because['kind'], (word: string) => string>,
  suggested: (title: string, code: string, because: string) => `${title} (${code}, ${because})`,
  /** For a code of another edition of the classification, recognised by the name next to it. */
  otherEdition: (named: string, listed: string) =>
    `${named} is the classification's; the catalogue lists it as ${listed}`,
  /** How an occupation of the catalogue differs from the classification. */
  codeMeansOther: (named: string, name: string) =>
    `${named}: the classification has ${name} under this code`,
  nameHasOtherCode: (named: string, code: string) =>
    `${named}: the classification has this name under ${code}`,
  notClassified: (named: string) =>
    `${named}: the classification has neither this name nor this code`,
  nothingFoundUnlisted: (query: string, occupation: string) =>
    `nothing found for ${query}: ${occupation} is an occupation of the national classification that this catalogue does not list`,
  suggestions: (titles: string) => `did you mean ${titles}?`,
  candidates: (titles: string) => `it may be ${titles}: use the code or the full title`,
  /** A label for a group without a name: the first of its occupations. */
  groupOf: (occupations: readonly string[]) => `(${occupations.join(', ')} etc.)`,
  nothingFound: (query: string) => `nothing found for ${query}`,
  nothingListed: () => 'no entry fits',
  /** What the picker shows before the query, and what its keys do. */
  picker: { prompt: 'Search: ', keys: '↑↓ move  Enter show  Esc leave' },
  guesses: (query: string) => `nothing is called ${query}; these are guesses`,
  more: (shown: number, found: number) =>
    `${shown} of ${plural(found, 'result')} shown; --limit 0 shows all`,
  /** Said where the window closes with the program. */
  pressKey: 'Press any key to close this window.',
  /** An error that nobody foresaw. */
  unexpected: (reason: string) => `this should not happen, please report it: ${reason}`,
};

interface LeftOutRow {
  readonly counts: 'line' | 'row';
  readonly sheet: string | number | null;
  readonly line: number;
  readonly text: string;
  readonly times: number;
}
