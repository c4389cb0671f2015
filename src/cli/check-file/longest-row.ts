/** A row longer than this, in characters, has a quote that was never closed. */
export const LONGEST_ROW = 16 * 1024 * 1024;
