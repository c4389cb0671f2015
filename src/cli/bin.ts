import { main } from './main.js';
import { processHost, progress } from './process-host.js';

main(process.argv.slice(2), processHost).then((status) => {
  progress.erase();
  // All that was written has arrived, so nothing is cut off. Ending here is quicker than waiting for idle handles.
  process.exit(status);
});
