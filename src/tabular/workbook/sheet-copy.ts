import { columnLetters, type TableRow } from '../../tables/sheet.js';
import { columnOf, MOST_COLUMNS, mergedRange } from '../cell-reference.js';
import { refuseMoreThan } from '../damaged.js';
import { type CellContext, RowReader } from '../xlsx-rows.js';
import { type Attributes, attribute } from '../xml.js';
import type { AnnotateRow, PlacedColumn, SheetAnnotation } from './annotation.js';
import { cellXml, widened } from './cell-xml.js';
import { type ColumnRange, columnsXml, columnWithNumbers, withColumns } from './column-widths.js';
import { CopiedXml } from './copied-xml.js';
import type { CellLook, StyleSheet } from './style-sheet.js';
import { prefixOf, withAttribute } from './xml-text.js';

/** A cell of the row that is read. */
interface CellPlace {
  readonly column: number;
  readonly start: number;
  end: number;
  readonly format: number;
  hasFormula: boolean;
}

/** The row that is read. */
interface RowPlace {
  readonly start: number;
  readonly end: number;
  readonly isEmpty: boolean;
  /** Of cells that it does not have; `undefined` if the columns say it. */
  readonly format: number | undefined;
  readonly cells: CellPlace[];
}

/** A sheet on its way from one workbook to another, which gets columns next to its table. All else stays as it is. */
export class SheetCopy {
  readonly #annotation: SheetAnnotation;
  readonly #annotateRow: AnnotateRow;
  readonly #styles: StyleSheet | undefined;
  readonly #rows: RowReader;
  readonly #copy: CopiedXml;
  readonly #added: readonly PlacedColumn[];
  #prefix = '';
  #depth = 0;
  /** The element below the root that is read. */
  #section = '';
  #columns: ColumnRange[] | undefined;
  #row: RowPlace | undefined;

