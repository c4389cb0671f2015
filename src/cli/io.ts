/** A standard stream as a command sees it. */
export interface OutputStream {
  readonly isTerminal: boolean;
  readonly columns: number;
  /**
   * Writes all of a text or of some bytes, and waits until they are taken. That whoever reads has closed the pipe is no
   * failure: they have read enough.
   *
   * @returns whether somebody still reads
   * @throws UsageError `output-failed`
   */
  write(content: string | Uint8Array): Promise<boolean>;
}

/** A terminal with somebody at it: what they type, and what they see. */
export interface Terminal {
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
}

/** What surrounds a run of the program. */
export interface Io {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly systemLocale: () => string;
  readonly stdin: () => AsyncIterable<Uint8Array>;
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  /**
   * Says on the terminal of stderr how far long work is; does nothing where stderr is no terminal. The line is gone
   * before anything else is written.
   */
  readonly showProgress: (text: string) => void;
  /** The terminal that stdin and stdout both are; `undefined` if they are not, or if it cannot redraw its lines. */
  readonly terminal: () => Terminal | undefined;
  /** Whether the window closes with the program, so that nobody could read what it said. */
  readonly hasOwnWindow: () => boolean;
  /** Waits for a key on the terminal. */
  readonly keyPress: () => Promise<void>;
  /**
   * Has something done if the program is interrupted or told to end, before it does.
   *
   * @returns takes it back
   */
  readonly beforeInterruption: (cleanUp: () => void | Promise<void>) => () => void;
}
