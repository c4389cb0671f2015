import { editDistance } from '../lookup/edit-distance.js';

/** The known word that a mistyped or shortened one most likely stands for; `undefined` if none is near. */
export function nearestWord(word: string, known: readonly string[]): string | undefined {
  const edits = (candidate: string) =>
    candidate.startsWith(word) ? 1 : editDistance(word, candidate);
  const [best] = known.toSorted((a, b) => edits(a) - edits(b));
  return best !== undefined && edits(best) <= Math.max(1, word.length * 0.4) ? best : undefined;
}
