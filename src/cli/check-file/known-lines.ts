import type { RowReader } from '../../tables/read-row.js';
import type { DelimitedReader, DelimitedRow, PlainLines } from '../../tabular/delimited.js';
import { copyOf } from './binary-string.js';
import { CACHE_SIZE, type CheckedRow, type RowChecker } from './row-checker.js';

/** Cells that follow each other and count. */
type Piece = readonly [first: number, last: number];

/** What the lines of a table are checked with. */
interface Context {
  readonly checker: RowChecker;
  readonly reader: RowReader;
  /** How many cells each row has, all of them under a header. */
  readonly width: number;
}

/**
 * The short way of lines without quotes in which the cells that count were seen before: they are found in the text, not
 * split, and come out as they are with the cells that were added then. Most lines of a long file take it.
 */
export class KnownLines {
  readonly #known = new Map<string, CheckedRow>();
  readonly #firstPiece: Piece;
  readonly #otherPieces: readonly Piece[];
  /** Where the cells of the line at hand begin, and where one after the last would. */
  readonly #starts: Int32Array;

  constructor(
    private readonly context: Context,
    private readonly lines: DelimitedReader,
  ) {
    const [first = [0, 0], ...others] = neighbours(context.reader.places);
    this.#firstPiece = first;
    this.#otherPieces = others;
    this.#starts = new Int32Array(context.width + 1);
  }

  /**
   * Takes lines; gives what comes out for them.
   *
   * @param takeRow takes a line that does not go the short way
   */
  take({ text, start, end }: PlainLines, takeRow: (row: DelimitedRow) => string): string {
    const { delimiter, lineBreak } = this.lines;
    const { checker, reader, width } = this.context;
    // Read once: the build makes a call of each use of a private field, and this loop runs for every line.
    const starts = this.#starts;
    const remembered = this.#known;
    const [firstFrom, firstTo] = this.#firstPiece;
    const others = this.#otherPieces;
    const mayHaveReturn = lineBreak === '\n';
    let out = '';
    let copied = start;
    let next = text.indexOf(delimiter, start);
    for (let at = start; at < end; ) {
      const lineFeed = text.indexOf(lineBreak, at);
      const hasReturn = mayHaveReturn && lineFeed > at && text.charCodeAt(lineFeed - 1) === RETURN;
      const lineEnd = hasReturn ? lineFeed - 1 : lineFeed;
      let cells = 1;
      starts[0] = at;
      if (next !== -1 && next < at) next = text.indexOf(delimiter, at);
      while (next !== -1 && next < lineFeed) {
        if (cells < width) starts[cells] = next + 1;
        cells += 1;
        next = text.indexOf(delimiter, next + 1);
      }
      starts[width] = lineEnd + 1;
      let key: string | undefined;
      if (cells === width) {
        key = text.slice(starts[firstFrom], (starts[firstTo + 1] ?? 0) - 1);
        for (const [from, to] of others) {
          key += delimiter + text.slice(starts[from], (starts[to + 1] ?? 0) - 1);
        }
      }
      const known = key === undefined ? undefined : remembered.get(key);
      if (known !== undefined) {
        checker.count(known);
        out += text.slice(copied, lineEnd) + known.added;
        copied = lineEnd;
      } else {
        const row = this.lines.splitLine(text, at, lineFeed);
        // What comes for the first time may be the last, and would only take memory.
        const checked = key === undefined ? undefined : checker.cached(reader, row.cells);
        out += text.slice(copied, at) + takeRow(row);
        copied = lineFeed + 1;
        if (key !== undefined && checked !== undefined) this.#remember(key, checked);
      }
      at = lineFeed + 1;
    }
    return out + text.slice(copied, end);
  }

  #remember(key: string, checked: CheckedRow): void {
    if (this.#known.size >= CACHE_SIZE) this.#known.clear();
    // A piece of the text would keep all of it in memory.
    this.#known.set(copyOf(key), checked);
  }
}

const RETURN = 0x0d;

/** Places that follow each other, as the first and the last of them. */
function neighbours(places: readonly number[]): Piece[] {
  const pieces: [number, number][] = [];
  for (const place of places.toSorted((one, other) => one - other)) {
    const piece = pieces.at(-1);
    if (piece !== undefined && piece[1] >= place - 1) piece[1] = place;
    else pieces.push([place, place]);
  }
  return pieces;
}
