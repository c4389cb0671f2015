import { isDateFormat } from './number-formats.js';
import { attribute, readXml } from './xml.js';

/**
 * Which cell styles of a workbook show a number as a date or time, by their index.
 *
 * @param text the part `styles.xml`
 */
export async function readDateStyles(
  text: Iterable<string> | AsyncIterable<string>,
): Promise<ReadonlySet<number>> {
  const codes = new Map<number, string>();
  const dates = new Set<number>();
  let styles = 0;
  let isWithinCells = false;
  await readXml(text, {
    open: (name, attributes) => {
      if (name === 'numFmt') {
        const id = Number(attribute(attributes, 'numFmtId'));
        codes.set(id, attribute(attributes, 'formatCode') ?? '');
      }
      if (name === 'cellXfs') isWithinCells = true;
      if (name !== 'xf' || !isWithinCells) return;
      const id = Number(attribute(attributes, 'numFmtId') ?? 0);
      if (isDateFormat(id, codes.get(id))) dates.add(styles);
      styles += 1;
    },
    close: (name) => {
      if (name === 'cellXfs') isWithinCells = false;
    },
  });
  return dates;
}
