import { EDITION, NAME, OCCUPATIONS } from '../generated/classification.js';
import { Classification, type ClassificationRow } from './classification.js';
import type { Code } from './code.js';
import { groupName } from './group-name.js';
import { memoize } from './memoize.js';
import { type NameForm, simplifiedNameForm } from './name.js';

/**
 * 《中华人民共和国职业分类大典（2022年版）》: its 1,639 occupations and the names of its groups.
 * Source: `data/classification-2022.json`, which gives its own sources and the confidence in each name.
 *
 * It is as large as everything else that a check needs, so the program imports it only for names that the catalogue lacks.
 */
export const embeddedClassification: Classification = new Classification(
  NAME,
  EDITION,
  () => OCCUPATIONS.split(',').map(readRow),
  groupName,
  simplifiedNameForm,
);

/** Reads a line such as `2-01-06-06 地球科学研究人员 地球研究人员`: a code, a name, and other forms of the name. */
function readRow(text: string): ClassificationRow {
  const [code = '', name = '', ...otherNames] = text.split(' ');
  return { code: code as Code, name, otherNames };
}

/** Whether the classification has an occupation with a name. */
export function isClassifiedName(form: NameForm): boolean {
  return form !== '' && classifiedNames(form.charAt(0)).has(form);
}

/** The names that begin with a character. They are searched for, since few queries need all of them parsed. */
const classifiedNames = memoize((character: string): ReadonlySet<string> => {
  const names = new Set<string>();
  let space = OCCUPATIONS.indexOf(` ${character}`);
  for (; space !== -1; space = OCCUPATIONS.indexOf(` ${character}`, space + 1)) {
    const comma = OCCUPATIONS.indexOf(',', space);
    const rest = OCCUPATIONS.slice(space + 1, comma === -1 ? undefined : comma);
    const [name = ''] = rest.split(' ', 1);
    names.add(simplifiedNameForm(name));
  }
  return names;
});
