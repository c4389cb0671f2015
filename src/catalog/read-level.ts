import { SIMPLIFIED, TRADITIONAL } from '../generated/level-characters.js';
import { foldCharacters } from './fold.js';
import { LEVEL_WORDS, type Level, ROMAN_NUMBERS } from './level.js';

/** The traditional characters of levels alone, so that a page that only reads levels does without the table of names. */
const LEVEL_CHARACTERS = { traditional: TRADITIONAL, simplified: SIMPLIFIED };

/** Folds the characters of a text that lists levels. White space stays. */
export function foldLevels(text: string): string {
  return foldCharacters(text, LEVEL_CHARACTERS);
}

const BY_NAME: ReadonlyMap<string, Level> = new Map([
  ...LEVEL_WORDS.map(([word, { level }]): [string, Level] => [word, level]),
  ...([5, 4, 3, 2, 1] as const).flatMap((level): [string, Level][] => [
    [`${level}`, level],
    [`${level}级`, level],
    [`${ROMAN_NUMBERS[level - 1]}级`, level],
  ]),
]);

/** The level that a single word names; `undefined` if it names none. */
export function levelOf(word: string): Level | undefined {
  return BY_NAME.get(foldLevels(word));
}
