import { main } from './main.js';
import { holdOwnWindow } from './own-window.js';
import { processIo, progress } from './process-io.js';

// Windows has a status of its own for Ctrl-C, and ours is to be the same everywhere.
if (process.platform === 'win32') processIo.beforeInterruption(() => undefined);

main(process.argv.slice(2), processIo).then(async (status) => {
  progress.erase();
  await holdOwnWindow(processIo);
  // All that was written has arrived, so nothing is cut off. Ending here is quicker than waiting for idle handles.
  process.exit(status);
});
