import { type Code, readCode } from '../catalog/code.js';
import type { Level } from '../catalog/level.js';
import { cellText, typedBeforeDate } from '../tables/cell-text.js';
import type { Role } from '../tables/role.js';
import type { TableRow } from '../tables/sheet.js';
import { BlockColumns } from './block-columns.js';
import type { Block } from './catalogue-columns.js';
import { cleanCode } from './clean-name.js';
import type { FindingsBuilder } from './findings.js';
import type { KnownNames } from './known-names.js';
import { isNoLevel, listsLevel, readLevels } from './level-cells.js';
import type { Place, Problems } from './problems.js';
import { type Names, readNames } from './read-names.js';

/** A row that says something of an entry. */
export interface Draft extends Pick<Names, 'title' | 'occupation' | 'trade' | 'derived'> {
  readonly place: Place;
  /** The number in the column 序号, if the cell is a number. */
  readonly number: number | undefined;
  /** Whether it is the first row of a table. */
  readonly isFirst: boolean;
  readonly code: Code | undefined;
  readonly levels: readonly Level[];
}

/** 1, 01, 1. and （1）, and 1.0 as some programs save it. */
const NUMBER = /^[（(]?0*([1-9]\d{0,6})(?:\.0)?[）)]?[.、．]?$/;

/** A code is shorter, even with the notes that tables add to it. */
const LONGEST_CODE = 200;

/** Reads the rows of one block of a table. */
export class BlockReader extends BlockColumns {
  constructor(
    block: Block,
    width: number,
    private readonly known: KnownNames,
    private readonly problems: Problems,
    private readonly findings: FindingsBuilder,
  ) {
    super(block, width);
  }

  /** Reads a row that is an entry or a part of one. Adds its problems to the others. */
  read(row: TableRow, place: Place, isFirst: boolean): Draft | undefined {
    const text = (at: number | undefined) =>
      at === undefined ? '' : cellText(row.cells[at] ?? '');
    const cell = (role: Role) => (this.has(role) ? this.textOf(role, row.cells) : undefined);
    const names = readNames(
      { title: cell('title'), occupation: cell('occupation'), trade: cell('trade') },
      this.known,
    );
    const before = this.problems.count;
    const number = this.#number(text(this.block.number), place);
    const code = this.#code(row, place, text(this.code));
    this.#refuseDates(row, place);
    const levels = this.#levels(row, place);
    if ('kind' in names) {
      const at = this.placesOf(names.role)[0] ?? this.names[0];
      const header = this.headerAt(at) ?? '';
      const found =
        names.found ||
        text(this.code) ||
        text(this.block.number) ||
        row.cells.filter((each) => each !== '').join(' ');
      const isMissing = names.kind === 'cell-missing';
      this.problems.add(
        { ...place, column: at ?? null },
        names.kind,
        isMissing ? found : names.found,
        isMissing ? header : names.expected,
      );
      return undefined;
    }
    if (this.problems.count > before) return undefined;
    this.findings.mark(names.marks);
    const { title, occupation, trade, derived } = names;
    if (code !== undefined && names.code !== undefined && code !== names.code) {
      this.problems.add(
        { ...place, column: this.code ?? null },
        'codes-disagree',
        code,
        names.code,
      );
      return undefined;
    }
    return {
      place,
      number,
      isFirst,
      code: code ?? names.code,
      title,
      occupation,
      trade,
      derived,
      levels,
    };
  }

  #number(text: string, place: Place): number | undefined {
    if (text === '') return undefined;
    const number = NUMBER.exec(text)?.[1];
    if (number !== undefined) return Number(number);
    this.problems.add({ ...place, column: this.block.number ?? null }, 'number-malformed', text);
    return undefined;
  }

  /** No name is a date. */
  #refuseDates(row: TableRow, place: Place): void {
    for (const column of this.names) {
      const text = cellText(row.cells[column] ?? '');
      const typed = row.dates?.get(column) ?? typedBeforeDate(text);
      if (typed !== undefined) this.problems.add({ ...place, column }, 'cell-is-date', text, typed);
    }
  }

  #code(row: TableRow, place: Place, text: string): Code | undefined {
    const { code: column } = this;
    if (column === undefined || text === '' || isNoLevel(text)) return undefined;
    const { name, marks } = cleanCode(text.slice(0, LONGEST_CODE));
    const reading = readCode(name);
    if (reading.kind === 'code') {
      this.findings.mark(marks);
      return reading.code;
    }
    const at = { ...place, column };
    const typed = row.dates?.get(column) ?? typedBeforeDate(text);
    if (typed === undefined)
      this.problems.add(at, 'code-malformed', text.slice(0, LONGEST_CODE), '4-01-06-02');
    else this.problems.add(at, 'cell-is-date', text, typed);
    return undefined;
  }

  #levels(row: TableRow, place: Place): readonly Level[] {
    const before = this.problems.count;
    const listed = this.#levelsInCells(row, place);
    const ticked = this.#levelsTicked(row, place);
    if (this.problems.count > before) return [];
    const levels = listed.length > 0 ? listed : ticked;
    const column = this.levels[0] ?? null;
    if (levels.length === 0) {
      const [own] = this.placesOf('level');
      const expected = this.headerAt(own) ?? '等级';
      this.problems.add({ ...place, column }, 'cell-missing', this.#nameIn(row), expected);
    } else if (
      listed.length > 0 &&
      ticked.length > 0 &&
      listed.toSorted().join() !== ticked.toSorted().join()
    ) {
      this.problems.add(
        { ...place, column },
        'levels-disagree',
        listed.join('、'),
        ticked.join('、'),
      );
    }
    return levels;
  }

  #nameIn(row: TableRow): string {
    const texts = [...this.names, ...(this.code === undefined ? [] : [this.code])].map((at) =>
      cellText(row.cells[at] ?? ''),
    );
    return texts.find((text) => text !== '') ?? row.cells.filter((cell) => cell !== '').join(' ');
  }

  #levelsInCells(row: TableRow, place: Place): readonly Level[] {
    const texts: string[] = [];
    for (const column of this.placesOf('level')) {
      const text = cellText(row.cells[column] ?? '');
      if (text === '' || isNoLevel(text) || texts.includes(text)) continue;
      const typed = row.dates?.get(column) ?? typedBeforeDate(text);
      if (typed !== undefined) {
        this.problems.add({ ...place, column }, 'cell-is-date', text, typed);
        return [];
      }
      texts.push(text);
    }
    if (texts.length === 0) return [];
    const levels = readLevels(texts.join('、'));
    if (!('kind' in levels)) return levels;
    const column = this.placesOf('level')[0] ?? null;
    this.problems.add({ ...place, column }, levels.kind, levels.found, texts.join('、'));
    return [];
  }

  #levelsTicked(row: TableRow, place: Place): readonly Level[] {
    const ticked = new Map<Level, boolean>();
    for (const { index: column, level } of this.block.levels) {
      const text = cellText(row.cells[column] ?? '');
      const typed = row.dates?.get(column);
      const lists = typed === undefined ? listsLevel(text) : undefined;
      const before = ticked.get(level);
      if (typed !== undefined) this.problems.add({ ...place, column }, 'cell-is-date', text, typed);
      else if (lists === undefined) this.problems.add({ ...place, column }, 'mark-unknown', text);
      else if (before !== undefined && before !== lists) {
        this.problems.add({ ...place, column }, 'level-columns-disagree', text, String(level));
      }
      ticked.set(level, lists ?? false);
    }
    return [...ticked].filter(([, lists]) => lists).map(([level]) => level);
  }
}
