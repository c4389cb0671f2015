import { ZhiyeError } from '../../catalog/errors.js';
import { BATCH_VERDICTS } from '../../lookup/batch/judge.js';
import { BATCH } from '../../messages/batch.js';
import type { Messages } from '../../messages/messages.js';
import { harmlessJson } from '../../render/json.js';
import { visibleLines } from '../../render/visible.js';
import { Utf8Text } from '../../tabular/encoding.js';
import { detectFormat, type FileFormat, type InputFormat } from '../../tabular/input-format.js';
import { bytesOfCarried, carry, uncarry } from '../batch/carrier.js';
import { openInput } from '../batch/input.js';
import { OutputFile } from '../batch/output-file.js';
import { OUTPUT_FORMATS, type OutputFormat } from '../batch/row-writer.js';
import { startRun } from '../batch/run.js';
import type { BatchSettings } from '../batch/settings.js';
import type { Vetter } from '../batch/vetter.js';
import { type Command, refuseBomUnlessDelimited } from '../command.js';
import { EXIT } from '../exit-status.js';

/** A file of applications, and what was said of it. */
interface Parameters {
  readonly file: string;
  readonly inputFormat?: InputFormat;
  readonly sheet?: string;
  readonly nameColumn?: string;
  readonly codeColumn?: string;
  readonly levelColumn?: string;
  readonly output?: string;
  readonly force?: boolean;
  readonly escapeFormulas?: boolean;
  readonly exact?: boolean;
  readonly quiet?: boolean;
}

const BOM = Uint8Array.of(0xef, 0xbb, 0xbf);

export const runCheckFile: Command<Parameters> = async (session, parameters) => {
  const { messages, host } = session;
  const { format, fields, bom } = session.requested;
  const { exact = false, quiet = false } = parameters;
  const input = await openInput(parameters.file, host);
  const text = new Utf8Text();
  const inputFormat = parameters.inputFormat ?? detectFormat(input.first, input.name);
  const output = outputFormat(format, inputFormat);
  if (bom) refuseBomUnlessDelimited(output);
  const notes: string[] = [];
  const settings: BatchSettings = {
    catalogue: await session.catalogue(),
    messages,
    named: {
      ...(parameters.nameColumn === undefined ? {} : { title: parameters.nameColumn }),
      ...(parameters.codeColumn === undefined ? {} : { code: parameters.codeColumn }),
      ...(parameters.levelColumn === undefined ? {} : { level: parameters.levelColumn }),
    },
    output,
    fields,
    escapesFormulas: parameters.escapeFormulas ?? false,
    note: (line) => notes.push(line),
  };
  const run = startRun(inputFormat, input, text, settings, parameters.sheet);
  const file =
    parameters.output === undefined
      ? undefined
      : await OutputFile.create(parameters.output, parameters.force ?? false, host);
  try {
    let first = true;
    for await (const piece of run.pieces) {
      if (!quiet) host.showProgress(BATCH[messages.language].progress(run.vetter()?.rows ?? 0));
      if (piece === '' || (quiet && file === undefined)) continue;
      const withBom =
        first && (bom || writesBom(inputFormat, text)) && ['csv', 'tsv'].includes(output);
      first = false;
      const toTerminal = file === undefined && host.stdout.isTerminal;
      const bytes = bytesOfCarried(toTerminal ? shown(piece, output) : piece);
      const content = withBom ? Buffer.concat([BOM, bytes]) : bytes;
      const stillRead = await (file ?? host.stdout).write(content);
      // Nobody knows what the other rows would have come to.
      if (!stillRead) return { status: EXIT.trouble };
    }
    await file?.commit();
  } catch (error) {
    await file?.discard();
    throw error;
  }
  const vetter = run.vetter();
  if (vetter === undefined && run.isTable)
    throw new ZhiyeError('input-empty', { file: input.name });
  return {
    status: vetter?.status(exact) ?? EXIT.yes,
    notes: quiet || vetter === undefined ? [] : [...notes, summary(vetter, messages)],
  };
};

/** What comes out, as it is shown on a terminal: cells are data, and do not steer it. */
function shown(piece: string, output: OutputFormat): string {
  const text = uncarry(piece);
  const isJson = output === 'json' || output === 'jsonl';
  return carry(isJson ? harmlessJson(text.replace(/\r(?!\n)/g, ' ')) : visibleLines(text));
}

function outputFormat(format: string | undefined, input: FileFormat): OutputFormat {
  const known = OUTPUT_FORMATS.find((each) => each === (format ?? input));
  if (known !== undefined) return known;
  if (format === undefined) return 'csv';
  throw new ZhiyeError('option-value-unknown', {
    option: '--format',
    value: format,
    known: OUTPUT_FORMATS,
  });
}

/** What came from Excel goes back there, and Excel wants a byte order mark. */
function writesBom(input: FileFormat, { found }: Utf8Text): boolean {
  return (
    ['xlsx', 'xls', 'html', 'docx'].includes(input) || found.bom || found.encoding === 'gb18030'
  );
}

function summary({ rows, counts }: Vetter, { language, titles }: Messages): string {
  const batch = BATCH[language];
  const said = BATCH_VERDICTS.flatMap((verdict) => {
    const count = counts.get(verdict);
    return count === undefined ? [] : batch.count(batch.verdict[verdict], count);
  });
  return batch.summary(rows, titles(said));
}
