/** What writes workbooks, loaded together when one is to be written: a file for each would divide the rest of the program. */
export { renderWorkbook } from '../render/workbook.js';
export { annotatedWorkbook } from './check-file/annotated-workbook.js';
export { newWorkbook } from './check-file/new-workbook.js';
