import { CHECK_WORKER } from './check-file/worker-argument.js';
import { main } from './main.js';
import { processIo, progress } from './process-io.js';

async function run(): Promise<void> {
  if (process.argv[2] === CHECK_WORKER) {
    const { runCheckWorker } = await import('./commands/less-used.js');
    if (runCheckWorker()) return;
  }
  const status = await main(process.argv.slice(2), processIo);
  progress.erase();
  // All output has been flushed, so nothing is lost. Exiting is quicker than waiting for idle handles to close.
  process.exit(status);
}

void run();
