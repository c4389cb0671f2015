import { CHECK_WORKER } from './check-file/worker-argument.js';
import { main } from './main.js';
import { holdOwnWindow } from './own-window.js';
import { processIo, progress } from './process-io.js';
import { tolerateOddStreams } from './standard-streams.js';

if (process.platform === 'win32') {
  tolerateOddStreams();
  // Windows has another status for Ctrl-C; ours is the same everywhere.
  processIo.beforeInterruption(() => undefined);
}

async function run(): Promise<void> {
  if (process.argv[2] === CHECK_WORKER) {
    const { runCheckWorker } = await import('./commands/less-used.js');
    if (runCheckWorker()) return;
  }
  const argv = process.argv.slice(2);
  const status = await main(argv, processIo);
  progress.erase();
  await holdOwnWindow(processIo, argv);
  // All output has been flushed, so nothing is lost. Exiting is quicker than waiting for idle handles to close.
  process.exit(status);
}

void run();
