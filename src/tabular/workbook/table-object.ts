import { mergedRange } from '../cell-reference.js';
import { attribute, type XmlHandlers } from '../xml.js';
import type { SheetAnnotation } from './annotation.js';
import { widened } from './cell-xml.js';
import { type CopiedXml, copyXml } from './copied-xml.js';
import { escapeAttribute, prefixOf, withAttribute } from './xml-text.js';

/**
 * The part of a table object with the columns that are added next to it, if it is the table that was annotated: its
 * header is that of the table, and its last column the last. One that is filled from a query or a file has the columns
 * of that, and stays.
 */
export function withAddedTableColumns(text: string, annotation: SheetAnnotation): string {
  const { edge, end, isApart, place, columns, heading } = annotation;
  const added = columns.filter(({ isThere }) => !isThere);
  let isOfTable = false;
  let depth = 0;
  let lastId = 0;
  return copyXml(text, (copy: CopiedXml): XmlHandlers => {
    const widen = () =>
      copy.replaceTag((tag) => {
        const reference = /\sref\s*=\s*["']([^"']*)/.exec(tag)?.[1] ?? '';
        return withAttribute(tag, 'ref', widened(reference, edge, end));
      });
    return {
      open: (name, attributes) => {
        depth += 1;
        if (depth === 1) {
          const range = mergedRange(attribute(attributes, 'ref') ?? '');
          const headerRows = Number(attribute(attributes, 'headerRowCount') ?? 1);
          isOfTable =
            name === 'table' &&
            range !== undefined &&
            range.right === edge &&
            range.top === heading.bottom &&
            headerRows === 1 &&
            place.headerRows.includes(range.top) &&
            (attribute(attributes, 'tableType') ?? 'worksheet') === 'worksheet' &&
            added.length > 0 &&
            !isApart &&
            !heading.isMerged;
          if (isOfTable) widen();
        } else if (isOfTable && depth === 2 && name === 'autoFilter') {
          widen();
        } else if (isOfTable && depth === 2 && name === 'tableColumns') {
          copy.replaceTag((tag) => {
            const count = Number(attribute(attributes, 'count') ?? 0);
            return withAttribute(tag, 'count', count + added.length);
          });
        } else if (isOfTable && depth === 3 && name === 'tableColumn') {
          lastId = Math.max(lastId, Number(attribute(attributes, 'id') ?? 0));
        }
      },
      close: (name) => {
        depth -= 1;
        if (!isOfTable || depth !== 1 || name !== 'tableColumns') return;
        const prefix = prefixOf(copy.tag);
        copy.copyTo(copy.tagStart);
        for (const [at, column] of added.entries()) {
          const id = lastId + at + 1;
          copy.insert(`<${prefix}tableColumn id="${id}" name="${escapeAttribute(column.text)}"/>`);
        }
      },
    };
  });
}
