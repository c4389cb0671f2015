import { cellText } from '../tables/cell-text.js';
import type { Role } from '../tables/role.js';
import type { Block } from './catalogue-columns.js';

/** The places of the cells that one block of a table uses. */
export class BlockColumns {
  readonly #roles = new Map<Role, readonly number[]>();
  readonly #headers = new Map<number, string>();

  /** @param width how many cells the header has. Empty header cells after that of the levels belong to the levels */
  constructor(
    readonly block: Block,
    width: number,
  ) {
    const { columns, read } = block;
    for (const { index, text } of columns) this.#headers.set(index, text);
    for (const [role, { key }] of read.assignment.roles) {
      const at = columns.findIndex(({ index }) => index === key);
      const own = columns[at]?.last ?? key;
      const next =
        columns[at + 1]?.index ?? (role === 'level' ? Math.max(width, own + 1) : own + 1);
      const last = role === 'level' ? Math.max(own, next - 1) : own;
      this.#roles.set(
        role,
        Array.from({ length: last - key + 1 }, (_, step) => key + step),
      );
    }
  }

  has(role: Role): boolean {
    return this.#roles.has(role);
  }

  placesOf(role: Role): readonly number[] {
    return this.#roles.get(role) ?? [];
  }

  headerAt(place: number | undefined): string | undefined {
    return place === undefined ? undefined : this.#headers.get(place);
  }

  /** The places of all cells that are read. */
  get used(): readonly number[] {
    const { number, levels } = this.block;
    return [
      ...[...this.#roles.values()].flat(),
      ...levels.map(({ index }) => index),
      ...(number === undefined ? [] : [number]),
    ];
  }

  get names(): readonly number[] {
    return (['title', 'occupation', 'trade'] as const).flatMap((role) => this.placesOf(role));
  }

  get code(): number | undefined {
    return this.placesOf('code')[0];
  }

  /** The places of cells that list levels, and of columns that have one level each. */
  get levels(): readonly number[] {
    return [...this.placesOf('level'), ...this.block.levels.map(({ index }) => index)];
  }

  /** The texts of the cells with a role, each once, joined by 、. */
  textOf(role: Role, cells: readonly string[]): string {
    const texts = this.placesOf(role).map((at) => cellText(cells[at] ?? ''));
    return [...new Set(texts)].filter((text) => text !== '').join('、');
  }
}
