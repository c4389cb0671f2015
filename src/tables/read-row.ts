import { nameForm } from '../catalog/name.js';
import { parseLevels } from '../catalog/parse-levels.js';
import { unlessRefused } from '../catalog/unless-refused.js';
import { NOTES } from '../generated/header-words.js';
import { cellText, isBlank, isPlaceholder } from './cell-text.js';
import { columnsOfRow } from './header-columns.js';
import { NAMING_ROLES, ROLES, type Role } from './role.js';
import { lastOwnColumn, readColumns, type Table } from './table.js';

/** What the cells with a role say; an empty cell is missing, and so is a trade cell that says that there is none. */
export type RoleCells = Readonly<Partial<Record<Role, string>>>;

/** What a row of a table is. */
export type RowReading =
  | { readonly kind: 'application'; readonly cells: RoleCells }
  /** It has more cells than the header. */
  | { readonly kind: 'too-many-cells'; readonly found: number; readonly expected: number }
  /** It is no application: all its cells are empty, it is a note or a total, or the header again on another page. */
  | { readonly kind: 'empty' | 'note' | 'header' }
  /** It is the header of another table, whose columns are in other places. */
  | { readonly kind: 'other-header'; readonly headers: readonly string[] };

/** Texts of levels are forgotten beyond this number, so that memory does not grow. */
const MOST_LEVELS = 1_000;

/** Reads the rows of a table by the roles of its columns. */
export class RowReader {
  readonly #table: Table;
  readonly #decode: (cell: string) => string;
  readonly #picked: readonly (readonly [Role, readonly number[]])[];
  readonly #places: readonly number[];
  readonly #namePlaces: ReadonlySet<number>;
  /**
   * Places without a header next to the level's column: a header merged over several columns is in the first of them
   * where a format has no merged cells.
   */
  readonly #nextToLevel: ReadonlySet<number>;
  /** Places without a header between the table and the columns of an earlier run. */
  readonly #strays: readonly number[];

  /** Texts of levels so far: a table has few, and most rows are read only to see that they are no header. */
  readonly #levels = new Set<string>();

