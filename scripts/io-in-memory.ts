import type { Io } from '../src/cli/io.js';

/** A stream of {@link Io} that hands on what is written to it, as text. */
export function memoryStream(
  screen: { readonly isTerminal: boolean; readonly columns: number },
  write: (text: string) => void,
): Io['stdout'] {
  return {
    ...screen,
    write: async (content) => {
      write(Buffer.from(content).toString('utf8'));
      return true;
    },
  };
}

/** An {@link Io} without input, terminal or window: the program runs in this process. */
export function ioInMemory(
  given: Pick<Io, 'environment' | 'systemLocale' | 'stdout' | 'stderr'>,
): Io {
  return {
    ...given,
    stdin: async function* () {},
    stdinIsTerminal: () => false,
    showProgress: () => undefined,
    memoryLimiter: async () => () => undefined,
    terminal: () => undefined,
    hasOwnWindow: () => false,
    keyPress: async () => undefined,
    beforeInterruption: () => () => undefined,
  };
}
