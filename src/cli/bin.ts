import { main } from './main.js';
import { processHost } from './process-host.js';

main(process.argv.slice(2), processHost).then((status) => {
  // All that was written has arrived, so that nothing is cut; to take down the rest piece by piece would take time.
  process.exit(status);
});
