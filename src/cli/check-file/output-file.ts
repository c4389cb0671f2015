import { rmSync } from 'node:fs';
import { type FileHandle, open, realpath, rename, stat } from 'node:fs/promises';
import { UsageError } from '../../messages/usage-error.js';
import { reasonOf } from '../../tabular/read-bytes.js';
import type { Io } from '../io.js';

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
    const existing = await failing(() => stat(file).catch(nothingThere));
    if (existing !== undefined && !overwrites) throw new UsageError('output-exists', { file });
    if (existing !== undefined && !existing.isFile()) {
      // A device or a pipe would be gone, and a file in its place.
      throw new UsageError('output-irregular', { file });
    }
    return failing(async () => {
      // A link stays, and the file that it leads to is the one replaced.
      const place = existing === undefined ? file : await realpath(file);
      const temporary = `${place}.${process.pid}.tmp`;
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
      await rename(this.temporary, this.file);
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
