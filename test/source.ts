import { readFileSync } from 'node:fs';

/** A row of the published table, exactly as in the source text. */
export interface SourceRow {
  number: string;
  code: string;
  title: string;
  occupation: string;
  levels: string[];
}

/** The published table, as scripts/build-data.ts names it. */
export const SOURCE_FILE = new URL('../data/000_eaf749be2f6ce36e.txt', import.meta.url);

export const SOURCE_TEXT = readFileSync(SOURCE_FILE, 'utf8');

/** The rows of the source, read without any code of zhiye: each line that is a code, with its neighbours. */
export const SOURCE_ROWS: readonly SourceRow[] = (() => {
  const lines = SOURCE_TEXT.split('\n').map((line) => line.trim());
  return lines.flatMap((line, at) =>
    /^\d-\d\d-\d\d-[\dZ]\d$/.test(line)
      ? [
          {
            number: lines[at - 1] ?? '',
            code: line,
            title: lines[at + 1] ?? '',
            occupation: lines[at + 2] ?? '',
            levels: (lines[at + 3] ?? '').split('、'),
          },
        ]
      : [],
  );
})();

/** The text in the outer brackets of a title; empty for a base entry. */
export const tradeOfRow = ({ title, occupation }: SourceRow): string =>
  title === occupation ? '' : title.slice(occupation.length + 1, -1);

/** Levels as the source writes them; the command line reads them in the same form. */
export const LEVEL_WORDS = ['5', '4', '3', '2', '1', '专项职业能力'] as const;
