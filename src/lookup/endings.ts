import { NEUTRAL_ENDINGS, PERSONAL_ENDINGS } from '../generated/endings.js';

/**
 * Endings that only say that somebody does this for a living: names that differ in nothing else mean much the same.
 * Source: `data/query-words.json`.
 */
const NEUTRAL: readonly string[] = NEUTRAL_ENDINGS.split(' ');

/** Endings that describe a person but no occupation: 店员 of 咖啡店员, 主管 of 人事主管, 司机 of 货车司机. */
const PERSONAL: readonly string[] = PERSONAL_ENDINGS.split(' ');

const ALL: readonly string[] = [...NEUTRAL, ...PERSONAL];

/** A name and each of its forms without one or more of its endings: 店长助理 has two. */
export function stems(form: string): string[] {
  return without(ALL, form);
}

/** The shortest of the {@link stems}: what a name says about the occupation. */
export function stem(form: string): string {
  return shortest(without(ALL, form));
}

/** A name without endings such as 师, 员 and 工, but with those that say more of the person. */
export function neutralStem(form: string): string {
  return shortest(without(NEUTRAL, form));
}

/** Whether a text is nothing but an ending. */
export function isEnding(form: string): boolean {
  return ALL.includes(form);
}

function without(endings: readonly string[], form: string): string[] {
  const found = new Set([form]);
  // Iterating over a set includes what is added to it meanwhile.
  for (const each of found) {
    for (const ending of endings) {
      if (each.length > ending.length && each.endsWith(ending)) {
        found.add(each.slice(0, -ending.length));
      }
    }
  }
  return [...found];
}

function shortest(forms: readonly string[]): string {
  return forms.reduce((one, other) => (other.length < one.length ? other : one));
}
