import type { Level } from '../catalog/level.js';
import { parseLevels } from '../catalog/parse-levels.js';
import { unlessRefused } from '../catalog/unless-refused.js';
import { readHeader } from '../tables/read-header.js';

/** A unit in brackets after the level in a header: （元）. Another name of the level is none. */
const UNIT = /[（(](?:单位.*|.*[元人个名次]|√)[)）]$/u;

/** Longer texts are no level; they are not worth reading. */
const LONGEST = 60;

/**
 * The level whose own column a header names: `五级/初级工`, `初级工（元）`, `5`.
 *
 * @param heading the header above it: levels below 现有证书 are those that somebody already has
 * @returns `undefined` for any other header
 */
export function levelOfHeader(text: string, heading = ''): Level | undefined {
  if (text.length > LONGEST) return undefined;
  const bare = text.trim().replace(UNIT, '');
  if (bare === '') return undefined;
  if (heading !== '' && readHeader('等级', heading).kind === 'held') return undefined;
  const [level, ...others] = unlessRefused(() => parseLevels(bare)) ?? [];
  return others.length === 0 ? level : undefined;
}

/** No heading has more words before its level. */
const LONGEST_BEFORE = 16;

/** The level that a heading over several columns names, alone or after a word for levels: 等级五级 of two rows. */
export function levelOfHeading(heading: string): Level | undefined {
  for (let at = 0; at <= Math.min(heading.length, LONGEST_BEFORE); at += 1) {
    const level = levelOfHeader(heading.slice(at), heading.slice(0, at));
    if (level === undefined) continue;
    const before = readHeader(heading.slice(0, at));
    return at === 0 || (before.kind === 'role' && before.role === 'level') ? level : undefined;
  }
  return undefined;
}
