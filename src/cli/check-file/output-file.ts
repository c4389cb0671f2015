import { rmSync } from 'node:fs';
import { type FileHandle, open, realpath, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { UsageError } from '../../messages/usage-error.js';
import { reasonOf } from '../../tabular/read-bytes.js';
import type { Io } from '../io.js';
import { isWindowsDevice, refuseIrreplaceable, replaceFile } from '../replace-file.js';

/** Several files may be written into one folder. */
let created = 0;

/** A file that comes to be whole or not at all: written beside its place, and put there when it is done. */
export class OutputFile {
  #takeBack: () => void;

  private constructor(
    private readonly file: string,
    private readonly temporary: string,
    private readonly handle: FileHandle,
    io: Io,
  ) {
    this.#takeBack = io.beforeInterruption(() => rmSync(temporary, { force: true }));
  }

  /**
   * @param overwrites whether a file that exists is replaced
   * @throws UsageError `output-exists`, `output-irregular` or `output-failed`
   */
  static async create(file: string, overwrites: boolean, io: Io): Promise<OutputFile> {
    const existing = isWindowsDevice(file)
      ? undefined
      : await failing(() => stat(file).catch(nothingThere));
    if (isWindowsDevice(file) || existing?.isFile() === false) {
      // A device or a pipe would be gone, and a file in its place.
      throw new UsageError('output-irregular', { file });
    }
    if (existing !== undefined && !overwrites) throw new UsageError('output-exists', { file });
    return failing(async () => {
      // A link stays, and the file that it leads to is the one replaced.
      const place = existing === undefined ? file : await realpath(file);
      if (existing !== undefined) await refuseIrreplaceable(place);
      created += 1;
      // A name of its own, since that of the file may be as long as the system lets it be.
      const temporary = join(dirname(place), `zhiye-${process.pid}-${created}.tmp`);
      return new OutputFile(place, temporary, await open(temporary, 'wx'), io);
    });
  }

  /** @throws UsageError `output-failed` */
  async write(bytes: Uint8Array): Promise<true> {
    await failing(() => this.handle.writeFile(bytes));
    return true;
  }

  /** Puts the file in its place. @throws UsageError `output-failed` */
  async commit(): Promise<void> {
    await failing(async () => {
      await this.handle.close();
      await replaceFile(this.temporary, this.file);
    });
    this.#takeBack();
  }

  /** Leaves nothing behind. */
  async discard(): Promise<void> {
    await this.handle.close().catch(() => undefined);
    rmSync(this.temporary, { force: true });
    this.#takeBack();
  }
}

function nothingThere(error: unknown): undefined {
  if (reasonOf(error) !== 'ENOENT') throw error;
}

async function failing<Result>(write: () => Promise<Result>): Promise<Result> {
  try {
    return await write();
  } catch (error) {
    throw new UsageError('output-failed', { reason: reasonOf(error) });
  }
}
