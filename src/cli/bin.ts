import { main } from './main.js';
import { processIo, progress } from './process-io.js';

main(process.argv.slice(2), processIo).then((status) => {
  progress.erase();
  // All that was written has arrived, so nothing is cut off. Ending here is quicker than waiting for idle handles.
  process.exit(status);
});
