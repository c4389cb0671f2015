import { isRecord } from '../catalog/document.js';
import { InputError, type UnsupportedFormat } from '../tables/input-error.js';
import { damaged } from './damaged.js';
import { utf16WithoutMark } from './encoding.js';
import type { InputFormat } from './input-formats.js';
import { isCompoundFile } from './ole.js';

/** How much of a file shows its format: the names of the first parts of an archive, the head of a page, some rows. */
export const BEGINNING_BYTES = 64 * 1024;

/** The formats that are read. `csv` is text delimited by anything but tabs; `xls` is also ET, `xlsx` also XLSM. */
export type FileFormat = InputFormat | 'docx';

const BY_EXTENSION: ReadonlyMap<string, FileFormat> = new Map(
  Object.entries({
    csv: 'csv',
    tsv: 'tsv',
    tab: 'tsv',
    jsonl: 'jsonl',
    ndjson: 'jsonl',
    json: 'json',
    xlsx: 'xlsx',
    xlsm: 'xlsx',
    xltx: 'xlsx',
    xls: 'xls',
    xlt: 'xls',
    et: 'xls',
    ett: 'xls',
    html: 'html',
    htm: 'html',
    docx: 'docx',
    docm: 'docx',
  } as const),
);

/**
 * The format of a file, by its first bytes, then by its name.
 *
 * @throws InputError `format-unsupported`, or `document-damaged` for a text that is named as a workbook
 */
export function detectFormat(beginning: Uint8Array, name: string): FileFormat {
  const byName = formatByName(name);
  const byBytes = formatByBytes(beginning);
  const isText =
    byBytes === 'csv' || byBytes === 'tsv' || byBytes === 'json' || byBytes === 'jsonl';
  if (!isText) return byBytes;
  // Text under the name of a workbook is what many a web site calls one.
  if (byName === 'xls' && (byBytes === 'csv' || byBytes === 'tsv')) return byBytes;
  if (byName === 'xlsx' || byName === 'docx' || byName === 'xls') {
    throw damaged('not-a-workbook', name);
  }
  if ((byBytes === 'json' || byBytes === 'jsonl') && hasObjects(beginning)) return byBytes;
  // Excel's "Unicode text" may be named .csv, and has tabs.
  if (byName === undefined || (byName === 'csv' && byBytes === 'tsv')) return byBytes;
  return byName;
}

/** The format that a file's name says, if it says one. */
function formatByName(file: string): FileFormat | undefined {
  const extension = /\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase() ?? '';
  return BY_EXTENSION.get(extension);
}

/**
 * The format that the first bytes of a file show; only ASCII matters for it, in whatever encoding a text is.
 *
 * @throws InputError `format-unsupported` for a kind of file that is known and not read
 */
function formatByBytes(bytes: Uint8Array): FileFormat {
  const ascii = Buffer.from(bytes.subarray(0, BEGINNING_BYTES)).toString('latin1');
  if (/^PK(\u0003\u0004|\u0005\u0006)/.test(ascii)) return archiveFormat(ascii);
  if (isCompoundFile(bytes)) return 'xls';
  if (ascii.slice(0, 1_024).includes('%PDF-')) throw unsupported('pdf');
  for (const [format, signature] of SIGNATURES)
    if (signature.test(ascii)) throw unsupported(format);
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes.subarray(0, BEGINNING_BYTES));
  const beginning = text.replace(/^\s+/, '');
  if (beginning.startsWith('{\\rtf')) throw unsupported('rtf');
  if (/^MIME-Version:/i.test(beginning)) throw unsupported('mhtml');
  if (/^<\?xml\b|^<Workbook\b/.test(beginning) && beginning.includes(SPREADSHEET_2003)) {
    throw unsupported('xml-2003');
  }
  if (isHtml(beginning)) return 'html';
  if (beginning.startsWith('[')) return 'json';
  if (beginning.startsWith('{')) return 'jsonl';
  const [line = ''] = beginning.split(/[\r\n]/, 1);
  return line.includes('\t') && !line.includes(',') ? 'tsv' : 'csv';
}

