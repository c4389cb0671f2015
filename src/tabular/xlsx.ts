import type { MergedRange, TableRow } from '../tables/sheet.js';
import { damaged } from './damaged.js';
import type { Sheet } from './sheet.js';
import { readMerges } from './xlsx-merges.js';
import { type CellContext, readRows } from './xlsx-rows.js';
import { readDateStyles } from './xlsx-styles.js';
import { readSharedStrings } from './xlsx-text.js';
import { attribute, readXml } from './xml.js';
import type { ZipArchive } from './zip.js';

/** A sheet of a workbook in a ZIP file. */
export interface WorkbookSheet extends Sheet {
  readonly name: string;
  /** The part that it is in. */
  readonly part: string;
  /** Its place among all sheets, from 0, by which the workbook refers to it. */
  readonly position: number;
}

/** An Excel workbook in a ZIP file, and where its parts are. */
export interface Workbook {
  readonly archive: ZipArchive;
  /** In their order, hidden ones too; without sheets that have no cells, such as those of charts. */
  readonly sheets: readonly WorkbookSheet[];
  /** The part that lists the sheets. */
  readonly part: string;
  /** The part with the formats of cells, if there is one. */
  readonly styles: string | undefined;
  /** What the cells of its sheets refer to. */
  context(): Promise<CellContext>;
}

/**
 * Opens an Excel workbook (XLSX, XLSM). Its rows are read when they are asked for: numbers as Excel shows them at most,
 * dates as `2026-03-01`, the last result of formulas (the formula where there is none), booleans as TRUE and FALSE.
 *
 * @throws InputError `document-damaged`, also by what it gives
 */
export async function openWorkbook(archive: ZipArchive): Promise<Workbook> {
  const root = await readRelations(archive, '');
  const part = targetOf(root, 'officeDocument') ?? 'xl/workbook.xml';
  const relations = await readRelations(archive, part);
  const { entries, from1904 } = await readSheetList(archive.text(part));
  const strings = targetOf(relations, 'sharedStrings') ?? 'xl/sharedStrings.xml';
  const styles = targetOf(relations, 'styles') ?? 'xl/styles.xml';

  const readContext = async (): Promise<CellContext> => ({
    strings: archive.has(strings) ? await readSharedStrings(archive.text(strings)) : [],
    dateStyles: archive.has(styles) ? await readDateStyles(archive.text(styles)) : new Set(),
    from1904,
  });
  let read: Promise<CellContext> | undefined;
  const context = (): Promise<CellContext> => {
    read ??= readContext();
    return read;
  };
  const sheets = entries.flatMap(({ id, name, isHidden }, position): WorkbookSheet[] => {
    const relation = relations.get(id);
    if (relation === undefined) throw damaged('part-missing', name);
    if (relation.type !== 'worksheet') return [];
    const { target } = relation;
    if (!archive.has(target)) throw damaged('part-missing', target);
    let merges: Promise<readonly MergedRange[]> | undefined;
    return [
      {
        name,
        isHidden,
        part: target,
        position,
        merges: () => {
          merges ??= readMerges(() => archive.text(target));
          return merges;
        },
        rows: async function* (): AsyncGenerator<readonly TableRow[]> {
          yield* readRows(archive.text(target), await context());
        },
      },
    ];
  });
  if (sheets.length === 0) throw damaged('no-sheet');
  return { archive, sheets, part, styles: archive.has(styles) ? styles : undefined, context };
}

/** The sheets of an Excel workbook, as {@link openWorkbook} gives them. */
export async function readWorkbook(archive: ZipArchive): Promise<readonly WorkbookSheet[]> {
  return (await openWorkbook(archive)).sheets;
}

export interface Relation {
  /** The last part of its type: `worksheet`, `styles`. */
  readonly type: string;
  /** The part that it leads to. */
  readonly target: string;
}

/** What a part refers to, by id; the whole document if it has no name. */
export async function readRelations(
  archive: ZipArchive,
  part: string,
): Promise<Map<string, Relation>> {
  const slash = part.lastIndexOf('/') + 1;
  const path = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
  const relations = new Map<string, Relation>();
  if (!archive.has(path)) return relations;
  await readXml(archive.text(path), {
    open: (name, attributes) => {
      if (name !== 'Relationship' || attribute(attributes, 'TargetMode') === 'External') return;
      const type = attribute(attributes, 'Type')?.split('/').at(-1) ?? '';
      const target = resolvePart(part, attribute(attributes, 'Target') ?? '');
      relations.set(attribute(attributes, 'Id') ?? '', { type, target });
    },
  });
  return relations;
}

/** The name of a part that another one names relative to itself. */
function resolvePart(from: string, target: string): string {
  const steps = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function targetOf(relations: ReadonlyMap<string, Relation>, type: string): string | undefined {
  for (const relation of relations.values()) if (relation.type === type) return relation.target;
  return undefined;
}

/** The sheets as the workbook lists them, and whether it counts days from 1904. */
async function readSheetList(text: AsyncIterable<string>) {
  const entries: { id: string; name: string; isHidden: boolean }[] = [];
  let from1904 = false;
  await readXml(text, {
    open: (name, attributes) => {
      if (name === 'workbookPr') {
        from1904 = ['1', 'true', 'on'].includes(attribute(attributes, 'date1904') ?? '');
      }
      if (name !== 'sheet') return;
      entries.push({
        id: attribute(attributes, 'id') ?? '',
        name: attribute(attributes, 'name') ?? '',
        // Hidden, or so that Excel itself does not list it (`veryHidden`).
        isHidden: (attribute(attributes, 'state') ?? 'visible') !== 'visible',
      });
    },
  });
  return { entries, from1904 };
}
