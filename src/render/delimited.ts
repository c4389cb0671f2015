const DELIMITERS = { csv: ',', tsv: '\t' } as const;

/** Rows with a header as CSV (RFC 4180, but with LF line ends) or TSV. */
export async function toDelimited(
  format: keyof typeof DELIMITERS,
  fields: readonly string[],
  rows: readonly (readonly string[])[],
  bom: boolean,
): Promise<string> {
  const { stringify } = await import('csv-stringify/sync');
  return stringify([[...fields], ...rows.map((row) => [...row])], {
    bom,
    delimiter: DELIMITERS[format],
    // A CR alone also ends a line for many readers.
    quoted_match: /\r/,
  });
}