  /** @param styles of the workbook; without, cells look like none */
  constructor(
    annotation: SheetAnnotation,
    annotateRow: AnnotateRow,
    context: CellContext,
    styles: StyleSheet | undefined,
  ) {
    this.#annotation = annotation;
    this.#annotateRow = annotateRow;
    this.#styles = styles;
    this.#rows = new RowReader(context);
    this.#added = annotation.columns.filter(({ isThere }) => !isThere);
    this.#copy = new CopiedXml({
      open: (name, attributes) => {
        this.#rows.open(name, attributes);
        this.#open(name, attributes);
      },
      close: (name) => {
        this.#rows.close(name);
        this.#close(name);
      },
      text: (piece) => this.#rows.text(piece),
    });
  }

  /** @param text of the sheet's part, piece by piece */
  async *pieces(text: AsyncIterable<string>): AsyncGenerator<string> {
    for await (const piece of text) yield this.#copy.read(piece);
    yield this.#copy.end();
  }

  #open(name: string, attributes: Attributes): void {
    this.#depth += 1;
    if (this.#depth === 1) this.#prefix = prefixOf(this.#copy.tag);
    else if (this.#depth === 2) this.#openSection(name);
    else if (this.#depth === 3 && this.#section === 'sheetData' && name === 'row') {
      this.#openRow(attributes);
    } else if (this.#depth === 4 && this.#row !== undefined && name === 'c') {
      this.#openCell(this.#row, attributes);
    } else if (this.#depth === 5 && this.#row !== undefined && name === 'f') {
      const cell = this.#row.cells.at(-1);
      if (cell !== undefined) cell.hasFormula = true;
    } else if (this.#depth === 3 && this.#section === 'cols' && name === 'col') {
      this.#columns?.push(columnWithNumbers(this.#copy.tag, attributes));
      refuseMoreThan(MOST_COLUMNS, this.#columns?.length ?? 0, 'columns');
    } else if (this.#depth === 3 && this.#section === 'mergeCells' && name === 'mergeCell') {
      this.#editMerge(attribute(attributes, 'ref') ?? '');
    }
  }

  #close(name: string): void {
    this.#depth -= 1;
    const copy = this.#copy;
    if (this.#depth === 2 && this.#row !== undefined && name === 'row') {
      const [row] = this.#rows.take();
      if (row !== undefined) this.#rewriteRow(this.#row, row);
      this.#row = undefined;
      copy.release();
    } else if (this.#depth === 3 && this.#row !== undefined && name === 'c') {
      const cell = this.#row.cells.at(-1);
      if (cell !== undefined) cell.end = copy.tagEnd;
    } else if (this.#depth === 1 && name === 'cols' && this.#added.length > 0) {
      copy.insert(this.#columnsXml());
      copy.skipTo(copy.tagEnd);
      copy.release();
    } else if (this.#depth === 1 && name === 'mergeCells') {
      const merges = this.#headingMerges();
      if (merges.length === 0) return;
      copy.copyTo(copy.tagStart);
      copy.insert(merges.map((ref) => `<${this.#prefix}mergeCell ref="${ref}"/>`).join(''));
    }
  }

  #openSection(name: string): void {
    this.#section = name;
    const copy = this.#copy;
    const { edge, end } = this.#annotation;
    switch (name) {
      case 'dimension':
        if (end > edge) copy.replaceTag((tag) => this.#widerDimension(tag));
        break;
      case 'cols':
        this.#columns = [];
        if (this.#added.length > 0) {
          copy.copyTo(copy.tagStart);
          copy.hold();
        }
        break;
      case 'sheetData':
        if (this.#columns !== undefined || this.#added.length === 0) break;
        this.#columns = [];
        copy.copyTo(copy.tagStart);
        copy.insert(this.#columnsXml());
        break;
      case 'autoFilter':
        if (end > edge) copy.replaceTag((tag) => this.#withWiderRange(tag));
        break;
      case 'mergeCells': {
        const merges = this.#headingMerges().length;
        if (merges === 0) break;
        copy.replaceTag((tag) => {
          const count = /\scount\s*=\s*["'](\d+)/.exec(tag)?.[1];
          return count === undefined ? tag : withAttribute(tag, 'count', Number(count) + merges);
        });
        break;
      }
      default:
    }
  }

  #openRow(attributes: Attributes): void {
    const copy = this.#copy;
    copy.copyTo(copy.tagStart);
    copy.hold();
    const hasFormat = ['1', 'true'].includes(attribute(attributes, 'customFormat') ?? '');
    this.#row = {
      start: copy.tagStart,
      end: copy.tagEnd,
      isEmpty: copy.tag.endsWith('/>'),
      format: hasFormat ? Number(attribute(attributes, 's') ?? 0) : undefined,
      cells: [],
    };
  }

  #openCell({ cells }: RowPlace, attributes: Attributes): void {
    const { tagStart, tagEnd } = this.#copy;
    const column = columnOf(attribute(attributes, 'r') ?? '') ?? (cells.at(-1)?.column ?? -1) + 1;
    const format = Number(attribute(attributes, 's') ?? 0);
    cells.push({ column, start: tagStart, end: tagEnd, format, hasFormula: false });
    refuseMoreThan(MOST_COLUMNS, cells.length, 'columns');
  }

  /** Writes the cells that a row gets at their places among those that it has. */
  #rewriteRow(place: RowPlace, row: TableRow): void {
    const added = this.#cellsFor(place, row);
    if (added.size === 0) return;
    const copy = this.#copy;
    const closing = copy.tagStart;
    const closed = copy.tagEnd;
    const tag = copy.slice(place.start, place.end);
    copy.insert(this.#rowTag(tag, Math.max(...added.keys())));
    copy.skipTo(place.end);
    const waiting = [...added].sort(([one], [other]) => one - other);
    for (const { column, start, end } of place.cells) {
      while (waiting[0] !== undefined && waiting[0][0] < column) {
        copy.copyTo(start);
        copy.insert(waiting.shift()?.[1] ?? '');
      }
      if (waiting[0]?.[0] !== column) continue;
      copy.copyTo(start);
      copy.insert(waiting.shift()?.[1] ?? '');
      copy.skipTo(end);
    }
    if (!place.isEmpty) copy.copyTo(closing);
    copy.insert(waiting.map(([, xml]) => xml).join(''));
    if (place.isEmpty) copy.insert(`</${this.#prefix}row>`);
    else copy.copyTo(closed);
  }

  #rowTag(tag: string, lastAdded: number): string {
    const spans = /\sspans\s*=\s*["'](\d+):(\d+)["']/.exec(tag);
    const wider =
      spans !== null && Number(spans[2]) < lastAdded + 1
        ? withAttribute(tag, 'spans', `${spans[1]}:${lastAdded + 1}`)
        : tag;
    return wider.replace(/\s*\/>$/, '>');
  }

  /** What a row gets, by column. */
  #cellsFor(place: RowPlace, row: TableRow): Map<number, string> {
    const { heading, titles, columns, place: table, edge, end } = this.#annotation;
    const cells = new Map<number, string>();
    const write = (column: number, format: number, content: string) => {
      const old = place.cells.find((each) => each.column === column);
      if (old?.hasFormula) return;
      cells.set(column, cellXml({ column, row: row.number, format, content }, this.#prefix));
    };
    const annotated = this.#annotateRow(row);
    const top = Math.min(heading.top, table.headerRows[0] ?? heading.top);
    if (row.number < top) {
      if (!titles.some((title) => title.top <= row.number && row.number <= title.bottom)) {
        return cells;
      }
      const last = place.cells.find(({ column }) => column === edge);
      if (last === undefined || last.format === 0) return cells;
      for (let column = edge + 1; column <= end; column += 1) write(column, last.format, '');
      return cells;
    }
    if (row.number <= Math.max(heading.bottom, table.headerRows.at(-1) ?? 0)) {
      for (const { index, isThere, text } of columns) {
        const own = isThere ? place.cells.find(({ column }) => column === index) : undefined;
        const format = own?.format ?? this.#neighbour(place);
        if (row.number === heading.top) write(index, format, text);
        else if (!isThere) write(index, format, '');
      }
      return cells;
    }
    if (annotated === undefined) {
      // What an earlier run said of a row that is no application now.
      for (const { index, isThere } of columns) {
        if (isThere && (row.cells[index] ?? '') !== '') write(index, this.#neighbour(place), '');
      }
      return cells;
    }
    const neighbour = this.#neighbour(place);
    for (const [at, { index, look: kind }] of columns.entries()) {
      const look: CellLook = kind === 'verdict' ? { kind, tone: annotated.tone } : { kind };
      write(index, this.#styles?.format(neighbour, look) ?? 0, annotated.texts[at] ?? '');
    }
    return cells;
  }

  /** The format of the table's last cell in a row. */
  #neighbour({ cells, format }: RowPlace): number {
    const { first, last } = this.#annotation.place;
    const nearest = cells.findLast(({ column }) => column >= first && column <= last);
    if (nearest !== undefined) return nearest.format;
    return (
      format ??
      this.#columns?.find(({ min, max }) => min <= last + 1 && last + 1 <= max)?.format ??
      0
    );
  }

  #columnsXml(): string {
    return columnsXml(withColumns(this.#columns ?? [], this.#added, this.#prefix), this.#prefix);
  }

  #widerDimension(tag: string): string {
    const { end } = this.#annotation;
    const reference = /\sref\s*=\s*["']([^"']*)/.exec(tag)?.[1] ?? '';
    const [first = '', last = first] = reference.split(':');
    const row = /\d+$/.exec(last)?.[0];
    const right = columnOf(last);
    if (row === undefined || right === undefined || right >= end) return tag;
    return withAttribute(tag, 'ref', `${first}:${columnLetters(end)}${row}`);
  }

  /** An autofilter that goes over the table's header and last column grows with it. */
  #withWiderRange(tag: string): string {
    const { edge, end, place } = this.#annotation;
    const reference = /\sref\s*=\s*["']([^"']*)/.exec(tag)?.[1] ?? '';
    const range = mergedRange(reference);
    const isOfTable = range !== undefined && place.headerRows.includes(range.top);
    return isOfTable ? withAttribute(tag, 'ref', widened(reference, edge, end)) : tag;
  }

  #editMerge(reference: string): void {
    const { titles, edge, end } = this.#annotation;
    if (titles.length === 0) return;
    const range = mergedRange(reference);
    const grows = titles.some(({ top, left }) => top === range?.top && left === range?.left);
    if (grows) {
      this.#copy.replaceTag((tag) => withAttribute(tag, 'ref', widened(reference, edge, end)));
    }
  }

  /** The ranges of headings that are merged like the header next to them. */
  #headingMerges(): string[] {
    const { heading } = this.#annotation;
    if (!heading.isMerged) return [];
    return this.#added.map(({ index }) => {
      const column = columnLetters(index);
      return `${column}${heading.top}:${column}${heading.bottom}`;
    });
  }
}
