import type { Catalogue } from '../catalog/catalogue.js';
import { type GroupCode, groupsOf, isWithin, readCode } from '../catalog/code.js';
import { occupationsOf } from '../catalog/entry.js';
import { ZhiyeError } from '../catalog/errors.js';
import { namedGroups } from '../catalog/group-name.js';
import { nameForm } from '../catalog/name.js';

/** Too many names start with any one character. */
const MIN_PREFIX = 2;

/** Separators between the parts of a group's name: 住宿和餐饮服务人员. */
export const JOINTS = /[、和与及]/;

/**
 * The groups and occupations that a text names: one by its code, occupations by their name, or groups as
 * {@link findGroups} finds them.
 *
 * @returns codes of one to four segments, at least one; the catalogue need not have entries in them
 * @throws ZhiyeError `code-malformed` for a text that starts like a code but is not one, `code-expected` for any other that
 *   names nothing
 */
export function readScope(catalogue: Catalogue, text: string): readonly string[] {
  const reading = readCode(text);
  switch (reading.kind) {
    case 'code':
    case 'group':
      return [reading.code];
    case 'malformed':
      throw new ZhiyeError('code-malformed', { text });
    case 'not-a-code': {
      const occupations = occupationsOf(catalogue.withOccupation(nameForm(text)));
      if (occupations.length > 0) return occupations.map(({ code }) => code);
      const groups = findGroups(catalogue, text);
      if (groups.length === 0) throw new ZhiyeError('code-expected', { text });
      return groups;
    }
  }
}

/** Whether a code belongs to one of several groups or occupations. */
export function isWithinAny(code: string, scope: readonly string[]): boolean {
  return scope.some((prefix) => isWithin(code, prefix));
}

/**
 * The groups with this name; else those whose name starts with the text (餐饮 for 餐饮服务人员); else those with a part that
 * does (园艺 for 绿化与园艺服务人员). By the start of a name, groups without entries are found only if none with entries is.
 */
export function findGroups(catalogue: Catalogue, text: string): GroupCode[] {
  const form = nameForm(text);
  const named = groupsNamed(text);
  if (named.length > 0 || form.length < MIN_PREFIX) return named;
  const all = [...namedGroups()].map(([code, name]) => ({ code, name: nameForm(name) }));
  const used = new Set(catalogue.entries.flatMap(({ code }) => groupsOf(code)));
  for (const groups of [all.filter(({ code }) => used.has(code)), all]) {
    const starting = groups.filter(({ name }) => name.startsWith(form));
    if (starting.length > 0) return starting.map(({ code }) => code);
    const inPart = groups.filter(({ name }) =>
      name.split(JOINTS).some((part) => part.startsWith(form)),
    );
    if (inPart.length > 0) return inPart.map(({ code }) => code);
  }
  return [];
}

/** The groups with exactly this name. */
export function groupsNamed(text: string): GroupCode[] {
  const form = nameForm(text);
  return [...namedGroups()].flatMap(([code, name]) => (nameForm(name) === form ? [code] : []));
}
