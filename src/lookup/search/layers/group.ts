import { type GroupCode, isWithin } from '../../../catalog/code.js';
import { namedGroups } from '../../../catalog/group-name.js';
import { once } from '../../../catalog/memoize.js';
import { GROUP_NAMES } from '../../../generated/catalogue.cjs';
import { FIELDS } from '../../../generated/query-words.js';
import { JOINTS } from '../../scope.js';
import type { Finding, Findings, Layer } from '../match.js';
import { type IndexedEntry, searchIndex } from '../search-index.js';

/** What follows the field in the name of a group: 餐饮 of 餐饮服务人员. */
const AFTER_FIELD = /(?:技术|管理)?(?:服务|辅助|制造|生产|加工|作业)*人员$/;

/** What people add to a field. */
const ADDED = /(?:行业|领域|专业|方向|服务人员|人员|服务|类|业)$/;

/** A single character is in too many names. */
const SHORTEST = 2;

/** The word names the field of a group, and so finds all of the group: 餐饮, 美容美发, 电商. */
export const group: Layer = ({ form }, catalogue) => {
  // The names of groups have full-width brackets.
  const word = form.replaceAll('(', '（').replaceAll(')', '）');
  const entriesIn = (groups: readonly Field[]): Findings => {
    const found = new Map<IndexedEntry, Finding>();
    for (const { code, name } of groups) {
      const start = name.indexOf(word);
      for (const indexed of searchIndex(catalogue).entries) {
        if (!isWithin(indexed.entry.code, code)) continue;
        found.set(indexed, {
          kind: 'group',
          field: 'group',
          ranges: start === -1 ? [] : [[start, start + word.length]],
          // Entries of a group stay in catalogue order.
          penalty: indexed.entry.no,
          group: name,
        });
      }
    }
    return found;
  };
  const found = entriesIn(groupsOfField(word));
  return found.size > 0 ? found : entriesIn(groupsOfField(word.replace(ADDED, '')));
};

/** A group that has a name, with what its field is called. */
interface Field {
  readonly code: GroupCode;
  readonly name: string;
  readonly forms: ReadonlySet<string>;
}

function groupsOfField(word: string): readonly Field[] {
  const listed = FIELDS.find(([field]) => field === word)?.[1];
  // Most words are in no name, which is quicker to see in all names at once.
  if (listed === undefined && !GROUP_NAMES.includes(word)) return [];
  return fields().filter(({ code, forms }) => code === listed || forms.has(word));
}

const fields = once(() =>
  [...namedGroups()].map(([code, name]): Field => ({ code, name, forms: formsOf(code, name) })),
);

/** A minor group is all of one field, though its name may have several; a larger group only under its whole name. */
function formsOf(code: GroupCode, name: string): ReadonlySet<string> {
  const whole = name.replace(AFTER_FIELD, '');
  const parts = code.split('-').length === 3 ? whole.split(JOINTS) : [];
  return new Set([name, whole, ...parts].filter(({ length }) => length >= SHORTEST));
}
