import { InputError } from './input-error.js';
import type { MergedRange, TableRow } from './sheet.js';

/** Cells that merges fill, together; more are an attack. */
const MOST_FILLED_CELLS = 16_000_000;

/** Fills merged cells: the content of a range is in its first cell, and holds for each row and column of it. */
export class MergedCells {
  readonly #waiting: MergedRange[];
  #open: { readonly merge: MergedRange; readonly content: string }[] = [];
  #filled = 0;

  constructor(merges: readonly MergedRange[]) {
    this.#waiting = merges.toSorted((a, b) => b.top - a.top);
  }

  /**
   * The cells of a row with those that are merged filled in.
   *
   * @param row rows have to come in their order
   * @throws InputError `document-too-large` if merged cells are more than any table has
   */
  fill({ number, cells }: TableRow): readonly string[] {
    if (this.#open.length === 0 && (this.#waiting.at(-1)?.top ?? number + 1) > number) return cells;
    for (let next = this.#waiting.at(-1); next !== undefined && next.top <= number; ) {
      this.#waiting.pop();
      const content = next.top === number ? (cells[next.left] ?? '') : '';
      if (next.bottom >= number) this.#open.push({ merge: next, content });
      next = this.#waiting.at(-1);
    }
    const filled = [...cells];
    for (const { merge, content } of this.#open) {
      this.#filled += merge.right - merge.left + 1;
      if (this.#filled > MOST_FILLED_CELLS) {
        throw new InputError('document-too-large', {
          counted: 'merged-cells',
          most: MOST_FILLED_CELLS,
        });
      }
      // Nothing is made of a range that lies beyond the row and is empty.
      if (content === '') continue;
      while (filled.length < merge.left) filled.push('');
      for (let column = merge.left; column <= merge.right; column += 1) filled[column] = content;
    }
    this.#open = this.#open.filter(({ merge }) => merge.bottom > number);
    return filled;
  }
}
