import type { Member } from '../messy-objects.js';
import type { Random } from '../random.js';
import { anyEncoding, encoded } from './delimited.js';
import type { FileContent } from './messy-file.js';

type Objects = readonly (readonly Member[])[];

/** A JSON array of objects. */
export function jsonFile(random: Random, objects: Objects): FileContent {
  const values = objects.map((members) => Object.fromEntries(members));
  const text = JSON.stringify(values, null, random.pick([0, 2, '\t']));
  const end = random.pick(['', '\n', '\r\n', ' \n\n']);
  return { extension: 'json', bytes: encoded(asciiOr(random, text) + end, anyEncoding(random)) };
}

/** JSON Lines. */
export function jsonLinesFile(random: Random, objects: Objects): FileContent {
  const lineEnd = random.pick(['\n', '\n', '\r\n']);
  const lines = objects.map((members) => JSON.stringify(Object.fromEntries(members)));
  if (random.chance(0.2)) lines.splice(random.between(1, lines.length), 0, '');
  const text = lines.join(lineEnd) + random.pick([lineEnd, lineEnd, '']);
  const extension = random.pick(['jsonl', 'ndjson']);
  return { extension, bytes: encoded(asciiOr(random, text), anyEncoding(random)) };
}

/** Some programs write nothing but ASCII. */
function asciiOr(random: Random, json: string): string {
  if (random.chance(0.7)) return json;
  return json.replace(
    /[\u0080-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
