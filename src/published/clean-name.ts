import { withoutInvisible } from '../catalog/fold.js';

/** A name without what a table adds to it. */
export interface CleanName {
  readonly name: string;
  /** The marks of the classification that were dropped: S (digital), L (green). */
  readonly marks: string;
}

const GBM = /\s*[（(]\s*GBM[^（）()]*[）)]|\s+GBM\s*[-\d]+/giu;
/** S, L or both at the end of a name or before its brackets; 碳排放管理员L, 碳排放管理员（L/S）. */
const MARK =
  /(?<![A-Za-z])\s*(?:[（(]\s*([SL](?:\s*[/、,，]?\s*[SL])?)\s*[）)]|([SL](?:[/、,，]?[SL])?))(?=\s*(?:[（(）)]|$))/gu;
const OPEN = /[（([【〔［]/gu;
const CLOSE = /[）)\]】〕］]/gu;

/**
 * A name as a table has it, without （GBM…） and without the classification's marks.
 *
 * @param isKnown whether a text is a name as it is, of which no mark is dropped
 */
export function withoutMarks(text: string, isKnown: (name: string) => boolean): CleanName {
  const bare = text.replace(GBM, '').trim();
  if (isKnown(bare)) return { name: bare, marks: '' };
  let marks = '';
  const name = bare.replace(MARK, (_, bracketed?: string, plain?: string) => {
    marks += bracketed ?? plain ?? '';
    return '';
  });
  return { name: name.trim(), marks: marks.replace(/[^SL]/g, '') };
}

/** A name on one line, in full-width brackets, without what nobody sees. */
export function joinedName(text: string): string {
  return joinSpaces(withoutInvisible(text).replace(OPEN, '（').replace(CLOSE, '）'));
}

/** A code without the notes that tables add to it: （GBM…） and marks. */
export function cleanCode(text: string): CleanName {
  const bare = text.replace(GBM, '');
  const [, code = bare, marks = ''] =
    /^(.*\d)\s*[（(]?([SL](?:[/、]?[SL])?)[)）]?\s*$/su.exec(bare) ?? [];
  return { name: code.trim(), marks: marks.replace(/[^SL]/g, '') };
}

/** White space stays only between letters or digits: 车 工 is 车工 set wide, and a line ends where its cell does. */
function joinSpaces(text: string): string {
  const trimmed = text.trim();
  return trimmed.replace(/\s+/gu, (space, at: number) => {
    const before = trimmed[at - 1] ?? '';
    const after = trimmed[at + space.length] ?? '';
    return /[!-~]/.test(before) && /[!-~]/.test(after) ? ' ' : '';
  });
}

/**
 * Several names in one cell, as its text separates them: by marks outside of brackets, or by white space where one of
 * the pieces is a known name.
 *
 * @returns `undefined` for one name
 */
export function severalNames(
  text: string,
  isKnown: (name: string) => boolean,
): readonly string[] | undefined {
  if (!/[、，,；;/／|\s（(]/u.test(text.trim()) || isKnown(text)) return undefined;
  const byMarks = outsideBrackets(text, /[、，,；;/／|]/u);
  if (byMarks.length > 1) return byMarks;
  const bySpace = outsideBrackets(text, /\s/u);
  if (bySpace.length > 1 && bySpace.some(isKnown)) return bySpace;
  const inner = /[（(]([^（）()]*)[）)]\s*$/u.exec(text)?.[1] ?? '';
  const trades = inner.split(/[、，,；;/／|\s]+/u).filter((piece) => piece !== '');
  return trades.length > 1 && trades.every(isKnown) ? trades : undefined;
}

/** The pieces of a text between separators that are in no brackets. One that is a bracket belongs to the one before it. */
function outsideBrackets(text: string, separator: RegExp): string[] {
  const pieces = [''];
  let depth = 0;
  for (const character of text) {
    if (character.search(OPEN) === 0) depth += 1;
    if (character.search(CLOSE) === 0) depth = Math.max(depth - 1, 0);
    if (depth === 0 && separator.test(character)) pieces.push('');
    else pieces.push(`${pieces.pop() ?? ''}${character}`);
  }
  const found: string[] = [];
  for (const piece of pieces.map((each) => each.trim()).filter((each) => each !== '')) {
    if (piece.search(OPEN) === 0 && found.length > 0) found.push(`${found.pop() ?? ''}${piece}`);
    else found.push(piece);
  }
  return found;
}
