import { application, LAYOUTS } from './application.js';
import { type Column, columnsFor, dressed, written } from './messy-columns.js';
import type { Random } from './random.js';

/** A member of an object, with its value. */
export type Member = readonly [name: string, value: unknown];

/** Applications as objects, with the verdicts that are right. */
export interface MessyObjects {
  readonly objects: readonly (readonly Member[])[];
  readonly verdicts: readonly string[];
}

/** Makes objects of random applications, with members left out, null, numbers and lists. */
export function messyObjects(random: Random): MessyObjects {
  const layout = random.pick(LAYOUTS);
  const applications = Array.from({ length: random.between(1, 8) }, () =>
    application(random, layout),
  );
  const all = columnsFor(random, layout, applications, false).filter(({ header }) => header !== '');
  const columns = all.map((column) => ({
    ...column,
    header: random.chance(0.5) ? column.header : dressed(random, column.header),
  }));
  const leavesOut = random.chance(0.4);
  const shuffles = random.chance(0.2);
  const objects = applications.map((_, at) => {
    // The first object has all members: one that is left out of it may come to another's role.
    const members = columns.flatMap((column) => memberOf(random, column, at, leavesOut && at > 0));
    return shuffles ? random.shuffled(members) : members;
  });
  return { objects, verdicts: applications.map(({ verdict }) => verdict) };
}

function memberOf(
  random: Random,
  { header, role, cell }: Column,
  at: number,
  leavesOut: boolean,
): Member[] {
  const text = role === undefined ? cell(at) : written(random, cell(at));
  if (text === '' && leavesOut && random.chance(0.5)) return [];
  if (text === '') return [[header, random.pick(['', null])]];
  if (role === 'level' && /^[1-5](\.0)?$/.test(text) && random.chance(0.6)) {
    return [[header, Number(text)]];
  }
  if (role === 'level' && /^[^、/+]+(、[^、/+]+)+$/.test(text) && random.chance(0.5)) {
    return [[header, text.split('、').map(listed)]];
  }
  if (role === undefined && random.chance(0.1)) return [[header, { text, more: [1, null] }]];
  return [[header, text]];
}

function listed(text: string): string | number {
  return /^[1-5]$/.test(text) ? Number(text) : text;
}
