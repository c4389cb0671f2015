/**
 * More marks on a character than any script has; by Unicode's stream-safe text (UAX 15) it is 30 at most. Bringing them
 * into their order takes a time that grows with the square of their number. ำ, ຳ and the halfwidth sound marks of
 * Japanese become marks.
 */
const MOST_MARKS = 30;

/** Made for long texts alone: to make it takes longer than to normalise a short one. */
const endlessMarks = () => /([\p{M}\u0e33\u0eb3\uff9e\uff9f]{31,})/u;

/** A text in a normal form of Unicode, but for marks without end, which stay as they are. */
export function safeNormalize(text: string, form: 'NFKC' | 'NFD'): string {
  if (text.length <= MOST_MARKS) return text.normalize(form);
  return text
    .split(endlessMarks())
    .map((piece, at) => (at % 2 === 0 ? piece.normalize(form) : piece))
    .join('');
}
