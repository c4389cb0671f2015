import { columnLetters } from '../../tables/sheet.js';
import { MOST_COLUMNS } from '../cell-reference.js';
import { damaged } from '../damaged.js';
import { escapeForWorkbook, escapeText } from './xml-text.js';

/** Excel's cells hold no more characters. */
export const MOST_CHARACTERS = 32_767;

/** A cell that has to be written. */
export interface WrittenCell {
  /** From 0. */
  readonly column: number;
  readonly row: number;
  readonly format: number;
  readonly content: string | number;
}

/**
 * A cell as XML. A text is written as a text in the cell, which no program takes for a formula, a number or a date.
 *
 * @param prefix of the main namespace in the part, with its colon
 */
export function cellXml({ column, row, format, content }: WrittenCell, prefix = ''): string {
  const start = `<${prefix}c r="${columnLetters(column)}${row}"${format === 0 ? '' : ` s="${format}"`}`;
  if (content === '') return `${start}/>`;
  if (typeof content === 'number')
    return `${start}><${prefix}v>${content}</${prefix}v></${prefix}c>`;
  const text = escapeText(escapeForWorkbook(content));
  const space = /^\s|\s$|[\n\t]| {2}/.test(text) ? ' xml:space="preserve"' : '';
  return `${start} t="inlineStr"><${prefix}is><${prefix}t${space}>${text}</${prefix}t></${prefix}is></${prefix}c>`;
}

/** A range with its right side moved from one column to another; any other range as it is. */
export function widened(reference: string, from: number, to: number): string {
  const found = /^(\$?[A-Z]{1,3}(?:\$?\d+)?:\$?)([A-Z]{1,3})(\$?\d+)?$/.exec(reference);
  if (found === null) return reference;
  const [, start = '', right = '', row = ''] = found;
  return right === columnLetters(from) ? start + columnLetters(to) + row : reference;
}

export function requireColumn(column: number): number {
  if (column >= MOST_COLUMNS) throw damaged('no-free-column');
  return column;
}
