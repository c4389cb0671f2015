import type { Io } from '../../src/cli/io.js';
import type { Language } from '../../src/messages/language.js';
import { COLUMNS } from './terminal.js';

/** A terminal that keeps what is written to it. */
export function terminalIo(lang: Language): { io: Io; screen: () => string } {
  let screen = '';
  const stream = {
    isTerminal: true,
    columns: COLUMNS,
    write: async (content: string | Uint8Array) => {
      screen += Buffer.from(content).toString('utf8');
      return true;
    },
  };
  const io: Io = {
    environment: { ZHIYE_LANG: lang },
    systemLocale: () => lang,
    stdin: async function* () {},
    stdinIsTerminal: () => false,
    stdout: stream,
    stderr: stream,
    showProgress: () => undefined,
    memoryLimiter: async () => () => undefined,
    terminal: () => undefined,
    hasOwnWindow: () => false,
    keyPress: async () => undefined,
    beforeInterruption: () => () => undefined,
  };
  return { io, screen: () => screen };
}
