/**
 * The commands that are used less often, and what explains a name that the catalogue lacks. They share most of their
 * code, so the program loads them together, when one of them is needed.
 */
export { embeddedClassification as classification } from '../../catalog/embedded-classification.js';
export { check } from '../../lookup/check.js';
export { nameAfterLevels, splitNameAndLevels } from '../../lookup/name-and-levels.js';
export { show } from '../../lookup/show.js';
export { unlistedOccupation } from '../../lookup/unlisted.js';
export { renderWorkbook } from '../../render/workbook.js';
export { runCheckWorker } from '../check-file/check-worker.js';
export { writeFile } from '../output-file.js';
export { runCheckDropped, runCheckFiles } from './check-file.js';
export { runComplete, runCompletion } from './completion.js';
export { runDiff } from './diff.js';
export { runImport } from './import.js';
export { runInfo } from './info.js';
export { readLines } from './read-lines.js';
