import type { Application, ApplicationVerdict } from '../lookup/applications/check-application.js';
import type { Messages } from '../messages/messages.js';
import { escapeControls } from './escape-controls.js';
import type { Palette } from './palette.js';
import { drawTable } from './table.js';
import type { Screen } from './wrap.js';
import { wrapLine } from './wrap.js';

/** What has to be looked at first comes first. */
const PROBLEMS_FIRST: readonly ApplicationVerdict[] = [
  'invalid',
  'conflict',
  'unknown',
  'ambiguous',
  'unlisted',
  'closed',
  'open-by-trade',
];

const MOST_SHOWN = 20;

interface ProblemRow {
  readonly number: number;
  readonly verdict: ApplicationVerdict;
  readonly name: string;
  readonly level: string;
  readonly reason: string;
}

/** The rows of a file that are not open: the first of each verdict, and how many there are. */
export class ProblemRows {
  readonly #byVerdict = new Map<ApplicationVerdict, ProblemRow[]>();
  #count = 0;

  /** @param exact whether open by trade counts as not open */
  constructor(private readonly exact: boolean) {}

  /**
   * Takes a row, and remembers it if it will be shown.
   *
   * @param number its number in the file
   * @param added the cells that are added to it
   * @param application gives what it says
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
    if (rows.length >= MOST_SHOWN) return;
    const cells = application();
    const reason = added.at(-1) ?? '';
    rows.push({ number, verdict, name: nameIn(cells), level: cells.level ?? '', reason });
    this.#byVerdict.set(verdict, rows);
  }

  /** A table of the rows, problems first, and a line for those that are not in it; empty if there are none. */
  async draw(messages: Messages, screen: Screen, palette: Palette): Promise<string> {
    const all = PROBLEMS_FIRST.flatMap((verdict) => this.#byVerdict.get(verdict) ?? []);
    const shown = all.slice(0, MOST_SHOWN);
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

/** How a verdict is painted: as `check` paints it, and what is no answer as a no. */
export function painted(verdict: ApplicationVerdict, palette: Palette): (text: string) => string {
  return palette.verdict[verdict === 'open' || verdict === 'open-by-trade' ? verdict : 'closed'];
}

/** What a row is about, in one text: a trade behind its occupation, unless it is the full title. */
function nameIn({ title, occupation, trade, code }: Application): string {
  const name = title ?? occupation;
  if (trade === undefined) return name ?? code ?? '';
  if (name === undefined || trade.startsWith(name)) return trade;
  return name.includes(trade) ? name : `${name}（${trade}）`;
}
