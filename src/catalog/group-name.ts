import { GROUP_NAMES } from '../generated/group-names.js';
import type { GroupCode } from './code.js';

const names: ReadonlyMap<string, string> = new Map(Object.entries(GROUP_NAMES));

/**
 * The name of a group in the national classification; `null` where none is known.
 * Source: `data/groups.json`, which says where each name comes from.
 */
export function groupName(code: GroupCode): string | null {
  return names.get(code) ?? null;
}
