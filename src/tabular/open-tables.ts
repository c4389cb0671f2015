import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { InputError } from '../tables/input-error.js';
import { delimitedSheet } from './delimited-sheet.js';
import { type Dialect, detectDialect } from './dialect.js';
import { decodeText } from './encoding.js';
import {
  BEGINNING_BYTES,
  detectFormat,
  documentFormat,
  type FileFormat,
  refuseOpenDocument,
} from './input-format.js';
import { readInput, reasonOf } from './read-bytes.js';
import type { Sheet } from './sheet.js';
import type { Workbook } from './xlsx.js';
import type { ZipArchive } from './zip.js';

/** A file of tables that was opened. JSON has objects and no tables, and is not opened here. */
export interface OpenedTables {
  readonly format: Exclude<FileFormat, 'json' | 'jsonl'>;
  readonly sheets: readonly Sheet[];
  /** The workbook that they are in, of the present format. */
  readonly workbook?: Workbook;
  /** How a delimited text is delimited. */
  readonly dialect?: Dialect;
  /** Lets go of the file. Rows can be read until then. */
  close(): void;
}

/** What the caller knows of a file before it is read. */
interface Options {
  /** Its name, where its content is given; the extension says what its content does not. */
  readonly name?: string;
  readonly format?: FileFormat;
  /** Of a delimited text. */
  readonly delimiter?: string;
}

const NOTHING_TO_CLOSE = () => undefined;

/**
 * Opens a file of tables. Rows of workbooks and of delimited text are read when they are asked for, other files are read
 * at once.
 *
 * @param source a path, or all bytes of a file
 * @throws InputError `input-unreadable`; `format-unsupported`, `text-aligned` or `document-encrypted` for a file that is not
 *   read; `document-damaged`, `document-too-large`, `encoding-unreadable`
 */
export async function openTables(
  source: string | Uint8Array,
  { name = typeof source === 'string' ? source : '', format, delimiter }: Options = {},
): Promise<OpenedTables> {
  const content = typeof source === 'string' ? await regularOrBytes(source) : source;
  const beginning = await beginningOf(content);
  const chosen = format ?? detectFormat(beginning, name);
  switch (chosen) {
    case 'xlsx':
    case 'docx':
      return openArchive(content);
    case 'xls': {
      const { readXls } = await import('./xls.js');
      return { format: chosen, sheets: readXls(await bytesOf(content)), close: NOTHING_TO_CLOSE };
    }
    case 'html': {
      const { readHtml } = await import('./html.js');
      const sheets = await readHtml(await bytesOf(content));
      return { format: chosen, sheets, close: NOTHING_TO_CLOSE };
    }
    case 'csv':
    case 'tsv':
      return openDelimited(content, beginning, delimiter);
    default:
      throw new InputError('table-format-unknown', { file: name });
  }
}

async function openArchive(content: string | Uint8Array): Promise<OpenedTables> {
  const { ZipArchive } = await import('./zip.js');
  const archive = await ZipArchive.open(content);
  const close = () => archive.close();
  try {
    const format = documentFormat(archive.names()) ?? (await unnamedFormat(archive));
    if (format === 'docx') {
      const { readDocx } = await import('./docx.js');
      return { format, sheets: await readDocx(archive), close };
    }
    const { openWorkbook } = await import('./xlsx.js');
    const workbook = await openWorkbook(archive);
    return { format, sheets: workbook.sheets, workbook, close };
  } catch (error) {
    close();
    throw error;
  }
}

/** A document whose parts have other names says what it is, or where they are; an archive does not. */
async function unnamedFormat(archive: ZipArchive): Promise<'xlsx'> {
  let type = '';
  if (archive.has('mimetype')) for await (const piece of archive.text('mimetype')) type += piece;
  refuseOpenDocument(type);
  if (archive.has('_rels/.rels')) return 'xlsx';
  throw new InputError('format-unsupported', { format: 'zip' });
}

async function openDelimited(
  content: string | Uint8Array,
  beginning: Uint8Array,
  delimiter: string | undefined,
): Promise<OpenedTables> {
  const isWhole = beginning.length < BEGINNING_BYTES;
  const detected = detectDialect(decodeText(beginning, isWhole), isWhole);
  if (detected.isAligned && delimiter === undefined) throw new InputError('text-aligned', {});
  const dialect = delimiter === undefined ? detected : { ...detected, delimiter };
  const pieces = typeof content === 'string' ? () => createReadStream(content) : () => [content];
  const format = dialect.delimiter === '\t' ? 'tsv' : 'csv';
  return { format, sheets: [delimitedSheet(pieces, dialect)], dialect, close: NOTHING_TO_CLOSE };
}

/** The path of a regular file, which can be read again and from any place; all bytes of another, such as a pipe. */
async function regularOrBytes(path: string): Promise<string | Uint8Array> {
  try {
    const file = await open(path);
    const isFile = (await file.stat()).isFile();
    await file.close();
    if (isFile) return path;
  } catch (error) {
    throw new InputError('input-unreadable', { file: path, reason: reasonOf(error) });
  }
  return readInput(path);
}

async function beginningOf(content: string | Uint8Array): Promise<Uint8Array> {
  if (typeof content !== 'string') return content.subarray(0, BEGINNING_BYTES);
  const file = await open(content);
  try {
    const { buffer, bytesRead } = await file.read(
      Buffer.alloc(BEGINNING_BYTES),
      0,
      BEGINNING_BYTES,
      0,
    );
    return buffer.subarray(0, bytesRead);
  } catch (error) {
    throw new InputError('input-unreadable', { file: content, reason: reasonOf(error) });
  } finally {
    await file.close();
  }
}

function bytesOf(content: string | Uint8Array): Promise<Uint8Array> | Uint8Array {
  return typeof content === 'string' ? readInput(content) : content;
}
