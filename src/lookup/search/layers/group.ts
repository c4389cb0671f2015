import { type Catalogue, groupBy } from '../../../catalog/catalogue.js';
import { type GroupCode, groupsOf, isWithin } from '../../../catalog/code.js';
import { groupName } from '../../../catalog/group-name.js';
import { nameForm } from '../../../catalog/name.js';
import { FIELDS } from '../../../generated/query-words.js';
import type { Layer } from '../match.js';

/** What follows the field in the name of a group: 餐饮 of 餐饮服务人员. */
const AFTER_FIELD = /(?:技术|管理)?(?:服务|辅助|制造|生产|加工|作业)*人员$/;

/** What people add to a field. */
const ADDED = /(?:行业|领域|专业|方向|服务人员|人员|服务|类|业)$/;

const JOINTS = /[、和与及]/;

/** The word names the field of a group, and so finds all of the group: 餐饮, 美容美发, 电商. */
export const group: Layer = ({ form }, catalogue) => {
  const fields = fieldsOf(catalogue);
  const codes = fields.get(form) ?? fields.get(form.replace(ADDED, '')) ?? [];
  const found = codes.map(({ code, name }) => ({ code, name, length: form.length }));
  if (found.length === 0) return undefined;
  return ({ entry }) => {
    const within = found.find(({ code }) => isWithin(entry.code, code));
    if (within === undefined) return undefined;
    const start = nameForm(within.name).indexOf(form);
    return {
      kind: 'group',
      field: 'group',
      ranges: start === -1 ? [] : [[start, start + form.length]],
      // Entries of a group stay in catalogue order.
      penalty: entry.no,
      group: within.name,
    };
  };
};

interface Field {
  readonly form: string;
  readonly code: GroupCode;
  /** The name of the group. */
  readonly name: string;
}

const fieldsByCatalogue = new WeakMap<Catalogue, ReadonlyMap<string, readonly Field[]>>();

/** The fields of the groups in which a catalogue has entries, by what they are called. */
function fieldsOf(catalogue: Catalogue): ReadonlyMap<string, readonly Field[]> {
  const known = fieldsByCatalogue.get(catalogue);
  if (known !== undefined) return known;
  const codes = [...new Set(catalogue.entries.flatMap(({ code }) => groupsOf(code)))];
  const named = codes.flatMap((code) => {
    const name = groupName(code);
    return name === null ? [] : [{ code, name }];
  });
  const fields = groupBy(
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
  fieldsByCatalogue.set(catalogue, fields);
  return fields;
}

/** A minor group is all of one field, though its name may have several; a larger group only under its whole name. */
function partsOf(code: GroupCode, name: string): string[] {
  const whole = name.replace(AFTER_FIELD, '');
  const parts = code.split('-').length === 3 ? whole.split(JOINTS) : [];
  return [...new Set([name, whole, ...parts])].filter((part) => part.length > 1);
}
