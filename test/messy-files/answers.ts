import { embeddedCatalogue } from '../../src/catalog/embedded.js';
import { embeddedClassification } from '../../src/catalog/embedded-classification.js';
import { checkApplication } from '../../src/lookup/applications/check-application.js';
import { TableFinder } from '../../src/tables/find-table.js';
import { InputError } from '../../src/tables/input-error.js';
import { MergedCells } from '../../src/tables/merged-cells.js';
import { ObjectRoles } from '../../src/tables/object-roles.js';
import { type RoleCells, RowReader } from '../../src/tables/read-row.js';
import { Utf8Text } from '../../src/tabular/encoding.js';
import { ArrayReader, LineReader } from '../../src/tabular/objects.js';
import { openTables } from '../../src/tabular/open-tables.js';
import type { Sheet } from '../../src/tabular/sheet.js';
import { inProcess } from '../cli/run.js';
import type { MessyFile } from '../generators/files/messy-file.js';

/** The answer to a file: the verdicts of its rows, and the reason if it is refused after them. */
export interface Answer {
  readonly verdicts: readonly string[];
  readonly refusal: string | undefined;
  /** The exit status, where the program was run. */
  readonly status?: number | null;
}

/** How an answer compares with the truth. */
export type Outcome = 'answered' | 'refused' | 'wrong';

/** Whether an answer is the right one, or a refusal that has said nothing wrong before. */
export function outcomeOf({ verdicts: truth }: MessyFile, answer: Answer): Outcome {
  const { verdicts, refusal, status } = answer;
  const isRight = verdicts.every((verdict, at) => verdict === truth[at]);
  if (refusal !== undefined) return isRight && verdicts.length < truth.length ? 'refused' : 'wrong';
  const isWhole = isRight && verdicts.length === truth.length;
  return isWhole && (status === undefined || status === statusOf(truth)) ? 'answered' : 'wrong';
}

/** The status of a batch, by SPEC. */
function statusOf(verdicts: readonly string[]): number {
  if (verdicts.includes('invalid')) return 2;
  return verdicts.every((verdict) => verdict === 'open' || verdict === 'open-by-trade') ? 0 : 1;
}

/** What the program says of a file that lies at a path. */
export async function answerOfProgram(path: string, sheet: string | undefined): Promise<Answer> {
  const picked = sheet === undefined ? [] : ['--sheet', sheet];
  const { status, stdout, stderr } = await inProcess([
    'check',
    '--file',
    path,
    '-f',
    'jsonl',
    ...picked,
  ]);
  const lines = stdout.split('\n').filter((line) => line.trim() !== '');
  const verdicts = lines.map(verdictOn);
  // The last note is the summary; where rows were left out, it is an error.
  const isRefused = status === 2 && !/^zhiye: \d+ rows?:/m.test(stderr);
  if (isRefused && stderr === '') throw new Error(`${path} is refused without a word`);
  return { status, verdicts, refusal: isRefused ? stderr : undefined };
}

/** The verdict on a line of the output; the line itself if it is no object. */
function verdictOn(line: string): string {
  try {
    return JSON.parse(line).zhiye_verdict;
  } catch {
    return line;
  }
}

/** What the readers, the tables and the judge make of a file, without the program around them. */
export async function answerOfReaders(file: MessyFile): Promise<Answer> {
  const verdicts: string[] = [];
  const take = (cells: RoleCells) => {
    verdicts.push(checkApplication(embeddedCatalogue, cells, embeddedClassification).verdict);
  };
  try {
    if (file.kind === 'json' || file.kind === 'jsonl') readObjects(file, take);
    else
      for (const row of await readTable(file)) row === 'invalid' ? verdicts.push(row) : take(row);
    return { verdicts, refusal: undefined };
  } catch (error) {
    if (error instanceof InputError) return { verdicts, refusal: error.code };
    throw error;
  }
}

function readObjects({ kind, bytes }: MessyFile, take: (cells: RoleCells) => void): void {
  const decoder = new Utf8Text();
  const text = Buffer.concat([decoder.read(bytes), decoder.end()]).toString('utf8');
  const reader = kind === 'json' ? new ArrayReader() : new LineReader();
  const roles = new ObjectRoles();
  for (const raw of [...reader.read(text), ...reader.end()]) {
    if (raw.trim() === '') continue;
    const object = new Map<string, unknown>(Object.entries(JSON.parse(raw)));
    const text = (member: string) => {
      const value = object.get(member);
      if (value === null || value === undefined) return undefined;
      if (Array.isArray(value)) return value.join('、');
      return typeof value === 'object' ? JSON.stringify(value) : String(value);
    };
    take(roles.cellsOf([...object.keys()], text));
  }
}

/** The applications of the only visible sheet that has a table, or of the one that is picked. */
async function readTable({ bytes, extension, sheet: picked }: MessyFile) {
  const { sheets } = await openTables(bytes, { name: `applications.${extension}` });
  const wanted = sheets.filter(({ name, isHidden }) =>
    picked === undefined ? !isHidden : name === picked,
  );
  const tables: (RoleCells | 'invalid')[][] = [];
  let missing: unknown;
  for (const sheet of wanted) {
    try {
      tables.push(await readSheet(sheet));
    } catch (error) {
      const isMissing =
        error instanceof InputError && ['header-missing', 'header-too-low'].includes(error.code);
      if (!isMissing) throw error;
      missing = error;
    }
  }
  const [table, ...others] = tables;
  if (table === undefined) throw missing;
  if (others.length > 0) throw new Error('several tables');
  return table;
}

async function readSheet(sheet: Sheet): Promise<(RoleCells | 'invalid')[]> {
  const merges = await sheet.merges();
  const merged = new MergedCells(merges);
  const finder = new TableFinder({ merges });
  const read: (RoleCells | 'invalid')[] = [];
  let reader: RowReader | undefined;
  type Filled = { number: number; cells: readonly string[]; isMisquoted?: boolean };
  const takeRow = (row: Filled, by: RowReader) => {
    const reading = by.read(row.cells);
    if (row.isMisquoted || reading.kind === 'too-many-cells') read.push('invalid');
    else if (reading.kind === 'application') read.push(reading.cells);
  };
  const begin = (found: ReturnType<typeof finder.take>) => {
    if (found === undefined) return;
    reader = new RowReader(found.table);
    for (const row of found.below) takeRow(row, reader);
  };
  for await (const rows of sheet.rows()) {
    for (const row of rows) {
      const filled = { ...row, cells: merged.fill(row) };
      if (reader === undefined) begin(finder.take(filled));
      else takeRow(filled, reader);
    }
  }
  if (reader === undefined) begin(finder.end());
  return read;
}
