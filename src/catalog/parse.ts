import type { Provenance } from './catalogue.js';
import type { Entry } from './entry.js';
import { entriesFromRows, Problems, SOURCE_HEADERS, type TableRow } from './rows.js';
import { isFootnote, readHeading } from './words.js';

/** What a published table says: its entries, and the words around them. */
export interface PublishedTable extends Omit<Provenance, 'source'> {
  entries: Entry[];
}

interface Line {
  number: number;
  text: string;
}

/**
 * Reads the published table in its plain-text form: one cell a line, the cells of a row together, an empty line
 * before each row; above the table its attachment number and title, below it a note.
 *
 * @throws ZhiyeError `table-problems` with the line of each problem
 */
export function parsePublishedText(text: string): PublishedTable {
  const lines = text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .map((content, index): Line => ({ number: index + 1, text: content.trim() }));
  const blocks = splitAtEmptyLines(lines);
  const problems = new Problems('line');

  const heading = blocks[0] ?? [];
  const headers = heading.slice(-SOURCE_HEADERS.length).map((line) => line.text);
  if (headers.join() !== SOURCE_HEADERS.join()) {
    problems.add({
      line: heading[0]?.number ?? 1,
      kind: 'header-missing',
      found: headers.join(' '),
      expected: SOURCE_HEADERS.join(' '),
    });
    problems.refuseIfAny();
  }
  const words = readHeading(heading.slice(0, -SOURCE_HEADERS.length).map((line) => line.text));
  const last = blocks.at(-1);
  const footnote =
    last !== undefined && isFootnote(last[0]?.text ?? '')
      ? last.map((line) => line.text).join('')
      : null;
  const rows = blocks
    .slice(1, footnote === null ? undefined : -1)
    .map((block) => toRow(block, problems));
  return { ...words, footnote, entries: entriesFromRows(rows, problems) };
}

function splitAtEmptyLines(lines: readonly Line[]): Line[][] {
  const blocks: Line[][] = [];
  let block: Line[] = [];
  for (const line of [...lines, { number: 0, text: '' }]) {
    if (line.text !== '') block.push(line);
    else if (block.length > 0) {
      blocks.push(block);
      block = [];
    }
  }
  return blocks;
}

function toRow(block: readonly Line[], problems: Problems): TableRow | undefined {
  const [number = '', code = '', title = '', occupation = '', levels = ''] = block.map(
    (line) => line.text,
  );
  const line = block[0]?.number ?? 1;
  if (block.length !== SOURCE_HEADERS.length) {
    problems.add({
      line,
      kind: block.length < SOURCE_HEADERS.length ? 'cell-missing' : 'cell-extra',
      found: block.map((cell) => cell.text).join(' '),
      expected: SOURCE_HEADERS.join('、'),
    });
    return undefined;
  }
  return { line, number, code, title, occupation, levels };
}
