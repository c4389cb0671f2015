import { strToU8, zipSync } from 'fflate';
import type { Random } from '../random.js';
import type { FileContent } from './messy-file.js';
import { columnName, dayOf, numberOf, type WrittenBook, type WrittenSheet } from './sheets.js';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** The style of a cell that shows a day, in `STYLES`. */
const DAY = 1;

const STYLES = `<styleSheet xmlns="${MAIN}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`;

/** How a program writes workbooks. */
interface Habits {
  readonly keepsNumbers: boolean;
  readonly leavesOutReferences: boolean;
  readonly writesEmptyCells: boolean;
  /** How it writes text: in a part for all sheets, in the cell, or as what a formula gave. */
  text(): 'shared' | 'inline' | 'rich' | 'formula';
}

/** A workbook of Excel's present format, written part by part. */
export function xlsxFile(random: Random, { sheets }: WrittenBook): FileContent {
  const texts = random.pick([
    ['shared'],
    ['inline'],
    ['shared', 'shared', 'inline', 'rich', 'formula'],
  ] as const);
  const habits: Habits = {
    keepsNumbers: random.chance(0.7),
    leavesOutReferences: random.chance(0.1),
    writesEmptyCells: random.chance(0.5),
    text: () => random.pick(texts),
  };
  const shared: string[] = [];
  const parts = new Map<string, string>();
  // The order of the parts is not that of the sheets.
  const numbers = random.shuffled(sheets.map((_, at) => at + 1));
  const part = (at: number) => `worksheets/sheet${numbers[at] ?? 0}.xml`;
  for (const [at, sheet] of sheets.entries()) {
    parts.set(`xl/${part(at)}`, sheetPart(sheet, habits, shared));
  }
  const each = (write: (sheet: WrittenSheet, at: number) => string) => sheets.map(write).join('');
  parts.set(
    'xl/workbook.xml',
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${each(
      ({ name, state }, at) =>
        `<sheet name="${escaped(name)}" sheetId="${at + 1}"${state === 'visible' ? '' : ` state="${state}"`} r:id="rId${at + 1}"/>`,
    )}</sheets></workbook>`,
  );
  const folder = random.pick(['', '/xl/']);
  const relationship = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  parts.set(
    'xl/_rels/workbook.xml.rels',
    `<Relationships xmlns="${PACKAGE}/relationships">${relationship('rIdT', 'sharedStrings', 'sharedStrings.xml')}${relationship('rIdS', 'styles', 'styles.xml')}${each(
      (_, at) => relationship(`rId${at + 1}`, 'worksheet', folder + part(at)),
    )}</Relationships>`,
  );
  parts.set(
    'xl/sharedStrings.xml',
    `<sst xmlns="${MAIN}">${shared.map((text) => `<si>${text}</si>`).join('')}</sst>`,
  );
  parts.set('xl/styles.xml', STYLES);
  parts.set(
    '_rels/.rels',
    `<Relationships xmlns="${PACKAGE}/relationships">${relationship('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
  );
  const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const override = (name: string, type: string) =>
    `<Override PartName="/xl/${name}" ContentType="${types}.${type}+xml"/>`;
  parts.set(
    '[Content_Types].xml',
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('workbook.xml', 'sheet.main')}${override('sharedStrings.xml', 'sharedStrings')}${override('styles.xml', 'styles')}${each((_, at) => override(part(at), 'worksheet'))}</Types>`,
  );
  const isPrefixed = random.chance(0.1);
  const files = [...parts].map(([name, text]) => {
    const isSheet = isPrefixed && name.startsWith('xl/worksheets/');
    return [name, strToU8(`<?xml version="1.0"?>${isSheet ? prefixed(text) : text}`)];
  });
  return {
    extension: random.pick(['xlsx', 'xlsx', 'xlsm']),
    bytes: zipSync(Object.fromEntries(files.toReversed()), {
      level: random.pick([0, 6]),
      mtime: '2026-01-01',
    }),
  };
}

/** The same part with all its elements in a namespace with a prefix. */
function prefixed(text: string): string {
  return text.replace(/<(\/?)(?=[a-z])/gi, '<$1x:').replace('xmlns=', 'xmlns:x=');
}

function sheetPart({ rows, merges }: WrittenSheet, habits: Habits, shared: string[]): string {
  const written = rows.flatMap((cells, at) => {
    const row = cells
      .map((cell, column) => cellPart(cell, `${columnName(column)}${at + 1}`, habits, shared))
      .join('');
    if (row === '' && !habits.writesEmptyCells) return [];
    return [
      `<row${habits.leavesOutReferences && habits.writesEmptyCells ? '' : ` r="${at + 1}"`}>${row}</row>`,
    ];
  });
  const ranges = merges.map(
    ({ top, left, bottom, right }) =>
      `<mergeCell ref="${columnName(left)}${top}:${columnName(right)}${bottom}"/>`,
  );
  const merged =
    ranges.length === 0
      ? ''
      : `<mergeCells count="${ranges.length}">${ranges.join('')}</mergeCells>`;
  return `<worksheet xmlns="${MAIN}"><sheetData>${written.join('')}</sheetData>${merged}</worksheet>`;
}

function cellPart(cell: string, place: string, habits: Habits, shared: string[]): string {
  const isBare = habits.leavesOutReferences && habits.writesEmptyCells;
  const reference = isBare ? '' : ` r="${place}"`;
  if (cell === '') return habits.writesEmptyCells ? `<c${reference}/>` : '';
  const number = habits.keepsNumbers ? numberOf(cell) : undefined;
  if (number !== undefined)
    return `<c${reference}><v>${number}${habits.writesEmptyCells ? '' : '.0'}</v></c>`;
  const day = habits.keepsNumbers ? dayOf(cell) : undefined;
  if (day !== undefined) return `<c${reference} s="${DAY}"><v>${day}</v></c>`;
  const text = `<t xml:space="preserve">${escaped(cell)}</t>`;
  switch (habits.text()) {
    case 'inline':
      return `<c${reference} t="inlineStr"><is>${text}</is></c>`;
    case 'rich':
      shared.push(richText(cell));
      return `<c${reference} t="s"><v>${shared.length - 1}</v></c>`;
    case 'formula':
      return `<c${reference} t="str"><f>"x"&amp;A1</f><v>${escaped(cell)}</v></c>`;
    case 'shared': {
      const known = shared.indexOf(text);
      if (known === -1) shared.push(text);
      return `<c${reference} t="s"><v>${known === -1 ? shared.length - 1 : known}</v></c>`;
    }
  }
}

/** A text in two pieces of which one is bold, with how it is read aloud. */
function richText(cell: string): string {
  const run = (text: string) =>
    `<r><rPr><b/></rPr><t xml:space="preserve">${escaped(text)}</t></r>`;
  return `${run(cell.slice(0, 1))}${run(cell.slice(1))}<rPh sb="0" eb="1"><t>dian</t></rPh>`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
