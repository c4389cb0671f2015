import { CodedError } from '../../catalog/errors.js';
import type { ApplicationVerdict } from '../../lookup/applications/check-application.js';
import { errorMessage } from '../../messages/error-message.js';
import type { CommandContext, CommandResult } from '../context.js';
import { EXIT, type ExitStatus, exitStatusOf } from '../exit-status.js';
import { type Counts, summary } from './notes.js';

/** The result of one file. */
export interface CheckedFile {
  readonly result: CommandResult;
  /** `undefined` if it has no rows at all. */
  readonly counts: Counts | undefined;
}

/**
 * Checks files one after the other. That one cannot be checked does not stop the others.
 *
 * @returns their notes, each with the name of its file, at the end a summary of all, and the worst status
 */
export async function checkSeveral(
  files: readonly string[],
  { messages }: Pick<CommandContext, 'messages'>,
  checkOne: (file: string) => Promise<CheckedFile>,
): Promise<CommandResult & { readonly notes: readonly string[] }> {
  const { batch, errors } = messages;
  const notes: string[] = [];
  const total = { rows: 0, counts: new Map<ApplicationVerdict, number>(), notes: 0 };
  let unchecked = 0;
  let status: ExitStatus = EXIT.yes;
  for (const file of files) {
    const checked = await checkOne(file).catch((error: unknown) => {
      if (!(error instanceof CodedError)) throw error;
      unchecked += 1;
      const said = errorMessage(error, errors);
      return { result: { status: exitStatusOf(error.code), notes: said }, counts: undefined };
    });
    const { result, counts } = checked;
    status = worse(status, result.status);
    for (const note of result.notes ?? []) notes.push(batch.ofFile(file, note));
    if (counts !== undefined) add(total, counts);
  }
  notes.push(batch.allFiles(files.length, unchecked, summary(total, messages)));
  return { status, notes };
}

function worse(one: ExitStatus, other: ExitStatus): ExitStatus {
  return one > other ? one : other;
}

function add(
  total: { rows: number; counts: Map<ApplicationVerdict, number>; notes: number },
  { rows, counts, notes }: Counts,
): void {
  total.rows += rows;
  total.notes += notes;
  for (const [verdict, count] of counts) {
    total.counts.set(verdict, (total.counts.get(verdict) ?? 0) + count);
  }
}
