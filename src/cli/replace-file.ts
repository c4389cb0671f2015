import { open, rename, stat } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { reasonOf } from '../tabular/read-bytes.js';

/** What Windows says of a file that another program has open, and of one that is read-only. */
const REFUSALS: ReadonlySet<string> = new Set(['EBUSY', 'EPERM', 'EACCES']);

/** A scanner of viruses lets go of a new file soon; a spreadsheet does not. */
const PAUSES = [20, 50, 100, 200, 400];

const WRITABLE_BY_OWNER = 0o200;

/** What the system does; tests replace it. */
export interface FileSystem {
  readonly platform: string;
  /** Opens a file to write into it, and closes it again. */
  readonly openToWrite: (file: string) => Promise<void>;
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly isReadOnly: (file: string) => Promise<boolean>;
  readonly pause: (milliseconds: number) => Promise<unknown>;
}

const FILE_SYSTEM: FileSystem = {
  platform: process.platform,
  openToWrite: async (file) => (await open(file, 'r+')).close(),
  rename,
  isReadOnly: async (file) => ((await stat(file)).mode & WRITABLE_BY_OWNER) === 0,
  pause: setTimeout,
};

/** A file that cannot be replaced, with the code that a system has for it. */
class ReplacingError extends Error {
  constructor(
    readonly code: 'EBUSY' | 'EPERM',
    options?: ErrorOptions,
  ) {
    super(code, options);
  }
}

/**
 * Finds out, before work begins, whether a file can be replaced when it is done: under Windows one cannot that is
 * read-only, or open in a spreadsheet.
 *
 * @throws the error of the system; with the code `EBUSY` where another program has the file open
 */
export async function refuseIrreplaceable(file: string, system = FILE_SYSTEM): Promise<void> {
  if (system.platform !== 'win32') return;
  if (await system.isReadOnly(file)) throw new ReplacingError('EPERM');
  await system.openToWrite(file);
}

/**
 * Puts a file in the place of another, or where there is none.
 *
 * @throws as {@link refuseIrreplaceable}
 */
export async function replaceFile(from: string, to: string, system = FILE_SYSTEM): Promise<void> {
  for (const pause of system.platform === 'win32' ? PAUSES : []) {
    try {
      return await system.rename(from, to);
    } catch (error) {
      if (!REFUSALS.has(reasonOf(error))) throw error;
      await system.pause(pause);
    }
  }
  try {
    await system.rename(from, to);
  } catch (error) {
    if (!(await isHeldOpen(error, to, system))) throw error;
    throw new ReplacingError('EBUSY', { cause: error });
  }
}

/** Windows says of a file in use that it must not be replaced, as it does of one that is read-only. */
async function isHeldOpen(error: unknown, file: string, system: FileSystem): Promise<boolean> {
  if (system.platform !== 'win32' || !REFUSALS.has(reasonOf(error))) return false;
  // Where there is no file to be replaced, it is the folder that cannot be written to.
  const isReadOnly = await system.isReadOnly(file).catch(() => true);
  return !isReadOnly;
}
