import { EDITION, NAME, OCCUPATIONS } from '../generated/classification.cjs';
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
  readRows,
  groupName,
  simplifiedNameForm,
);

/**
 * The table has a line for each minor group: its code and its occupations, `2-01-06,地质科学研究人员,06 地球科学研究人员 地球研究人员`.
 * Each is the next in number, unless it has a number, and may have other forms of its name.
 */
function readRows(): ClassificationRow[] {
  return OCCUPATIONS.split('\n').flatMap((line) => {
    const [group = '', ...occupations] = line.split(',');
    let number = 0;
    return occupations.map((text) => {
      const words = text.split(' ');
      number = /^\d/.test(text) ? Number(words.shift()) : number + 1;
      const [name = '', ...otherNames] = words;
      return { code: `${group}-${String(number).padStart(2, '0')}` as Code, name, otherNames };
    });
  });
}

/** Whether the classification has an occupation with a name. */
export function isClassifiedName(form: NameForm): boolean {
  return classifiedNames(form.charAt(0)).has(form);
}

/** The names that begin with a character. They are searched for, since few queries need all of them parsed. */
const classifiedNames = memoize((character: string): ReadonlySet<string> => {
  const names = new Set<string>();
  for (const beginning of [`,${character}`, ` ${character}`]) {
    let at = OCCUPATIONS.indexOf(beginning);
    for (; at !== -1; at = OCCUPATIONS.indexOf(beginning, at + 1)) {
      const end = at + 1 + OCCUPATIONS.slice(at + 1).search(/[ ,\n]|$/);
      names.add(simplifiedNameForm(OCCUPATIONS.slice(at + 1, end)));
    }
  }
  return names;
});