  /** @param decode makes text of a cell, of which only those that have a role are looked at as a rule */
  constructor(table: Table, decode: (cell: string) => string = (cell) => cell) {
    this.#table = table;
    this.#decode = decode;
    this.#nextToLevel = new Set(
      placesWithoutHeader(table, (table.roles.level?.last ?? table.last) + 1),
    );
    this.#picked = ROLES.flatMap((role) => {
      const column = table.roles[role];
      if (column === undefined) return [];
      const places = Array.from(
        { length: column.last - column.index + 1 },
        (_, at) => column.index + at,
      );
      return [[role, role === 'level' ? [...places, ...this.#nextToLevel] : places] as const];
    });
    const beyond = lastOwnColumn(table) + 1;
    this.#strays = Array.from({ length: table.last + 1 - beyond }, (_, at) => beyond + at).filter(
      (at) => !table.results.includes(at),
    );
    this.#places = this.#picked.flatMap(([, places]) => places);
    this.#namePlaces = new Set(
      this.#picked.flatMap(([role, places]) => (NAMING_ROLES.includes(role) ? places : [])),
    );
  }

  /**
   * The places of the cells that decide what a row is about. Rows in which these are the same say the same, if they are
   * applications that have a level and no more cells than the header.
   */
  get places(): readonly number[] {
    return this.#places;
  }

  /** Whether a row has more cells than its header, or something in one beyond the last header. */
  overflows(cells: readonly (string | undefined)[]): boolean {
    if (this.#strays.some((at) => !this.#isBlank(cells[at] ?? ''))) return true;
    if (cells.length <= this.#table.last + 1) return false;
    return (
      cells.length > this.#table.width ||
      cells.slice(this.#table.last + 1).some((cell) => cell !== undefined && !this.#isBlank(cell))
    );
  }

  /** Reads a row, in which merged cells are filled in. */
  read(cells: readonly (string | undefined)[]): RowReading {
    const read = this.#cells(cells);
    const hasLevel = read.level !== undefined && !this.#isMergedIntoLevel(cells);
    const noApplication = hasLevel ? undefined : this.#kindWithoutLevel(cells);
    if (noApplication !== undefined) return { kind: noApplication };
    if (this.#isHeader(cells)) return { kind: 'header' };
    const otherHeader = this.#isLevel(read.level ?? '') ? undefined : this.#otherHeader(cells);
    if (otherHeader !== undefined) return otherHeader;
    if (this.overflows(cells)) {
      const { width, last } = this.#table;
      const stray = this.#strays.findLast((at) => !this.#isBlank(cells[at] ?? ''));
      return stray === undefined
        ? { kind: 'too-many-cells', found: cells.length, expected: Math.min(width, last + 1) }
        : { kind: 'too-many-cells', found: stray + 1, expected: lastOwnColumn(this.#table) + 1 };
    }
    return { kind: 'application', cells: read };
  }

  #cells(cells: readonly (string | undefined)[]): RoleCells {
    const read: Partial<Record<Role, string>> = {};
    for (const [role, places] of this.#picked) {
      const texts = places.map((at) => {
        const text = cellText(this.#decode(cells[at] ?? ''));
        const isOther = this.#nextToLevel.has(at) && !this.#isLevel(text);
        return isOther ? '' : text;
      });
      const text = [...new Set(texts)].filter((each) => each !== '').join('、');
      if (text !== '' && !(role === 'trade' && isPlaceholder(text))) read[role] = text;
    }
    return read;
  }

  /** Whether the level's cell is merged with the first one of the row, as a note below the table is over all columns. */
  #isMergedIntoLevel(cells: readonly (string | undefined)[]): boolean {
    const at = this.#table.roles.level?.index ?? 0;
    const first = cells.findIndex((cell) => cell !== undefined && cell !== '');
    return first < at && cells[first] === cells[at];
  }

  #kindWithoutLevel(cells: readonly (string | undefined)[]): 'empty' | 'note' | undefined {
    const { results } = this.#table;
    const at = cells.findIndex(
      (cell, place) => cell !== undefined && !this.#isBlank(cell) && !results.includes(place),
    );
    if (at === -1) return 'empty';
    const text = nameForm(this.#decode(cells[at] ?? ''));
    const isNote = NOTES.some(
      ([word, endsWord]) =>
        text.startsWith(word) &&
        !(endsWord && this.#namePlaces.has(at) && /^[\u3400-\u9fff]/.test(text.slice(word.length))),
    );
    return isNote ? 'note' : undefined;
  }

  /** Whether the row has in each column with a role what the header has there, or one of its two rows. */
  #isHeader(cells: readonly (string | undefined)[]): boolean {
    const { headerRows, lowest, upper } = this.#table;
    const hasTwo = headerRows.length > 1;
    let repeated = 0;
    for (const at of this.#places) {
      const form = nameForm(this.#decode(cells[at] ?? ''));
      const forms = [lowest[at] ?? '', upper[at] ?? ''].map(nameForm);
      if (forms.every((each) => each === '')) continue;
      if (form !== '' && forms.includes(form)) repeated += 1;
      else if (form !== '' || !hasTwo) return false;
    }
    return repeated > 0;
  }

  /** What a row is whose cells name the columns of a table: in other words, the same ones or those of another table. */
  #otherHeader(cells: readonly (string | undefined)[]): RowReading | undefined {
    const texts = cells.map((cell) => this.#decode(cell ?? ''));
    const { columns, assignment, lacks } = readColumns(
      columnsOfRow({ number: 0, cells: texts }, []),
      {},
      [],
    );
    if (lacks.length > 0) return undefined;
    const { roles } = this.#table;
    const isSame = ROLES.every((role) => assignment.roles.get(role)?.key === roles[role]?.index);
    if (isSame) return { kind: 'header' };
    return { kind: 'other-header', headers: columns.map(({ text }) => text) };
  }

  #isLevel(text: string): boolean {
    if (this.#levels.has(text)) return true;
    const isLevel = unlessRefused(() => parseLevels(text)) !== undefined;
    if (this.#levels.size >= MOST_LEVELS) this.#levels.clear();
    if (isLevel) this.#levels.add(text);
    return isLevel;
  }

  #isBlank(cell: string): boolean {
    return isBlank(this.#decode(cell));
  }
}

/** The places from one on up to the next header, within the table. */
function placesWithoutHeader({ headers, last }: Table, from: number): number[] {
  const places: number[] = [];
  for (let at = from; at <= last && headers[at] === ''; at += 1) places.push(at);
  return places;
}
