import { fstatSync, type Stats, statSync, writeSync } from 'node:fs';
import { UsageError } from '../messages/usage-error.js';
import { Interruption } from './interruption.js';
import type { Io, OutputStream, Terminal } from './io.js';
import { hasOwnWindow, parentName } from './own-window.js';
import { ProgressLine } from './progress-line.js';

/** The descriptors of the standard streams. */
const STDOUT = 1;
const STDERR = 2;

/** The reader of a pipe has closed it: EPIPE, or EOF on Windows. */
const READER_GONE: ReadonlySet<unknown> = new Set(['EPIPE', 'EOF']);

/** One for the whole process, since stdout and stderr are often the same terminal. */
export const progress = new ProgressLine(() => process.stderr);

/**
 * Writes to the descriptor directly. Only terminals and slow readers get Node's stream, which takes longer to load than
 * most answers take to find.
 */
class StandardStream implements OutputStream {
  #isTerminal: boolean | undefined;

  constructor(
    private readonly descriptor: number,
    private readonly stream: () => NodeJS.WriteStream,
  ) {}

  get isTerminal(): boolean {
    this.#isTerminal ??= mayBeTerminal(this.descriptor) && this.stream().isTTY === true;
    return this.#isTerminal;
  }

  get columns(): number {
    return (this.isTerminal && this.stream().columns) || 80;
  }

  async write(content: string | Uint8Array): Promise<boolean> {
    progress.erase();
    const bytes = Buffer.from(content);
    try {
      const written = this.isTerminal ? 0 : writeAtOnce(this.descriptor, bytes);
      return written === bytes.length || (await this.#writeByStream(bytes.subarray(written)));
    } catch (error) {
      if (!(error instanceof Error) || !('code' in error)) throw error;
      if (READER_GONE.has(error.code)) return false;
      throw new UsageError('output-failed', { reason: String(error.code) });
    }
  }

  #writeByStream(bytes: Uint8Array): Promise<boolean> {
    const stream = this.stream();
    return new Promise((resolve, reject) => {
      const settle = (error?: Error | null) => {
        stream.off('error', settle);
        if (!error) return resolve(true);
        // A failed write is reported twice: to the callback and as an event, which is thrown if nobody listens.
        stream.on('error', () => undefined);
        reject(error);
      };
      stream.once('error', settle);
      stream.write(bytes, settle);
    });
  }
}

/** Only Node's stream knows for sure, but files, pipes and the null device can be ruled out without loading it. */
function mayBeTerminal(descriptor: number): boolean {
  try {
    const stats = fstatSync(descriptor);
    return stats.isCharacterDevice() && !isNullDevice(stats);
  } catch {
    return false;
  }
}

/** On Windows all devices have the same number, so there the answer is no, and Node's stream decides. */
function isNullDevice({ rdev }: Stats): boolean {
  return process.platform !== 'win32' && rdev === statSync('/dev/null').rdev;
}

/** Writes until a non-blocking pipe is full, and returns the number of bytes written. */
function writeAtOnce(descriptor: number, bytes: Uint8Array): number {
  let written = 0;
  while (written < bytes.length) {
    try {
      written += writeSync(descriptor, bytes, written);
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'EAGAIN') return written;
      throw error;
    }
  }
  return written;
}

const stderr = new StandardStream(STDERR, () => process.stderr);

const interruption = new Interruption(process);

function openTerminal(): Terminal | undefined {
  const { stdin: input, stdout: output, env } = process;
  return input.isTTY && output.isTTY && env.TERM !== 'dumb' ? { input, output } : undefined;
}

/** The {@link Io} of this process. */
export const processIo: Io = {
  environment: process.env,
  // The fastest Intl object to construct.
  systemLocale: () => new Intl.PluralRules().resolvedOptions().locale,
  stdin: () => process.stdin,
  stdinIsTerminal: () => process.stdin.isTTY === true,
  stdout: new StandardStream(STDOUT, () => process.stdout),
  stderr,
  showProgress: (text) => {
    if (stderr.isTerminal) progress.show(text);
  },
  // Loads node:v8, which few commands need.
  memoryLimiter: async () => (await import('./heap-growth.js')).limitHeapGrowth,
  terminal: openTerminal,
  hasOwnWindow: () => {
    const { platform, argv, env: environment } = process;
    const start = { platform, argv: argv.slice(2), environment, parent: parentName };
    return hasOwnWindow(start) && openTerminal() !== undefined;
  },
  keyPress: () =>
    new Promise((resolve) => {
      process.stdin.setRawMode(true).once('data', () => resolve());
    }),
  beforeInterruption: (cleanUp) => interruption.before(cleanUp),
};
