import { main } from './main.js';
import { processHost } from './process-host.js';

/**
 * For the parts of the program that are loaded when they are needed: they find these here, loaded already, and every
 * part throws the one class of errors that `main` catches.
 */
export * from '../catalog/catalogue.js';
export * from '../catalog/code.js';
export * from '../catalog/entry.js';
export * from '../catalog/errors.js';
export * from '../catalog/level.js';
export * from '../catalog/name.js';
export * from '../catalog/normalized.js';
export * from '../lookup/check.js';
export * from '../lookup/edit-distance.js';
export * from '../lookup/list.js';
export * from '../lookup/nearest.js';
export * from '../lookup/resolve.js';
export * from '../render/entries.js';
export * from '../render/json.js';
export * from '../render/visible.js';

main(process.argv.slice(2), processHost).then((status) => {
  process.exitCode = status;
});
