import { InputError } from '../tables/input-error.js';
import type { MergedRange } from '../tables/sheet.js';
import { MOST_MERGES } from './cell-reference.js';
import { damaged, refuseMoreThan } from './damaged.js';
import { withMergedRows } from './merged-rows.js';
import { isDateFormat } from './number-formats.js';
import { CompoundFile } from './ole.js';
import { inRowOrder, type Sheet } from './sheet.js';
import { RECORD, recordsOf } from './xls-records.js';
import { type CellContext, XlsRows } from './xls-rows.js';

const BIFF8 = 0x0600;
const WORKSHEET = 0x0010;

/**
 * The sheets of an old Excel workbook (XLS of Excel 97 to 2003, and ET of WPS, which is the same) in their order, hidden
 * ones too; without those that have no cells, such as charts. Cells are read as from an XLSX workbook.
 *
 * @throws InputError `document-damaged`, `document-encrypted`, or `format-unsupported` for another kind of document
 */
export function readXls(bytes: Uint8Array): readonly Sheet[] {
  const stream = workbookStream(new CompoundFile(bytes));
  const globals = readGlobals(stream);
  const places = new Set(globals.sheets.map(({ at }) => at));
  if (places.size < globals.sheets.length) throw damaged('structure');
  const sheets = globals.sheets.flatMap(({ name, at, isHidden }): Sheet[] => {
    const { rows, merges } = readSheet(stream, at, globals) ?? {};
    if (rows === undefined || merges === undefined) return [];
    return [
      {
        name,
        isHidden,
        merges: async () => merges,
        rows: async function* () {
          yield* withMergedRows(rows.all(), merges);
        },
      },
    ];
  });
  if (sheets.length === 0) throw damaged('no-sheet');
  return sheets;
}

/** What a compound file is, by the streams in it. */
const KINDS = [
  ['WordDocument', 'doc'],
  ['PowerPoint Document', 'ppt'],
  ['Book', 'xls-95'],
] as const;

function workbookStream(file: CompoundFile): Uint8Array {
  const names = new Set(file.names());
  if (names.has('EncryptedPackage')) throw new InputError('document-encrypted', {});
  // Excel can write a workbook for itself and for its predecessor into one file.
  const stream = file.stream('Workbook') ?? file.stream('WORKBOOK');
  if (stream !== undefined) return stream;
  const kind = KINDS.find(([name]) => names.has(name))?.[1] ?? 'ole';
  throw new InputError('format-unsupported', { format: kind });
}

interface Globals extends CellContext {
  readonly sheets: { name: string; at: number; isHidden: boolean }[];
}

function readGlobals(stream: Uint8Array): Globals {
  const sheets: Globals['sheets'] = [];
  const strings: string[] = [];
  const codes = new Map<number, string>();
  const formats: number[] = [];
  let from1904 = false;
  let isFirst = true;
  for (const { type, content } of recordsOf(stream, 0)) {
    if (isFirst && type !== RECORD.bof) throw damaged('structure');
    if (isFirst && content.u16() !== BIFF8) {
      throw new InputError('format-unsupported', { format: 'xls-95' });
    }
    isFirst = false;
    if (type === RECORD.eof) break;
    switch (type) {
      case RECORD.filePass:
        throw new InputError('document-encrypted', {});
      case RECORD.dateMode:
        from1904 = content.u16() === 1;
        break;
      case RECORD.format:
        codes.set(content.u16(), content.string(content.u16()));
        break;
      case RECORD.xf:
        content.skip(2);
        formats.push(content.u16());
        break;
      case RECORD.boundSheet: {
        const at = content.u32();
        const isHidden = (content.u8() & 0x03) !== 0;
        content.skip(1);
        sheets.push({ at, isHidden, name: content.string(content.u8()) });
        break;
      }
      case RECORD.sst:
        content.skip(8);
        while (!content.isAtEnd) strings.push(content.string(content.u16()));
        break;
    }
  }
  return {
    sheets,
    strings,
    from1904,
    isDate: formats.map((id) => isDateFormat(id, codes.get(id))),
  };
}

/** The rows and merged ranges of a sheet; `undefined` if it is a chart or a macro. */
function readSheet(stream: Uint8Array, from: number, globals: Globals) {
  const rows = new XlsRows(globals);
  const merges: MergedRange[] = [];
  let depth = 0;
  for (const { type, content } of recordsOf(stream, from)) {
    if (type === RECORD.bof) {
      depth += 1;
      content.skip(2);
      if (depth === 1 && content.u16() !== WORKSHEET) return undefined;
    }
    if (depth === 0) throw damaged('structure');
    if (type === RECORD.eof) depth -= 1;
    if (depth === 0) break;
    // A chart in the sheet has records like those of a sheet.
    if (depth > 1) continue;
    if (type === RECORD.mergeCells) {
      for (let count = content.u16(); count > 0; count -= 1) {
        const [top, bottom] = [content.u16() + 1, content.u16() + 1];
        const [left, right] = [content.u16(), content.u16()];
        if (top > bottom || left > right) throw damaged('merged-cells');
        merges.push({ top, bottom, left, right });
        refuseMoreThan(MOST_MERGES, merges.length, 'merged-cells');
      }
    } else rows.take(type, content);
  }
  return { rows, merges: inRowOrder(merges) };
}
