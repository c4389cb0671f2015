import { main } from './main.js';
import { processHost } from './process-host.js';

/** For the parts of the program that are loaded when they are needed; all throw one class of errors. */
export { ZhiyeError } from '../catalog/errors.js';

main(process.argv.slice(2), processHost).then((status) => {
  process.exitCode = status;
});
