import { type Attributes, attribute } from '../xml.js';
import type { PlacedColumn } from './annotation.js';
import { withAttribute } from './xml-text.js';

/** An element `col`: what columns from one to another look like. */
export interface ColumnRange {
  /** From 1, both in it. */
  readonly min: number;
  readonly max: number;
  readonly format: number | undefined;
  /** As it is written, for whatever columns. */
  readonly tag: string;
}

export function columnWithNumbers(tag: string, attributes: Attributes): ColumnRange {
  const style = attribute(attributes, 'style');
  return {
    min: Number(attribute(attributes, 'min')),
    max: Number(attribute(attributes, 'max')),
    format: style === undefined ? undefined : Number(style),
    tag: tag.replace(/(?<!\/)>$/, '/>'),
  };
}

/**
 * Ranges with those of added columns. A range that goes on over such a column is split around it; the column keeps what
 * it said of empty cells, and is never hidden.
 */
export function withColumns(
  ranges: readonly ColumnRange[],
  added: readonly PlacedColumn[],
  prefix: string,
): ColumnRange[] {
  let split = [...ranges];
  for (const { index, width } of added) {
    const number = index + 1;
    const under = split.find(({ min, max }) => min <= number && number <= max);
    const style = under?.format === undefined ? '' : ` style="${under.format}"`;
    split = split.flatMap((range) => {
      if (range !== under) return [range];
      return [
        { ...range, max: number - 1 },
        { ...range, min: number + 1 },
      ].filter(({ min, max }) => min <= max);
    });
    split.push({
      min: number,
      max: number,
      format: under?.format,
      tag: `<${prefix}col min="" max="" width="${width}"${style} customWidth="1"/>`,
    });
  }
  return split.sort((one, other) => one.min - other.min);
}

export function columnsXml(ranges: readonly ColumnRange[], prefix: string): string {
  const each = ranges.map(({ min, max, tag }) =>
    withAttribute(withAttribute(tag, 'min', min), 'max', max),
  );
  return `<${prefix}cols>${each.join('')}</${prefix}cols>`;
}
