import { messyObjects } from '../messy-objects.js';
import { messyTable } from '../messy-table.js';
import { Random } from '../random.js';
import { delimitedFile } from './delimited.js';
import { jsonFile, jsonLinesFile } from './objects.js';
import { pageFile } from './page.js';
import { bookOf, type WrittenBook } from './sheets.js';
import { xlsFile } from './xls.js';
import { xlsxFile } from './xlsx.js';

/** The content of a file. */
export interface FileContent {
  /** Of its name, without the dot. */
  readonly extension: string;
  readonly bytes: Uint8Array;
}

/** A file of applications as an office might send it, with the answers that are right. */
export interface MessyFile extends FileContent {
  readonly kind: FileKind;
  /** The verdicts of the applications in their order. */
  readonly verdicts: readonly string[];
  /** The sheet that has to be picked; without that the file is refused. */
  readonly sheet: string | undefined;
}

type FileKind = (typeof FILE_KINDS)[number];

export const FILE_KINDS = [
  'comma',
  'tab',
  'semicolon',
  'pipe',
  'json',
  'jsonl',
  'xlsx',
  'xls',
  'html',
] as const;

const DELIMITERS = { comma: ',', tab: '\t', semicolon: ';', pipe: '|' } as const;

/** Makes the file of a seed. */
export function messyFile(seed: number): MessyFile {
  const random = new Random(seed);
  const kind = random.pick(FILE_KINDS);
  switch (kind) {
    case 'json':
    case 'jsonl': {
      const { objects, verdicts } = messyObjects(random);
      const write = kind === 'json' ? jsonFile : jsonLinesFile;
      return { kind, verdicts, sheet: undefined, ...write(random, objects) };
    }
    case 'xlsx':
    case 'xls': {
      const table = messyTable(random, { merges: true });
      const book: WrittenBook = bookOf(random, table);
      const write = kind === 'xlsx' ? xlsxFile : xlsFile;
      return { kind, verdicts: table.verdicts, sheet: book.picked, ...write(random, book) };
    }
    case 'html': {
      const table = messyTable(random, { merges: true });
      return { kind, verdicts: table.verdicts, sheet: undefined, ...pageFile(random, table) };
    }
    default: {
      const { rows, verdicts } = messyTable(random, { merges: false });
      const content = delimitedFile(random, DELIMITERS[kind], rows);
      return { kind, verdicts, sheet: undefined, ...content };
    }
  }
}
