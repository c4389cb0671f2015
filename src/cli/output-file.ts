import { rmSync } from 'node:fs';
import { type FileHandle, open, realpath, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { UsageError } from '../messages/usage-error.js';
import { reasonOf } from '../tabular/read-bytes.js';
import type { Io } from './io.js';
import { isWindowsDevice, whyUnwritable } from './output-path.js';
import { refuseIrreplaceable, replaceFile } from './replace-file.js';

/** Several files may be written into one folder. */
let created = 0;

/** A file that is complete or absent: written under a temporary name next to its place, then renamed. */
export class OutputFile {
  private constructor(
    private readonly file: string,
    private readonly temporary: string,
    private readonly handle: FileHandle,
    private readonly unregister: () => void,
  ) {}

  /**
   * @param overwrites whether to replace an existing file
   * @throws UsageError `output-exists`, `output-irregular` or `output-failed`
   */
  static async create(file: string, overwrites: boolean, io: Io): Promise<OutputFile> {
    if (isWindowsDevice(file)) throw new UsageError('output-irregular', { file });
    const reason = whyUnwritable(file);
    if (reason !== undefined) throw new UsageError('output-failed', { reason });
    const existing = await orOutputFailed(() => stat(file).catch(undefinedIfMissing));
    // Renaming would replace a device or a pipe by a file.
    if (existing?.isFile() === false) throw new UsageError('output-irregular', { file });
    if (existing !== undefined && !overwrites) throw new UsageError('output-exists', { file });
    return orOutputFailed(async () => {
      // Replace the file that a symbolic link points to, not the link.
      const place = existing === undefined ? file : await realpath(file);
      if (existing !== undefined) await refuseIrreplaceable(place);
      created += 1;
      // Not the file's name with an ending: it may be as long as the system lets it be.
      const temporary = join(dirname(place), `zhiye-${process.pid}-${created}.tmp`);
      // Before there is a file: a signal may come as soon as there is one.
      const unregister = io.beforeInterruption(() => rmSync(temporary, { force: true }));
      try {
        return new OutputFile(place, temporary, await open(temporary, 'wx'), unregister);
      } catch (error) {
        unregister();
        throw error;
      }
    });
  }

  /** @throws UsageError `output-failed` */
  async write(bytes: Uint8Array): Promise<true> {
    await orOutputFailed(() => this.handle.writeFile(bytes));
    return true;
  }

  /** Moves the file to its place. @throws UsageError `output-failed` */
  async commit(): Promise<void> {
    await orOutputFailed(async () => {
      await this.handle.close();
      await replaceFile(this.temporary, this.file);
    });
    this.unregister();
  }

  /** Removes the temporary file. */
  async discard(): Promise<void> {
    await this.handle.close().catch(() => undefined);
    rmSync(this.temporary, { force: true });
    this.unregister();
  }
}

/**
 * Writes a file, whole or not at all.
 *
 * @param overwrites whether a file that exists is replaced
 * @throws UsageError as `OutputFile`, and what the content throws
 */
export async function writeFile(
  file: string,
  overwrites: boolean,
  io: Io,
  content: () => AsyncIterable<Uint8Array>,
): Promise<void> {
  const output = await OutputFile.create(file, overwrites, io);
  try {
    for await (const bytes of content()) await output.write(bytes);
    await output.commit();
  } catch (error) {
    await output.discard();
    throw error;
  }
}

function undefinedIfMissing(error: unknown): undefined {
  if (reasonOf(error) !== 'ENOENT') throw error;
}

async function orOutputFailed<Result>(write: () => Promise<Result>): Promise<Result> {
  try {
    return await write();
  } catch (error) {
    throw new UsageError('output-failed', { reason: reasonOf(error) });
  }
}
