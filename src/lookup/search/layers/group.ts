import { type Catalogue, groupBy } from '../../../catalog/catalogue.js';
import { type GroupCode, groupsOf, isWithin } from '../../../catalog/code.js';
import { groupName } from '../../../catalog/group-name.js';
import { memoizeByObject } from '../../../catalog/memoize.js';
import { nameForm } from '../../../catalog/name.js';
import { GROUP_NAMES } from '../../../generated/catalogue.cjs';
import { FIELDS } from '../../../generated/query-words.js';
import { JOINTS } from '../../scope.js';
import { type Finding, type Layer, NOTHING } from '../match.js';
import { type IndexedEntry, searchIndex } from '../search-index.js';

/** What follows the field in the name of a group: 餐饮 of 餐饮服务人员. */
const AFTER_FIELD = /(?:技术|管理)?(?:服务|辅助|制造|生产|加工|作业)*人员$/;

/** What people add to a field. */
const ADDED = /(?:行业|领域|专业|方向|服务人员|人员|服务|类|业)$/;

/** The word names the field of a group, and so finds all of the group: 餐饮, 美容美发, 电商. */
export const group: Layer = ({ form }, catalogue) => {
  const bare = form.replace(ADDED, '');
  if (!mayBeField(form) && !mayBeField(bare)) return NOTHING;
  const byForm = fieldsOf(catalogue);
  const fields = byForm.get(form) ?? byForm.get(bare) ?? [];
  if (fields.length === 0) return NOTHING;
  const found = new Map<IndexedEntry, Finding>();
  for (const indexed of searchIndex(catalogue).entries) {
    const { code, no } = indexed.entry;
    const field = fields.find((each) => isWithin(code, each.code));
    if (field === undefined) continue;
    const start = nameForm(field.name).indexOf(form);
    found.set(indexed, {
      kind: 'group',
      field: 'group',
      ranges: start === -1 ? [] : [[start, start + form.length]],
      // Entries of a group stay in catalogue order.
      penalty: no,
      group: field.name,
    });
  }
  return found;
};

/** A quick test, which most words fail before the fields of all groups are collected. */
function mayBeField(form: string): boolean {
  return (
    GROUP_NAMES.includes(form.replace(/[()].*/, '')) || FIELDS.some(([field]) => field === form)
  );
}

interface Field {
  readonly form: string;
  readonly code: GroupCode;
  /** The name of the group. */
  readonly name: string;
}

/** The fields of the groups in which a catalogue has entries, by what they are called. */
const fieldsOf = memoizeByObject((catalogue: Catalogue): ReadonlyMap<string, readonly Field[]> => {
  const codes = [...new Set(catalogue.entries.flatMap(({ code }) => groupsOf(code)))];
  const named = codes.flatMap((code) => {
    const name = groupName(code);
    return name === null ? [] : [{ code, name }];
  });
  return groupBy(
    [
      ...named.flatMap(({ code, name }) =>
        partsOf(code, nameForm(name)).map((form): Field => ({ form, code, name })),
      ),
      ...FIELDS.flatMap(([form, group]) =>
        named.filter(({ code }) => code === group).map((found): Field => ({ form, ...found })),
      ),
    ],
    ({ form }) => form,
  );
});

/** A minor group is all of one field, though its name may have several; a larger group only under its whole name. */
function partsOf(code: GroupCode, name: string): string[] {
  const whole = name.replace(AFTER_FIELD, '');
  const parts = code.split('-').length === 3 ? whole.split(JOINTS) : [];
  return [...new Set([name, whole, ...parts])].filter((part) => part.length > 1);
}
