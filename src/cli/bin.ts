import { main } from './main.js';
import { processHost } from './process-host.js';

main(process.argv.slice(2), processHost).then((status) => {
  process.exitCode = status;
});
