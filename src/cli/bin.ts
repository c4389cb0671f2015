import { main } from './main.js';
import { holdOwnWindow } from './own-window.js';
import { processIo, progress } from './process-io.js';
import { tolerateOddStreams } from './standard-streams.js';

if (process.platform === 'win32') {
  tolerateOddStreams();
  // Windows has a status of its own for Ctrl-C, and ours is to be the same everywhere.
  processIo.beforeInterruption(() => undefined);
}

main(process.argv.slice(2), processIo).then(async (status) => {
  progress.erase();
  await holdOwnWindow(processIo);
  // All output has been flushed, so nothing is lost. Exiting is quicker than waiting for idle handles to close.
  process.exit(status);
});
