/** A row that has no end in so many characters is a quote that was never closed. */
export const LONGEST_ROW = 16 * 1024 * 1024;
