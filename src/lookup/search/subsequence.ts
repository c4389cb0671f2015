import { nameLayer, type Range } from './match.js';

/**
 * The word leaves out characters of a name but keeps their order, as abbreviations do: 汽修 of 汽车维修工. It has to
 * begin with the name; otherwise any two characters that happen to stand in a long name would be found.
 */
export const subsequence = nameLayer('subsequence', (word, name) => {
  if (word.length < 2 || word.length > name.length) return undefined;
  if (!name.startsWith(firstCharacter(word))) return undefined;
  const ranges: Range[] = [];
  let from = 0;
  for (const character of word) {
    const start = name.indexOf(character, from);
    if (start === -1) return undefined;
    from = start + character.length;
    const last = ranges.at(-1);
    if (last?.[1] === start) ranges[ranges.length - 1] = [last[0], from];
    else ranges.push([start, from]);
  }
  return { ranges, slack: from - word.length };
});

function firstCharacter(word: string): string {
  return String.fromCodePoint(word.codePointAt(0) ?? 0);
}
