import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { Catalogue, groupBy } from '../../catalog/catalogue.js';
import { writeCatalogueDocument } from '../../catalog/document.js';
import { embeddedCatalogue } from '../../catalog/embedded.js';
import { embeddedClassification } from '../../catalog/embedded-classification.js';
import { occupationsOf } from '../../catalog/entry.js';
import type { AnswerTexts } from '../../messages/messages.js';
import { UsageError } from '../../messages/usage-error.js';
import { disorders } from '../../published/disorder.js';
import { readPublishedText } from '../../published/plain-text.js';
import { type PublishedTable, readPublished } from '../../published/read-published.js';
import type { ReadingOptions } from '../../published/reading-options.js';
import { openPublishedFile } from '../../tabular/published-file.js';
import { readInput } from '../../tabular/read-bytes.js';
import type { CommandAction } from '../context.js';
import { EXIT } from '../exit-status.js';
import type { Io } from '../io.js';
import { OutputFile } from '../output-file.js';
import { writtenFormat } from '../output-format.js';
import { namedColumns, readHeaderRow, type TableOptions } from '../table-options.js';

interface Parameters extends TableOptions {
  readonly file: string;
  readonly output?: string;
  readonly force?: boolean;
  readonly titleColumn?: string;
  readonly skipUncoded?: boolean;
}

export const runImport: CommandAction<Parameters> = async ({ messages, io }, parameters) => {
  const { file, output, force = false, sheet } = parameters;
  const options = readingOptions(parameters);
  refuseOtherFormat(output);
  const bytes = await readInput(file);
  const published = openPublishedFile(bytes, file);
  if (sheet !== undefined && published.text !== undefined) {
    throw new UsageError('option-unfit', { option: '--sheet', format: 'text' });
  }
  const inText =
    published.text === undefined ? undefined : readPublishedText(published.text, options);
  const { entries, findings, ...words } =
    inText ?? readPublished(await published.sheets(sheet), published.counts, options);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const source = { file: basename(file), sha256 };
  const catalogue = new Catalogue({ ...words, source }, entries);
  await write(Buffer.from(writeCatalogueDocument(catalogue)), output, force, io);
  return {
    status: EXIT.yes,
    notes: [
      ...notesOf(findings, published.counts, messages.answers),
      ...disordersOf(entries, messages.answers),
      messages.answers.imported(entries.length, occupationsOf(entries).length),
    ],
  };
};

function readingOptions(parameters: Parameters): ReadingOptions {
  const { titleColumn, nameColumn, headerRow, skipUncoded = false } = parameters;
  const row = readHeaderRow(headerRow);
  if (titleColumn !== undefined && nameColumn !== undefined && titleColumn !== nameColumn) {
    throw new UsageError('options-contradict', { one: '--title-column', other: '--name-column' });
  }
  const title = titleColumn === undefined ? {} : { nameColumn: titleColumn };
  return {
    knowledge: { catalogue: embeddedCatalogue, classification: embeddedClassification },
    named: namedColumns({ ...parameters, ...title }),
    ...(row === undefined ? {} : { headerRow: row }),
    skipsUncoded: skipUncoded,
  };
}

/** A catalogue is JSON, whatever its file is called; only a name that says another format is refused. */
function refuseOtherFormat(output: string | undefined): void {
  const named = writtenFormat(undefined, output);
  if (output === undefined || named === undefined || named === 'json') return;
  throw new UsageError('option-value-unknown', {
    option: '--output',
    value: output,
    known: ['*.json'],
  });
}

async function write(
  document: Uint8Array,
  output: string | undefined,
  force: boolean,
  io: Io,
): Promise<void> {
  if (output === undefined) {
    await io.stdout.write(document);
    return;
  }
  const written = await OutputFile.create(output, force, io);
  try {
    await written.write(document);
    await written.commit();
  } catch (error) {
    await written.discard();
    throw error;
  }
}

/** Longer lists are truncated and say how many items are missing. */
const MOST_NAMED = 10;

/** Notes on what was not used and what was derived, one for each kind. */
function notesOf(
  findings: PublishedTable['findings'],
  counts: 'line' | 'row',
  { importNote: note }: AnswerTexts,
): string[] {
  const { unusedColumns, unusedSheets, continuedSheets, leftOutRows } = findings;
  const { derived, gathered, marks, otherNames } = findings;
  const list = (items: readonly string[]) =>
    note.list(items.slice(0, MOST_NAMED), Math.max(items.length - MOST_NAMED, 0));
  const rows = (uncoded: boolean) => {
    const some = leftOutRows.filter(({ why }) => (why === 'uncoded') === uncoded);
    return [...groupBy(some, ({ text }) => text).values()].flatMap(([first, ...others]) =>
      first === undefined ? [] : [note.row({ ...first, counts, times: others.length + 1 })],
    );
  };
  const uncoded = rows(true);
  const others = rows(false);
  const notes = [
    unusedColumns.length > 0 &&
      note.columns(
        list(
          unusedColumns.map((column) =>
            typeof column === 'number' ? note.headerless(column) : column,
          ),
        ),
      ),
    ...(['hidden', 'no-table'] as const).map((reason) => {
      const sheets = unusedSheets
        .filter(({ why }) => why === reason)
        .map(({ sheet }) => note.sheet(sheet));
      return sheets.length > 0 && note.sheets[reason](list(sheets));
    }),
    continuedSheets.length > 0 && note.sheets.continued(list(continuedSheets.map(note.sheet))),
    others.length > 0 && note.rows(list(others)),
    // Listed in full: any of them may have been meant as an entry.
    uncoded.length > 0 && note.uncoded(note.list(uncoded, 0)),
    marks.names > 0 && note.marks(marks.marks, marks.names),
    ...(['codes', 'occupations', 'titles', 'numbers'] as const).map(
      (part) => derived[part] > 0 && note.derived[part](derived[part]),
    ),
    gathered.rows > 0 && note.gathered(gathered.rows, gathered.entries),
    otherNames.length > 0 &&
      note.otherNames(
        list(
          otherNames.map(({ code, name, classified }) => note.otherName(code, name, classified)),
        ),
      ),
  ];
  return notes.filter((text) => text !== false);
}

function disordersOf(entries: PublishedTable['entries'], answers: AnswerTexts): string[] {
  const found = disorders(entries);
  const some = found.slice(0, MOST_NAMED);
  return [
    ...some.map(({ title, code, before }) => answers.disorder(title, code, before)),
    ...(found.length > some.length
      ? [answers.importNote.moreDisorders(found.length - some.length)]
      : []),
  ];
}
