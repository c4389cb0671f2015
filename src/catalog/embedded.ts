import { ENTRIES, PROVENANCE } from '../generated/catalogue.cjs';
import { Catalogue } from './catalogue.js';
import type { Code } from './code.js';
import { type Entry, tradeOf } from './entry.js';
import { LEVELS } from './level.js';
import { simplifiedNameForm } from './name.js';

/**
 * The catalogue that ships with zhiye: 社会培训评价组织征集遴选职业（工种）目录（已发布）, 202 entries.
 * Source: the published table, byte for byte in `data/`; `provenance` has its title, file name and SHA-256.
 */
export const embeddedCatalogue: Catalogue = new Catalogue(
  JSON.parse(PROVENANCE),
  () => ENTRIES.split('\n').map(readLine),
  simplifiedNameForm,
);

/** Reads a line such as `6-31-01-03 电工 5,4,3,2,1`: a code, a title, and levels. */
function readLine(line: string, index: number): Entry {
  const [code = '', title = '', levels = ''] = line.split(' ');
  const occupation = title.replace(/（.*/, '');
  const listed = levels.split(',');
  return {
    no: index + 1,
    code: code as Code,
    title,
    occupation,
    trade: tradeOf(title, occupation) ?? null,
    levels: LEVELS.filter((level) => listed.includes(String(level))),
  };
}
