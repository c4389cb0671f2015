import { EDITION, NAME, OCCUPATIONS } from '../generated/classification.cjs';
import { Classification, type ClassificationRow } from './classification.js';
import type { Code } from './code.js';
import { groupName } from './group-name.js';
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

let classifiedNames: ReadonlySet<string> | undefined;

/** Whether the classification has an occupation with a name. */
export function isClassifiedName(form: NameForm): boolean {
  classifiedNames ??= new Set(
    OCCUPATIONS.split(',').flatMap((row) => row.split(' ').slice(1).map(simplifiedNameForm)),
  );
  return classifiedNames.has(form);
}
