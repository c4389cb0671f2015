import { fstatSync, type Stats, statSync, writeSync } from 'node:fs';
import { UsageError } from '../messages/usage-error.js';
import type { Io, OutputStream } from './io.js';
import { ProgressLine } from './progress-line.js';

/** The descriptors of the standard streams. */
const STDOUT = 1;
const STDERR = 2;

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
      if (error.code === 'EPIPE') return false;
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

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** The surroundings of this process. */
export const processIo: Io = {
  environment: process.env,
  // The quickest of Intl's objects to make.
  systemLocale: () => new Intl.PluralRules().resolvedOptions().locale,
  stdin: () => process.stdin,
  stdout: new StandardStream(STDOUT, () => process.stdout),
  stderr,
  showProgress: (text) => {
    if (stderr.isTerminal) progress.show(text);
  },
  terminal: () => {
    const { stdin: input, stdout: output, env } = process;
    return input.isTTY && output.isTTY && env.TERM !== 'dumb' ? { input, output } : undefined;
  },
  beforeInterruption: (cleanUp) => {
    const interrupted = async (signal: NodeJS.Signals) => {
      await cleanUp();
      takeBack();
      // Now that nobody listens, the signal ends the program as it ends any other.
      process.kill(process.pid, signal);
    };
    const takeBack = () => {
      for (const signal of SIGNALS) process.off(signal, interrupted);
    };
    for (const signal of SIGNALS) process.on(signal, interrupted);
    return takeBack;
  },
};
