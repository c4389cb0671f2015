/** The commands that read tables. They share most of their code, so the program loads them together, when one is run. */
export { runCheckFile } from './check-file.js';
export { runImport } from './import.js';