/** Whether a text begins with an array of objects or with an object in one line, so that it is JSON under any name. */
function hasObjects(bytes: Uint8Array): boolean {
  const text = new TextDecoder(encodingOf(bytes))
    .decode(bytes.subarray(0, BEGINNING_BYTES))
    .trimStart();
  if (/^\[\s*\{/.test(text)) return true;
  const [line = ''] = text.split(/[\r\n]/, 1);
  try {
    const value: unknown = JSON.parse(line);
    // Objects within an object are not one a line: {"data": [{…}]}.
    return isRecord(value) && !Object.values(value).flat().some(isRecord);
  } catch {
    return false;
  }
}

/** What people hand over instead of a table, by its first bytes. */
const SIGNATURES: readonly (readonly [UnsupportedFormat, RegExp])[] = [
  ['rar', /^(?:Rar!\u001a\u0007|7z\u00bc\u00af\u0027\u001c)/],
  // PNG, JPEG, GIF, TIFF and WebP.
  ['picture', /^(?:\u0089PNG\r\n|\u00ff\u00d8\u00ff|GIF8[79]a|II\*\0|MM\0\*|RIFF.{4}WEBP)/s],
  ['shortcut', /^L\0\0\0\u0001\u0014\u0002\0/],
];

const SPREADSHEET_2003 = 'urn:schemas-microsoft-com:office:spreadsheet';

function isHtml(text: string): boolean {
  if (!text.startsWith('<')) return false;
  return /<(!doctype html|html|head|meta|body|table|style|div|center|font)\b/i.test(text);
}

/** What a ZIP file is, by its first parts; a workbook if they do not say. */
function archiveFormat(ascii: string): 'xlsx' | 'docx' {
  // The first part of an OpenDocument file is its media type, not packed.
  refuseOpenDocument(mediaTypeIn(ascii));
  return documentFormat(partsIn(ascii)) ?? 'xlsx';
}

const OPEN_DOCUMENT = 'application/vnd.oasis.opendocument.';

/**
 * Refuses documents of a media type of OpenDocument, such as those of LibreOffice.
 *
 * @throws InputError `format-unsupported`
 */
export function refuseOpenDocument(mediaType: string): void {
  if (!mediaType.startsWith(OPEN_DOCUMENT)) return;
  const isSpreadsheet = mediaType.startsWith('spreadsheet', OPEN_DOCUMENT.length);
  throw unsupported(isSpreadsheet ? 'ods' : 'odt');
}

const MEDIA_TYPE = 'mimetype';

function mediaTypeIn(ascii: string): string {
  return ascii.startsWith(MEDIA_TYPE, LOCAL_HEADER_LENGTH)
    ? ascii.slice(LOCAL_HEADER_LENGTH + MEDIA_TYPE.length)
    : '';
}

const LOCAL_HEADER_LENGTH = 30;

const LOCAL_HEADER = 'PK\u0003\u0004';

/** The names of the parts whose data are in the beginning of a ZIP file. */
function* partsIn(ascii: string): Generator<string> {
  for (let at = ascii.indexOf(LOCAL_HEADER); at !== -1; at = ascii.indexOf(LOCAL_HEADER, at + 4)) {
    const length = ascii.charCodeAt(at + 26) + ascii.charCodeAt(at + 27) * 256;
    yield ascii.slice(at + LOCAL_HEADER_LENGTH, at + LOCAL_HEADER_LENGTH + length).toLowerCase();
  }
}

/**
 * What a ZIP file is, by the names of its parts, in lower case.
 *
 * @throws InputError `format-unsupported` for a kind that is known and not read
 */
export function documentFormat(parts: Iterable<string>): 'xlsx' | 'docx' | undefined {
  for (const part of parts) {
    if (part === 'xl/workbook.bin') throw unsupported('xlsb');
    if (part.startsWith('ppt/')) throw unsupported('ppt');
    if (part.endsWith('.iwa')) throw unsupported('numbers');
    if (part.startsWith('word/')) return 'docx';
    if (part.startsWith('xl/worksheets/') || part === 'xl/workbook.xml') return 'xlsx';
  }
  return undefined;
}

function unsupported(format: UnsupportedFormat): InputError<'format-unsupported'> {
  return new InputError('format-unsupported', { format });
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0xef) return 'utf-8';
  return utf16WithoutMark(bytes) ?? 'latin1';
}
