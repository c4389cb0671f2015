import { embeddedCatalogue } from '../catalog/embedded.js';
import { once } from '../catalog/memoize.js';
import { type NameForm, simplifiedNameForm } from '../catalog/name.js';
import { WORD_LENGTHS } from '../generated/name-words.js';

/**
 * Where the words of a name begin and end, as places in its form, from 0 to its length: `[0, 3, 5, 6]` for
 * 互联网 营销 师. It knows the occupations, trades and titles of the embedded catalogue, whatever catalogue they are
 * asked for; `undefined` for any other name.
 * Source: `data/name-words.json`.
 */
export function wordBoundaries(name: NameForm): readonly number[] | undefined {
  return boundariesOfNames().get(name);
}

/** The lengths are one text, a digit a word and a comma between names, in the order of {@link distinctNames}. */
const boundariesOfNames = once(() => {
  const lengths = WORD_LENGTHS.split(',');
  const boundaries = new Map<NameForm, readonly number[]>();
  const boundariesOf = (name: string) => boundaries.get(simplifiedNameForm(name)) ?? [];
  for (const [at, name] of distinctNames().entries()) {
    boundaries.set(name, sums([...(lengths[at] ?? '')].map(Number)));
  }
  for (const { title, occupation, trade } of embeddedCatalogue.entries) {
    if (trade === null) continue;
    const start = occupation.length + 1;
    const ofTrade = boundariesOf(trade).map((place) => start + place);
    const ofTitle = [...boundariesOf(occupation), ...ofTrade, title.length];
    boundaries.set(simplifiedNameForm(title), ofTitle);
  }
  return boundaries;
});

/** The occupations and trades in the order in which the entries first name them. */
function distinctNames(): NameForm[] {
  const names = embeddedCatalogue.entries.flatMap(({ occupation, trade }) =>
    trade === null ? [occupation] : [occupation, trade],
  );
  return [...new Set(names)].map(simplifiedNameForm);
}

/** 0, and the sum of the numbers up to each. */
function sums(numbers: readonly number[]): number[] {
  const places = [0];
  let place = 0;
  for (const number of numbers) {
    place += number;
    places.push(place);
  }
  return places;
}
