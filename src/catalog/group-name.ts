import { GROUP_NAMES } from '../generated/group-names.js';
import type { GroupCode } from './code.js';

let names: ReadonlyMap<string, string> | undefined;

/**
 * The name of a group in the national classification; `null` where none is known.
 * Source: `data/groups.json` and `data/classification-2022.json`, which say where each name comes from.
 */
export function groupName(code: GroupCode): string | null {
  names ??= new Map(Object.entries(GROUP_NAMES));
  return names.get(code) ?? null;
}
