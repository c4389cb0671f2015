import { INVISIBLE } from '../catalog/fold.js';

/** C0 and C1 controls, DEL, line and paragraph separators, lone surrogates. */
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ud800-\udfff]/gu;

/** Like {@link escapeControls}, but keeps line ends and tabs. */
export function escapeControlsInLines(text: string): string {
  return text
    .split(/(\r?\n|\t)/)
    .map((piece, at) => (at % 2 === 0 ? escapeControls(piece) : piece))
    .join('');
}

/** Escapes every invisible character and every character that could control a terminal, as `\x1b` or `\u202e`. */
export function escapeControls(text: string): string {
  return text.replace(INVISIBLE, escaped).replace(CONTROLS, escaped);
}

function escaped(characters: string): string {
  return characters.replace(/./gs, (character) => {
    const hex = character.charCodeAt(0).toString(16);
    return hex.length <= 2 ? `\\x${hex.padStart(2, '0')}` : `\\u${hex.padStart(4, '0')}`;
  });
}
