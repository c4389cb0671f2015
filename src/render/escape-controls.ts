/**
 * C0 and C1 controls, DEL, soft hyphens, zero-width characters, line and paragraph separators, marks and overrides of
 * direction, byte order marks, lone surrogates.
 */
const CONTROLS =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]/gu;

/** Like {@link escapeControls}, but keeps line ends and tabs. */
export function escapeControlsInLines(text: string): string {
  return text
    .split(/(\r?\n|\t)/)
    .map((piece, at) => (at % 2 === 0 ? escapeControls(piece) : piece))
    .join('');
}

/** Escapes every invisible character and every character that could control a terminal, as `\x1b` or `\u202e`. */
export function escapeControls(text: string): string {
  return text.replace(CONTROLS, (character) => {
    const hex = character.charCodeAt(0).toString(16);
    return hex.length <= 2 ? `\\x${hex.padStart(2, '0')}` : `\\u${hex.padStart(4, '0')}`;
  });
}
