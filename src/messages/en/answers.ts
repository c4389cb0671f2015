import type { DiffLine } from '../../catalog/diff.js';
import type { Level } from '../../catalog/level.js';
import type { Because } from '../../catalog/suggestion.js';
import type { LevelVerdict } from '../../lookup/check.js';
import { plural } from './plural.js';

/** The words of results. Callers escape control characters in the texts that they pass in. */
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
    query: 'Query',
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
  nameOneTrade: 'The application has to name one of:',
  openElsewhere: 'In this occupation the level is open for:',
  /** @param occupation name and code in the classification */
  unlisted: (name: string, occupation: string) =>
    `${name}: not listed. ${occupation} is an occupation of the national classification, but the catalogue does not list it.`,
  /** @param meanings what the name and the code mean, each with its code */
  conflict: (name: string, meanings: string) =>
    `${name}: the name and the code do not belong together: ${meanings}.`,
  unknown: (name: string) =>
    `${name}: unknown. The catalogue has no such occupation, title, trade or code.`,
  ambiguous: (name: string) =>
    `${name}: ambiguous. Several entries of the catalogue have this name.`,
  disorder: (title: string, code: string, before: string) =>
    `not sorted by code: ${title} (${code}) comes after ${before}`,
  imported: (entries: number, occupations: number) =>
    `imported ${plural(entries, 'entry', 'entries')} of ${plural(occupations, 'occupation')}`,
  /** The notes of `import` on what it did not use and what it derived. */
  importNote: {
    /** @param more how many more items there are */
    list: (items: readonly string[], more: number) =>
      `${items.join('; ')}${more > 0 ? `; and ${more} more` : ''}`,
    columns: (headers: string) => `columns not used: ${headers}`,
    headerless: (column: number) => `column ${column}, which has no header`,
    sheets: {
      hidden: (sheets: string) => `hidden sheets not used: ${sheets}`,
      'no-table': (sheets: string) => `no occupations and levels found in: ${sheets}`,
      continued: (sheets: string) => `no header, so read by the one before: ${sheets}`,
    },
    /** The name of a sheet, or the number of a table in a document. */
    sheet: (name: string | number | null) =>
      typeof name === 'string' ? name : `table ${name ?? 1}`,
    rows: (rows: string) => `rows left out because they are not entries: ${rows}`,
    /** A row left out; it is the first of `times` rows with the same text. */
    row: ({ counts, sheet, line, text, times }: LeftOutRow) => {
      const place =
        typeof sheet === 'number' ? `table ${sheet}, ` : sheet === null ? '' : `${sheet}, `;
      return times > 1
        ? `${text} (${place}${counts} ${line} and ${times - 1} more)`
        : `${text} (${place}${counts} ${line})`;
    },
    uncoded: (rows: string) => `rows left out because no code is known for their names: ${rows}`,
    marks: (marks: string, names: number) =>
      `classification marks ${marks} removed from ${plural(names, 'name')}`,
    derived: {
      codes: (entries: number) =>
        `codes of ${plural(entries, 'entry', 'entries')} taken from the classification and the embedded catalogue`,
      occupations: (entries: number) =>
        `occupations of ${plural(entries, 'entry', 'entries')} taken from the titles`,
      titles: (entries: number) =>
        `titles of ${plural(entries, 'entry', 'entries')} made of occupation and trade`,
      numbers: (entries: number) =>
        `${plural(entries, 'entry', 'entries')} numbered in order, because 序号 is missing or differs`,
    },
    gathered: (rows: number, entries: number) =>
      `${plural(rows, 'row')} merged into ${plural(entries, 'entry', 'entries')}`,
    otherNames: (names: string) => `the classification gives other names to these codes: ${names}`,
    otherName: (code: string, name: string, classified: string) =>
      `${code} ${name} (${classified})`,
    moreDisorders: (more: number) =>
      `${plural(more, 'more entry', 'more entries')} not sorted by code`,
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
  /** For an occupation whose code or name differs between the classification and the catalogue. */
  otherEdition: (named: string, listed: string) =>
    `${named} in the classification is ${listed} in the catalogue`,
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
  /** A label for a group without a name: its first occupations. */
  groupOf: (occupations: readonly string[]) => `(${occupations.join(', ')} etc.)`,
  nothingFound: (query: string) => `nothing found for ${query}`,
  /** What of a query no name or other word explains. */
  notUnderstood: (query: string, parts: readonly string[]) =>
    `nothing found for ${query}: ${parts.join(', ')} is not known here`,
  leftOut: (words: readonly string[]) => `entries with ${words.join(', ')} are left out`,
  nothingListed: () => 'no entries match',
  /** The prompt of the picker, and its keys. */
  picker: { prompt: 'Search: ', keys: '↑↓ move  Enter show  Esc leave' },
  guesses: (query: string) => `no entry is called ${query}; these are guesses`,
  more: (shown: number, found: number) =>
    `${shown} of ${plural(found, 'result')} shown; --limit 0 shows all`,
  /** Shown where the window closes with the program. */
  dropFiles:
    'To check lists of applications, drop the files on zhiye.exe; each result is written next to its list. The commands above are typed in PowerShell.',
  pressKey: 'Press any key to close this window.',
  /** An error that is not one of zhiye's own. */
  unexpected: (reason: string) => `unexpected error, please report it: ${reason}`,
};

interface LeftOutRow {
  readonly counts: 'line' | 'row';
  readonly sheet: string | number | null;
  readonly line: number;
  readonly text: string;
  readonly times: number;
}
