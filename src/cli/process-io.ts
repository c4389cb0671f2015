import { createReadStream, fstatSync, type Stats, statSync, writeSync } from 'node:fs';
import { UsageError } from '../messages/usage-error.js';
import { Interruption } from './interruption.js';
import type { Io, OutputStream, Terminal } from './io.js';
import { hasOwnWindow, parentName } from './own-window.js';
import { ProgressLine } from './progress-line.js';

/** The descriptors of the standard streams. */
const STDIN = 0;
const STDOUT = 1;
const STDERR = 2;

/** That whoever reads a pipe has closed it; Windows says the latter. */
const READER_GONE: ReadonlySet<unknown> = new Set(['EPIPE', 'EOF']);

/** One for the process, since stdout and stderr are often the same terminal. */
export const progress = new ProgressLine(() => process.stderr);

/** Where there is a terminal or a reader that is slow, Node's own stream writes; it takes longer to load than an answer to find. */
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
        // A failed write is told twice, to its callback and as an event, and an event that nobody hears is thrown.
        stream.on('error', () => undefined);
        reject(error);
      };
      stream.once('error', settle);
      stream.write(bytes, settle);
    });
  }
}

/** Only Node's stream knows for sure; a file, a pipe and the null device can be told without it. */
function mayBeTerminal(descriptor: number): boolean {
  try {
    const stats = fstatSync(descriptor);
    return stats.isCharacterDevice() && !isNullDevice(stats);
  } catch {
    return false;
  }
}

/** Windows numbers its devices alike; there Node's stream is asked. */
function isNullDevice({ rdev }: Stats): boolean {
  return process.platform !== 'win32' && rdev === statSync('/dev/null').rdev;
}

/** Writes as much as a file or pipe takes, without waiting for a pipe that is full and does not block; gives how much. */
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

/** Windows gives a program stdins of which Node makes no stream, though they can be read as a file can. */
function openStdin(): AsyncIterable<Uint8Array> {
  try {
    return process.stdin;
  } catch {
    return createReadStream('', { fd: STDIN, autoClose: false });
  }
}

function openTerminal(): Terminal | undefined {
  // Looking for a stdin that is no terminal opens it, which can fail.
  if (!mayBeTerminal(STDIN)) return undefined;
  const { stdin: input, stdout: output, env } = process;
  return input.isTTY && output.isTTY && env.TERM !== 'dumb' ? { input, output } : undefined;
}

/** The surroundings of this process. */
export const processIo: Io = {
  environment: process.env,
  // The quickest of Intl's objects to make.
  systemLocale: () => new Intl.PluralRules().resolvedOptions().locale,
  stdin: openStdin,
  stdout: new StandardStream(STDOUT, () => process.stdout),
  stderr,
  showProgress: (text) => {
    if (stderr.isTerminal) progress.show(text);
  },
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
