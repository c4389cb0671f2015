/** What a verdict means for its reader, which decides how its cell looks. */
export type Tone = 'good' | 'conditional' | 'bad' | 'unclear' | 'broken';

/**
 * Light fills, under text that stays black, each of another brightness. Printed without colour, what is not open shows
 * by its bold type as well.
 */
export const TONES: Readonly<Record<Tone, { readonly fill: string; readonly isBold: boolean }>> = {
  good: { fill: 'FFE6F4DE', isBold: false },
  conditional: { fill: 'FFCFE5C0', isBold: false },
  unclear: { fill: 'FFFFE699', isBold: true },
  bad: { fill: 'FFF8C4B4', isBold: true },
  broken: { fill: 'FFD9D2E9', isBold: true },
};

/** The colour of type on a fill. */
export const TONE_TEXT = 'FF000000';
