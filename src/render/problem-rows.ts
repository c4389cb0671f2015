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

  /** A table of the rows, the worst problems first, and a line about those left out; empty if there are no rows. */
  async draw(messages: Messages, screen: Screen, palette: Palette): Promise<string> {
    const all = PROBLEMS_FIRST.flatMap((verdict) => this.#byVerdict.get(verdict) ?? []);
    const shown = all.slice(0, MAX_SHOWN);
    if (shown.length === 0) return '';
    const { heading, verdict: words, moreRows } = messages.batch;
    const table = await drawTable(
      [heading.row, heading.name, heading.level, heading.verdict, heading.reason],
      shown.map(({ number, name, level, verdict, reason }) => [
        String(number),
        escapeControls(name),
        escapeControls(level),
        painted(verdict, palette)(words[verdict]),
        escapeControls(reason),
      ]),
      screen,
      palette,
    );
    const more = this.#count - shown.length;
    return more === 0 ? `${table}\n` : `${table}\n\n${wrapLine(moreRows(more), 2, screen)}\n`;
  }
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
