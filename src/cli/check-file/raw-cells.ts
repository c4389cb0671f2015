const QUOTE = '"';

/** The cells of a delimited row as written, including their quotes. */
export function rawCells(raw: string, delimiter: string): string[] {
  if (!raw.includes(QUOTE)) return raw.split(delimiter);
  const cells: string[] = [];
  for (let start = 0; ; ) {
    const from = raw.charAt(start) === QUOTE ? closingQuote(raw, start) : start;
    const end = raw.indexOf(delimiter, from);
    if (end === -1) return [...cells, raw.slice(start)];
    cells.push(raw.slice(start, end));
    start = end + 1;
  }
}

/** The index of the closing quote, or the length of the text if it is missing. */
function closingQuote(raw: string, open: number): number {
  let close = raw.indexOf(QUOTE, open + 1);
  while (close !== -1 && raw.charAt(close + 1) === QUOTE) close = raw.indexOf(QUOTE, close + 2);
  return close === -1 ? raw.length : close;
}
