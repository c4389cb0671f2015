/** The commands that are run less often. They share most of their code, so the program loads them together. */
export { runCheckFile } from './check-file.js';
export { runComplete, runCompletion } from './completion.js';
export { runDiff } from './diff.js';
export { runImport } from './import.js';
export { runInfo } from './info.js';
