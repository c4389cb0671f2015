import { ZhiyeError } from '../catalog/errors.js';
import { type Host, main, type OutputStream } from './main.js';

function outputStream(stream: NodeJS.WriteStream): OutputStream {
  return {
    isTerminal: stream.isTTY === true,
    columns: stream.columns || 80,
    write: (text) =>
      new Promise((resolve, reject) => {
        const settle = (error?: NodeJS.ErrnoException | null) => {
          if (!error || error.code === 'EPIPE') resolve();
          else reject(new ZhiyeError('output-failed', { reason: error.message }));
        };
        // A failed write is told twice, to its callback and as an event, and an event that nobody hears is thrown.
        stream.once('error', settle);
        stream.write(text, settle);
      }),
  };
}

const host: Host = {
  environment: process.env,
  systemLocale: () => Intl.DateTimeFormat().resolvedOptions().locale,
  stdout: outputStream(process.stdout),
  stderr: outputStream(process.stderr),
};

process.exitCode = await main(process.argv.slice(2), host);
