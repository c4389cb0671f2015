import type { Entry } from '../../../src/catalog/entry.js';
import { levelsInSource } from '../../../src/catalog/entry.js';
import { type CatalogueDocument, documentOf, gridOf } from '../catalogues/document.js';
import { trueCatalogue } from '../catalogues/entries.js';
import { Random } from '../random.js';
import { anyEncoding, delimitedFile, encoded } from './delimited.js';
import { docxFile } from './docx.js';
import type { FileContent } from './messy-file.js';
import { pageOf, tableElement } from './page.js';
import type { WrittenBook, WrittenSheet } from './sheets.js';
import { xlsFile } from './xls.js';
import { xlsxFile } from './xlsx.js';

type CatalogueFileKind = (typeof CATALOGUE_FILE_KINDS)[number];

export const CATALOGUE_FILE_KINDS = [
  'comma',
  'tab',
  'semicolon',
  'lines',
  'xlsx',
  'xls',
  'html',
  'docx',
] as const;

const DELIMITERS = { comma: ',', tab: '\t', semicolon: ';' } as const;

/** A published catalogue as a file, with the entries that are in it. */
export interface CatalogueFile extends FileContent {
  readonly kind: CatalogueFileKind;
  readonly entries: readonly Entry[];
}

/** Makes the file of a seed. */
export function catalogueFile(seed: number): CatalogueFile {
  const random = new Random(seed);
  const kind = random.pick(CATALOGUE_FILE_KINDS);
  const { entries, isKnown } = trueCatalogue(random);
  const isText = kind === 'comma' || kind === 'tab' || kind === 'semicolon';
  const content = () =>
    documentOf(entries, random, {
      mayMerge: !isText,
      needsCodes: !isKnown,
      mayContinue: kind === 'html' || kind === 'docx' || kind === 'xlsx',
    });
  switch (kind) {
    case 'lines':
      return { kind, entries, ...linesFile(random, entries) };
    case 'xlsx':
      return { kind, entries, ...xlsxFile(random, bookOf(random, content())) };
    case 'xls':
      return { kind, entries, ...xlsFile(random, bookOf(random, content())) };
    case 'html':
      return { kind, entries, ...pageOf(random, pageBody(random, content())) };
    case 'docx':
      return { kind, entries, ...docxFile(random, content()) };
    default: {
      const { rows } = gridOf(content(), false, random);
      return { kind, entries, ...delimitedFile(random, DELIMITERS[kind], rows) };
    }
  }
}

/** A workbook with the tables in one sheet or one in each, with sheets that are none among them. */
function bookOf(random: Random, content: CatalogueDocument): WrittenBook {
  const isContinued = content.tables.some(({ above }, at) => at > 0 && above.length === 0);
  const parts = isContinued || random.chance(0.5) ? apart(content) : [content];
  const sheets = parts.map(
    (part, at): WrittenSheet => ({
      name: `表${at + 1}`,
      state: 'visible',
      ...gridOf(part, true, random),
    }),
  );
  const note = [['填写说明'], ['1. 本目录自发布之日起施行。']];
  const old = [
    ['职业编码', '职业名称', '等级'],
    ['6-31-01-03', '电工', '5'],
  ];
  if (random.chance(0.2)) sheets.push({ name: '说明', state: 'visible', rows: note, merges: [] });
  if (random.chance(0.2)) sheets.unshift({ name: '旧', state: 'hidden', rows: old, merges: [] });
  return { sheets, picked: undefined };
}

/** Each table by itself; the last with what is below it. */
function apart({ tables, below }: CatalogueDocument): CatalogueDocument[] {
  return tables.map((table, at) => ({
    tables: [table],
    below: at === tables.length - 1 ? below : [],
  }));
}

function pageBody(random: Random, { tables, below }: CatalogueDocument): string {
  const lines = (texts: readonly string[]) => texts.map((text) => `<p>${text}</p>`).join('');
  return [
    ...tables.map(({ above, grid }) => lines(above) + tableElement(random, grid)),
    lines(below),
  ].join('\n');
}

/** The form of the text that ships: a cell a line, and an empty line before each row. */
function linesFile(random: Random, entries: readonly Entry[]): FileContent {
  const columns: readonly (readonly [string, (entry: Entry) => string])[] = [
    ['序号', ({ no }) => String(no)],
    ['职业编码', ({ code }) => code],
    ['职业（工种）名称', ({ title }) => title],
    ['职业名称', ({ occupation }) => occupation],
    ['等级', ({ levels }) => levelsInSource(levels)],
  ];
  const optional = ['序号', '职业名称'];
  const some = columns.filter(([header]) => !optional.includes(header) || random.chance(0.7));
  const row = (cells: readonly string[]) => `\n${cells.map((cell) => `\t${cell}\n`).join('')}`;
  const text = [
    '附件2\n某省职业（工种）目录\n',
    row(some.map(([header]) => header)),
    ...entries.map((entry) => row(some.map(([, cell]) => cell(entry)))),
    random.chance(0.5) ? '\n注：动态调整。\n' : '',
  ].join('');
  return { extension: 'txt', bytes: encoded(text, anyEncoding(random)) };
}
