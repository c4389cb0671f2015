import type { Level } from '../catalog/level.js';
import { parseLevels } from '../catalog/parse-levels.js';
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
  try {
    const [level, ...others] = parseLevels(bare);
    return others.length === 0 ? level : undefined;
  } catch {
    return undefined;
  }
}
