/** The formats in which a table can come in. */
export const INPUT_FORMATS = ['csv', 'tsv', 'jsonl', 'json', 'xlsx'] as const;

export type InputFormat = (typeof INPUT_FORMATS)[number];

const BY_EXTENSION: ReadonlyMap<string, InputFormat> = new Map(
  Object.entries({
    csv: 'csv',
    tsv: 'tsv',
    tab: 'tsv',
    jsonl: 'jsonl',
    ndjson: 'jsonl',
    json: 'json',
    xlsx: 'xlsx',
    xlsm: 'xlsx',
  } as const),
);

/** The format that a file's name says, if it says one. */
export function formatByName(file: string): InputFormat | undefined {
  const extension = /\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase() ?? '';
  return BY_EXTENSION.get(extension);
}

/** The format that the first bytes of a file show; only ASCII matters for it, in whatever encoding a text is. */
export function formatByBytes(bytes: Uint8Array): InputFormat {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  // The format of .xls and of encrypted workbooks, which is told and refused where workbooks are read.
  const isOldOffice = bytes[0] === 0xd0 && bytes[1] === 0xcf;
  if (isZip || isOldOffice) return 'xlsx';
  const text = new TextDecoder(encodingByMark(bytes)).decode(bytes);
  const [first = ''] = text.trimStart();
  if (first === '[') return 'json';
  if (first === '{') return 'jsonl';
  const [line = ''] = text.split('\n', 1);
  return line.includes('\t') && !line.includes(',') ? 'tsv' : 'csv';
}

function encodingByMark([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xef ? 'utf-8' : 'latin1';
}
