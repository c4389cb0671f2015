import { ZhiyeError } from '../catalog/errors.js';
import type { Host, OutputStream } from './host.js';
import { main } from './main.js';

function outputStream(stream: NodeJS.WriteStream): OutputStream {
  return {
    isTerminal: stream.isTTY === true,
    columns: stream.columns || 80,
    write: (content) =>
      new Promise((resolve, reject) => {
        const settle = (error?: NodeJS.ErrnoException | null) => {
          stream.off('error', settle);
          if (!error) resolve(true);
          else if (error.code === 'EPIPE') resolve(false);
          else reject(new ZhiyeError('output-failed', { reason: error.message }));
          // A failed write is told twice, to its callback and as an event, and an event that nobody hears is thrown.
          if (error) stream.on('error', () => undefined);
        };
        stream.once('error', settle);
        stream.write(content, settle);
      }),
  };
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

const host: Host = {
  environment: process.env,
  systemLocale: () => Intl.DateTimeFormat().resolvedOptions().locale,
  stdin: () => process.stdin,
  stdout: outputStream(process.stdout),
  stderr: outputStream(process.stderr),
  progress: async () => new (await import('./batch/progress.js')).ProgressLine(process.stderr),
  beforeInterruption: (cleanUp) => {
    const interrupted = (signal: NodeJS.Signals) => {
      cleanUp();
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

process.exitCode = await main(process.argv.slice(2), host);
