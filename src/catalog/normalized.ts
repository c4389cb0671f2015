/**
 * More marks on a character than any script has; by Unicode's stream-safe text (UAX 15) it is 30 at most. Bringing them
 * into their order takes a time that grows with the square of their number. ำ, ຳ and the halfwidth sound marks of
 * Japanese become marks.
 */
const MOST_MARKS = 30;
const ENDLESS_MARKS = /([\p{M}\u0e33\u0eb3\uff9e\uff9f]{31,})/u;

/** A text in a normal form of Unicode, but for marks without end, which stay as they are. */
export function normalized(text: string, form: 'NFKC' | 'NFD'): string {
  return text.length > MOST_MARKS && ENDLESS_MARKS.test(text)
    ? text
        .split(ENDLESS_MARKS)
        .map((piece, at) => (at % 2 === 0 ? piece.normalize(form) : piece))
        .join('')
    : text.normalize(form);
}
