import { dirname, resolve } from 'node:path';
import { UsageError } from '../../messages/usage-error.js';
import { escapeControls } from '../../render/escape-controls.js';
import { checkFile } from '../check-file/check-one-file.js';
import { refuseUnreadable } from '../check-file/input.js';
import { nameNextTo, namesIn, outputFolder } from '../check-file/output-names.js';
import type { CheckFilesParameters } from '../check-file/parameters.js';
import { type CheckedFile, checkSeveral } from '../check-file/several-files.js';
import { expandWildcards } from '../check-file/wildcards.js';
import type { CommandAction } from '../context.js';

export const runCheckFiles: CommandAction<CheckFilesParameters> = async (context, parameters) => {
  const { files: named, output, quiet = false, ...others } = parameters;
  const { io, requested } = context;
  const files = await expandWildcards([...new Set(named)]);
  const [only] = files;
  const isOne = only !== undefined && files.length === 1;
  const folder = output === undefined ? undefined : await outputFolder(output, !isOne);
  const nameOf = folder === undefined ? undefined : namesIn(folder, requested);
  const checkOne = (file: string) => {
    const target = nameOf?.(file) ?? output;
    return checkFile(context, {
      ...others,
      quiet,
      file,
      ...(target === undefined ? {} : { output: target }),
    });
  };
  if (isOne) return (await checkOne(only)).result;
  const isForPeople = io.stdout.isTerminal && requested.format === undefined;
  if (folder === undefined && !quiet && !isForPeople) {
    throw new UsageError('output-folder-missing', {});
  }
  const all = await checkSeveral(files, context, async (file) => {
    if (folder === undefined && !quiet) await io.stdout.write(`${escapeControls(file)}\n`);
    return checkOne(file);
  });
  return quiet ? { ...all, notes: all.notes.slice(0, -1) } : all;
};

/** Checks files that are dropped on the program, and writes a workbook next to each. */
export const runCheckDropped: CommandAction<{ readonly files: readonly string[] }> = async (
  context,
  { files },
) => {
  const { batch } = context.messages;
  const checkOne = async (file: string): Promise<CheckedFile> => {
    // What is wrong with the file is said before what is wrong with its folder.
    await refuseUnreadable(file);
    const output = await nameNextTo(file, batch.checkedFile);
    const { result, counts } = await checkFile(context, { file, output }).catch(
      (error: unknown) => {
        throw unwritableResult(error, output);
      },
    );
    const notes = [...(result.notes ?? []), batch.writtenTo(output)];
    return { result: { ...result, notes }, counts };
  };
  const [only] = files;
  return only !== undefined && files.length === 1
    ? (await checkOne(only)).result
    : checkSeveral(files, context, checkOne);
};

/** What is wrong with writing next to a dropped file, for those who did not choose the place. */
function unwritableResult(error: unknown, output: string): unknown {
  if (!(error instanceof UsageError) || !('reason' in error.args)) return error;
  return new UsageError('result-unwritable', {
    folder: dirname(resolve(output)),
    reason: error.args.reason,
  });
}
