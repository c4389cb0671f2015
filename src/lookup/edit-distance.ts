/**
 * How many characters have to be changed, added, left out or swapped with a neighbour to make one text of another
 * (the optimal string alignment distance). Counts code points.
 */
export function editDistance(from: string, to: string): number {
  const source = [...from];
  const target = [...to];
  let beforeLast: number[] = [];
  let last = target.map((_, index) => index + 1);
  last.unshift(0);
  for (const [row, character] of source.entries()) {
    const current = [row + 1];
    for (const [column, other] of target.entries()) {
      const at = (distances: readonly number[], index: number) =>
        distances[index] ?? Number.POSITIVE_INFINITY;
      const substituted = at(last, column) + (character === other ? 0 : 1);
      const swapped =
        character === target[column - 1] && source[row - 1] === other
          ? at(beforeLast, column - 1) + 1
          : Number.POSITIVE_INFINITY;
      current.push(
        Math.min(substituted, swapped, at(last, column + 1) + 1, at(current, column) + 1),
      );
    }
    beforeLast = last;
    last = current;
  }
  return last.at(-1) ?? source.length;
}
