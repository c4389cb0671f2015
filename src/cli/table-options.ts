import type { NamedColumns } from '../tables/role.js';
import { option, readWholeNumber } from './options.js';

/** The options of `check --file` and `import` that say which row holds the header and which column has which role. */
export interface TableOptions {
  readonly sheet?: string;
  readonly headerRow?: string;
  readonly nameColumn?: string;
  readonly occupationColumn?: string;
  readonly tradeColumn?: string;
  readonly codeColumn?: string;
  readonly levelColumn?: string;
}

export const HEADER_ROW_OPTION = option('--header-row <n>', 'headerRow');

/** The options for columns but the one for the name, which each command describes in its own words. */
export const COLUMN_OPTIONS = [
  option('--occupation-column <header>', 'occupationColumn'),
  option('--trade-column <header>', 'tradeColumn'),
  option('--code-column <header>', 'codeColumn'),
  option('--level-column <header>', 'levelColumn'),
];

/** The columns that options name, by role. */
export function namedColumns(options: TableOptions): NamedColumns {
  const headers = {
    title: options.nameColumn,
    occupation: options.occupationColumn,
    trade: options.tradeColumn,
    code: options.codeColumn,
    level: options.levelColumn,
  };
  return Object.fromEntries(Object.entries(headers).filter(([, header]) => header !== undefined));
}

/** @throws UsageError `option-value-unknown` */
export function readHeaderRow(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  return readWholeNumber('--header-row', text, 1);
}
