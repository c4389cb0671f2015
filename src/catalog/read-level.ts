import { SIMPLIFIED, TRADITIONAL } from '../generated/level-characters.js';
import { foldCharacters } from './fold.js';
import { LEVEL_NUMBERS, LEVEL_WORDS, LEVELS, type Level } from './level.js';

/** The traditional characters of levels alone, so that a page that only reads levels does without the table of names. */
const LEVEL_CHARACTERS = { traditional: TRADITIONAL, simplified: SIMPLIFIED };

/** Folds the characters of a text that lists levels. White space stays. */
export function foldLevels(text: string): string {
  return foldCharacters(text, LEVEL_CHARACTERS);
}

const BY_NAME: ReadonlyMap<string, Level> = new Map([
  ...LEVEL_WORDS.map(([word, { level }]): [string, Level] => [word, level]),
  ...LEVEL_NUMBERS.map(([number, { level }]): [string, Level] => [`${number}级`, level]),
  ...LEVELS.map((level): [string, Level] => [String(level), level]),
]);

/** The level that a single word names; `undefined` if it names none. */
export function levelOf(word: string): Level | undefined {
  return BY_NAME.get(foldLevels(word));
}
