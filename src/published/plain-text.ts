import type { HeaderColumn } from '../tables/header-columns.js';
import type { TableRow } from '../tables/sheet.js';
import { isTable } from '../tables/table.js';
import { readCatalogueColumns } from './catalogue-columns.js';
import { Problems } from './problems.js';
import { type PublishedTable, readPublished } from './read-published.js';
import type { ReadingOptions } from './reading-options.js';
import { footnoteOf, footnotesIn } from './words.js';

interface Line {
  readonly number: number;
  readonly text: string;
}

/** Lines with no empty line between them. */
type Block = [Line, ...Line[]];

/** The header is in one of the first blocks. */
const MOST_BLOCKS_SEARCHED = 10;

/**
 * Reads a published table in the plain-text form of the one that ships: one cell a line, the cells of a row together, an
 * empty line before each row; above the table its attachment number and title, below it a note.
 *
 * @returns `undefined` if the text has another form
 * @throws InputError `table-problems` with the line of each problem
 */
export function readPublishedText(
  text: string,
  options: ReadingOptions = {},
): PublishedTable | undefined {
  const lines = text
    .split(/\r\n|\r|\n/)
    .map((content, at): Line => ({ number: at + 1, text: content.trim() }));
  const blocks = splitAtEmptyLines(lines);
  const at = blocks
    .slice(0, MOST_BLOCKS_SEARCHED)
    .findIndex((block) => headersIn(block, options) > 0);
  const heading = blocks[at];
  if (heading === undefined) return undefined;
  const width = headersIn(heading, options);
  const header = heading.slice(-width);
  const above = [...blocks.slice(0, at).flat(), ...heading.slice(0, -width)].map(
    (line) => line.text,
  );
  const body = blocks.slice(at + 1);
  const firstNote = body.findIndex(([first]) => footnotesIn([first.text]).length > 0);
  const notes = firstNote === -1 ? [] : body.slice(firstNote);
  const problems = new Problems('line');
  const rows = body.slice(0, firstNote === -1 ? undefined : firstNote).map((block) => {
    const cells = block.map((line) => line.text);
    if (cells.length !== width) {
      const place = { sheet: null, line: block[0].number, column: null };
      const kind = cells.length < width ? 'cell-missing' : 'cell-extra';
      problems.add(place, kind, cells.join(' '), header.map((line) => line.text).join('、'));
    }
    return { number: block[0].number, cells };
  });
  // Rows with too few or too many cells cannot be told apart into columns; the others may have other problems.
  const readable: TableRow[] = [
    { number: header[0]?.number ?? 1, cells: header.map((line) => line.text) },
    ...rows.filter(({ cells }) => cells.length === width),
  ];
  const sheet = {
    name: null,
    isHidden: false,
    rows: readable,
    merges: [],
    around: { above: () => above, below: () => [] },
  };
  const table = readPublished([sheet], 'line', options, problems);
  const footnote = notes.map((block) => block.map((line) => line.text).join(''));
  return { ...table, footnote: footnoteOf(footnote) };
}

function splitAtEmptyLines(lines: readonly Line[]): Block[] {
  const blocks: Block[] = [];
  let block: Block | undefined;
  for (const line of lines) {
    if (line.text === '') block = undefined;
    // A note may follow the last row at once.
    else if (block !== undefined && footnotesIn([line.text]).length === 0) block.push(line);
    else {
      block = [line];
      blocks.push(block);
    }
  }
  return blocks;
}

/** How many lines at the end of a block are headers, one a line; 0 if they make no table. */
function headersIn(block: Block, { named = {} }: ReadingOptions): number {
  if (block.some(({ text }) => text.length > 60)) return 0;
  for (let width = Math.min(block.length, 12); width > 1; width -= 1) {
    const header = block.slice(-width);
    const columns = header.map(
      ({ text }, index): HeaderColumn => ({ index, last: index, text, heading: '' }),
    );
    const read = readCatalogueColumns(columns, named);
    const [part] = read.blocks;
    // A line that is not a header belongs to the words above the table.
    const [first] = header;
    const isHeader =
      [...read.assignment.roles.values()].some(({ key }) => key === 0) ||
      part?.number === 0 ||
      part?.levels.some(({ index }) => index === 0);
    if (first !== undefined && isHeader && isTable(read)) return width;
  }
  return 0;
}
