import { main } from './main.js';
import { processIo, progress } from './process-io.js';

main(process.argv.slice(2), processIo).then((status) => {
  progress.erase();
  // All output has been flushed, so nothing is lost. Exiting is quicker than waiting for idle handles to close.
  process.exit(status);
});
