import { constants } from 'node:os';

type CleanUp = () => void | Promise<void>;

/** The part of the process that is used; tests replace it. */
export interface InterruptibleProcess {
  readonly platform: string;
  readonly pid: number;
  on(signal: NodeJS.Signals, listener: (signal: NodeJS.Signals) => void): unknown;
  off(signal: NodeJS.Signals, listener: (signal: NodeJS.Signals) => void): unknown;
  kill(pid: number, signal: NodeJS.Signals): unknown;
  exit(status: number): unknown;
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Ctrl-C, Ctrl-Break, and closing the window of the console. */
const SIGNALS_OF_WINDOWS = ['SIGINT', 'SIGBREAK', 'SIGHUP'] as const;

/** Runs clean-ups before a signal ends the program. */
export class Interruption {
  readonly #cleanUps = new Set<CleanUp>();
  readonly #signals: readonly NodeJS.Signals[];

  constructor(private readonly process: InterruptibleProcess) {
    this.#signals = process.platform === 'win32' ? SIGNALS_OF_WINDOWS : SIGNALS;
  }

  /** @returns a function that unregisters it */
  before(cleanUp: CleanUp): () => void {
    if (this.#cleanUps.size === 0) {
      for (const signal of this.#signals) this.process.on(signal, this.#interrupted);
    }
    this.#cleanUps.add(cleanUp);
    return () => {
      this.#cleanUps.delete(cleanUp);
      if (this.#cleanUps.size === 0) this.#stopListening();
    };
  }

  readonly #interrupted = async (signal: NodeJS.Signals): Promise<void> => {
    const { process } = this;
    await Promise.all([...this.#cleanUps].map((cleanUp) => cleanUp()));
    this.#stopListening();
    // A process of Windows cannot be sent a signal: it would end at once, with status 1.
    if (process.platform === 'win32') process.exit(128 + constants.signals[signal]);
    // Now that nobody listens, the signal ends the program as it ends any other.
    else process.kill(process.pid, signal);
  };

  #stopListening(): void {
    for (const signal of this.#signals) this.process.off(signal, this.#interrupted);
  }
}
