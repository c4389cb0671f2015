import type { Provenance } from './catalogue.js';
import type { Entry } from './entry.js';
import { entriesFromRows, Problems, SOURCE_HEADERS, type TableRow, tableRow } from './rows.js';
import { isFootnote, readHeading } from './words.js';

/** What a published table says: its entries, and the words around them. */
export interface PublishedTable extends Omit<Provenance, 'source'> {
  entries: Entry[];
}

interface Line {
  number: number;
  text: string;
}

/** Lines that stand together. */
type Block = [Line, ...Line[]];

/**
 * Reads the published table in its plain-text form: one cell a line, the cells of a row together, an empty line
 * before each row; above the table its attachment number and title, below it a note.
 *
 * @throws ZhiyeError `table-problems` with the line of each problem
 */
export function parsePublishedText(text: string): PublishedTable {
  const lines = text
    .split('\n')
    .map((content, index): Line => ({ number: index + 1, text: content.trim() }));
  const [heading, ...body] = splitAtEmptyLines(lines);
  const problems = new Problems('line');

  const above = heading?.map((line) => line.text) ?? [];
  const headers = above.slice(-SOURCE_HEADERS.length);
  if (headers.join() !== SOURCE_HEADERS.join()) {
    problems.add({
      line: heading?.[0].number ?? 1,
      kind: 'header-missing',
      found: headers.join(' '),
      expected: SOURCE_HEADERS.join(' '),
    });
    problems.refuseIfAny();
  }
  const words = readHeading(above.slice(0, -SOURCE_HEADERS.length));
  const last = body.at(-1);
  const footnote =
    last !== undefined && isFootnote(last[0].text) ? last.map((line) => line.text).join('') : null;
  const rows = body
    .slice(0, footnote === null ? undefined : -1)
    .map((block) => toRow(block, problems));
  return { ...words, footnote, entries: entriesFromRows(rows, problems) };
}

function splitAtEmptyLines(lines: readonly Line[]): Block[] {
  const blocks: Block[] = [];
  let block: Block | undefined;
  for (const line of lines) {
    if (line.text === '') block = undefined;
    else if (block !== undefined) block.push(line);
    else {
      block = [line];
      blocks.push(block);
    }
  }
  return blocks;
}

function toRow(block: Block, problems: Problems): TableRow | undefined {
  const cells = block.map((line) => line.text);
  const line = block[0].number;
  if (cells.length === SOURCE_HEADERS.length) return tableRow(line, cells);
  problems.add({
    line,
    kind: cells.length < SOURCE_HEADERS.length ? 'cell-missing' : 'cell-extra',
    found: cells.join(' '),
    expected: SOURCE_HEADERS.join('、'),
  });
  return undefined;
}
