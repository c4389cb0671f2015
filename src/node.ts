/**
 * What of the library needs Node.js: reading catalogue files.
 *
 * @packageDocumentation
 */
export { loadCatalogue } from './tabular/catalogue-file.js';
