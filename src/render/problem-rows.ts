import type { Application, ApplicationVerdict } from '../lookup/applications/check-application.js';
import type { Messages } from '../messages/messages.js';
import { escapeControls } from './escape-controls.js';
import type { Palette } from './palette.js';
import { drawTable } from './table.js';
import type { Screen } from './wrap.js';
import { wrapLine } from './wrap.js';

/** The order of the table: the verdicts that need attention first. */
const PROBLEMS_FIRST: readonly ApplicationVerdict[] = [
  'invalid',
  'conflict',
  'unknown',
  'ambiguous',
  'unlisted',
  'closed',
  'open-by-trade',
];

const MAX_SHOWN = 20;

/** On a narrower terminal, a column for the reasons would have a few characters a line. */
const NARROWEST_TABLE = 80;

interface ProblemRow {
  readonly number: number;
  readonly verdict: ApplicationVerdict;
  readonly name: string;
  readonly level: string;
  readonly reason: string;
}

/** Collects the rows of a file that are not open: the first ones of each verdict, and the total number. */
export class ProblemRows {
  readonly #byVerdict = new Map<ApplicationVerdict, ProblemRow[]>();
  #count = 0;

  /** @param exact whether open by trade counts as not open */
  constructor(private readonly exact: boolean) {}

  /**
   * Counts a row if it is not open, and keeps it if it may be shown.
   *
   * @param number the row's number in the file
   * @param added its added cells, the reason last
   * @param application reads its own cells; called only for a row that is kept
   */
  take(
    number: number,
    verdict: ApplicationVerdict,
    added: readonly string[],
    application: () => Application,
  ): void {
    if (verdict === 'open' || (verdict === 'open-by-trade' && !this.exact)) return;
    this.#count += 1;
    const rows = this.#byVerdict.get(verdict) ?? [];
    if (rows.length >= MAX_SHOWN) return;
    const cells = application();
    const reason = added.at(-1) ?? '';
    rows.push({ number, verdict, name: nameIn(cells), level: cells.level ?? '', reason });
    this.#byVerdict.set(verdict, rows);
  }

  /** The rows, the worst problems first, and a line about those left out; empty if there are no rows. */
  async draw(messages: Messages, screen: Screen, palette: Palette): Promise<string> {
    const all = PROBLEMS_FIRST.flatMap((verdict) => this.#byVerdict.get(verdict) ?? []);
    const shown = all.slice(0, MAX_SHOWN);
    if (shown.length === 0) return '';
    const { heading, verdict: words, moreRows } = messages.batch;
    const rows = shown.map(({ number, name, level, verdict, reason }) => [
      String(number),
      escapeControls(name),
      escapeControls(level),
      painted(verdict, palette)(words[verdict]),
      escapeControls(reason),
    ]);
    const drawn =
      screen.isTerminal && screen.columns < NARROWEST_TABLE
        ? listed(rows, heading.row, screen, palette)
        : await drawTable(
            [heading.row, heading.name, heading.level, heading.verdict, heading.reason],
            rows,
            screen,
            palette,
          );
    const more = this.#count - shown.length;
    return more === 0 ? `${drawn}\n` : `${drawn}\n\n${wrapLine(moreRows(more), 2, screen)}\n`;
  }
}

/** Rows for a terminal that has no room for a column of reasons: each reason is below its row. */
function listed(
  rows: readonly (readonly string[])[],
  row: string,
  screen: Screen,
  palette: Palette,
): string {
  return rows
    .flatMap(([number = '', ...cells]) => [
      [palette.heading(`${row} ${number}`), ...cells.slice(0, -1)].join('  '),
      `    ${cells.at(-1) ?? ''}`,
    ])
    .map((line) => wrapLine(line, 4, screen))
    .join('\n');
}

/** The style of a verdict: that of `check`; verdicts that only applications have look like `closed`. */
export function painted(verdict: ApplicationVerdict, palette: Palette): (text: string) => string {
  return palette.verdict[verdict === 'open' || verdict === 'open-by-trade' ? verdict : 'closed'];
}

/** The name in a row as one text: occupation（trade）, unless one of the cells has the full title already. */
function nameIn({ title, occupation, trade, code }: Application): string {
  const name = title ?? occupation;
  if (trade === undefined) return name ?? code ?? '';
  if (name === undefined || trade.startsWith(name)) return trade;
  return name.includes(trade) ? name : `${name}（${trade}）`;
}
