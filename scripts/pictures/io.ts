import type { Io } from '../../src/cli/io.js';
import type { Language } from '../../src/messages/language.js';
import { ioInMemory, memoryStream } from '../io-in-memory.js';
import { COLUMNS } from './terminal.js';

/** A terminal that keeps what is written to it. */
export function terminalIo(lang: Language): { io: Io; screen: () => string } {
  let screen = '';
  const stream = memoryStream({ isTerminal: true, columns: COLUMNS }, (text) => {
    screen += text;
  });
  const io = ioInMemory({
    environment: { ZHIYE_LANG: lang },
    systemLocale: () => lang,
    stdout: stream,
    stderr: stream,
  });
  return { io, screen: () => screen };
}
