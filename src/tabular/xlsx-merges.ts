import type { MergedRange } from '../tables/sheet.js';
import { MOST_MERGES, mergedRange } from './cell-reference.js';
import { refuseMoreThan } from './damaged.js';
import { inRowOrder } from './sheet.js';
import { attribute, readXml } from './xml.js';

/**
 * The merged ranges of a sheet, from its part. They follow the rows, which are skipped unread, so that they are known
 * before the rows at little cost.
 *
 * @param text gives the text of the part, from its beginning each time
 * @throws InputError `document-damaged`
 */
export async function readMerges(text: () => AsyncIterable<string>): Promise<MergedRange[]> {
  try {
    return await mergesIn(withoutRows(text()));
  } catch (error) {
    if (error instanceof RowsUncertain) return mergesIn(text());
    throw error;
  }
}

async function mergesIn(text: AsyncIterable<string>): Promise<MergedRange[]> {
  const merges: MergedRange[] = [];
  await readXml(text, {
    open: (name, attributes) => {
      if (name !== 'mergeCell') return;
      const range = mergedRange(attribute(attributes, 'ref') ?? '');
      if (range !== undefined) merges.push(range);
      refuseMoreThan(MOST_MERGES, merges.length, 'merged-cells');
    },
  });
  return inRowOrder(merges);
}

/** In a comment or CDATA, which no program writes among rows, a tag is none. */
class RowsUncertain extends Error {}

/** Leaves out the content of the element `sheetData`. Its closing tag alone shows where it ends. */
async function* withoutRows(text: AsyncIterable<string>): AsyncGenerator<string> {
  let isWithin = false;
  let pending = '';
  for await (const piece of text) {
    pending += piece;
    // A tag that the piece cuts waits for the next one.
    const cut = pending.lastIndexOf('<');
    const end = cut === -1 || pending.includes('>', cut) ? pending.length : cut;
    let at = 0;
    while (at < end) {
      const tag = nextTag(pending, at, end, isWithin);
      const before = pending.slice(at, tag?.start ?? end);
      if (isWithin && before.includes('<!')) throw new RowsUncertain();
      if (!isWithin) yield before;
      if (tag === undefined) break;
      yield pending.slice(tag.start, tag.end);
      isWithin = !isWithin && !tag.isEmpty;
      at = tag.end;
    }
    pending = pending.slice(end);
    refuseMoreThan(LONGEST_TAG, pending.length, 'characters');
  }
  yield pending;
}

/** Tags of a sheet have a few hundred characters. */
const LONGEST_TAG = 1024 * 1024;

const NAME = 'sheetData';

/** The next tag that opens, or closes, `sheetData`, between two places. */
function nextTag(text: string, from: number, to: number, closes: boolean) {
  for (let at = text.indexOf(NAME, from); at !== -1 && at < to; at = text.indexOf(NAME, at + 1)) {
    const start = text.lastIndexOf('<', at);
    const end = text.indexOf('>', at) + 1;
    const tag = text.slice(start, end);
    const pattern = closes ? /^<\/([^\s<>/:]+:)?sheetData\s*>$/ : /^<([^\s<>/:]+:)?sheetData[\s>/]/;
    if (start >= from && end > 0 && pattern.test(tag))
      return { start, end, isEmpty: tag.endsWith('/>') };
  }
  return undefined;
}
