import { GROUP_NAMES } from '../generated/catalogue.cjs';
import type { GroupCode } from './code.js';
import { once } from './memoize.js';

/**
 * The name of a group in the national classification; `null` where none is known.
 * Source: `data/groups.json` and `data/classification-2022.json`, which say where each name comes from.
 */
export function groupName(code: GroupCode): string | null {
  return namedGroups().get(code) ?? null;
}

/** The names of all groups of the national classification, by code. Same source as {@link groupName}. */
export const namedGroups = once(
  (): ReadonlyMap<GroupCode, string> => new Map(GROUP_NAMES.split('\n').map(readLine)),
);

function readLine(line: string): [GroupCode, string] {
  const space = line.indexOf(' ');
  // A test checks the codes of the data.
  return [line.slice(0, space) as GroupCode, line.slice(space + 1)];
}
