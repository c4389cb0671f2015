/** A standard stream as a command sees it. */
export interface OutputStream {
  readonly isTerminal: boolean;
  readonly columns: number;
  /**
   * Writes text or bytes in full and waits until they are accepted. A closed pipe is not a failure: the reader has read
   * enough.
   *
   * @returns whether the reader still listens
   * @throws UsageError `output-failed`
   */
  write(content: string | Uint8Array): Promise<boolean>;
}

/** An interactive terminal: its keyboard and its screen. */
export interface Terminal {
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
}

/** The world around the program: environment, standard streams, terminal and signals. */
export interface Io {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly systemLocale: () => string;
  readonly stdin: () => AsyncIterable<Uint8Array>;
  /** Whether somebody would have to type what stdin gives. */
  readonly stdinIsTerminal: () => boolean;
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  /**
   * Shows the progress of long work on stderr; does nothing if stderr is not a terminal. The line is erased before
   * anything else is written.
   */
  readonly showProgress: (text: string) => void;
  /** A function that keeps the memory of long work small, to be called while rows pass through. */
  readonly memoryLimiter: () => Promise<() => void>;
  /** The terminal if stdin and stdout are one that can redraw its lines, else `undefined`. */
  readonly terminal: () => Terminal | undefined;
  /** Whether the window closes with the program, so that nobody could read what it said. */
  readonly hasOwnWindow: () => boolean;
  /** Waits for a key on the terminal. */
  readonly keyPress: () => Promise<void>;
  /**
   * Registers a clean-up that runs before a signal ends the program.
   *
   * @returns a function that unregisters it
   */
  readonly beforeInterruption: (cleanUp: () => void | Promise<void>) => () => void;
}
