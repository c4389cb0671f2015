import { type Entry, namesOf } from '../src/catalog/entry.js';
import { nameForm } from '../src/catalog/name.js';
import { latinTokens, plainTokens, withoutHyphens } from '../src/lookup/spelling.js';
import type { Alias } from './alias-problems.js';

/**
 * The aliases as two texts, one of Latin words and one of all others. Each line is a word; a line with a tab comes before a
 * run of words with the same meaning and has the indexes of their names in {@link namesOf}. Latin words end with `=` if
 * `latinTokens` differs from `plainTokens`, which is quicker.
 */
export function aliasTables(
  aliases: readonly Alias[],
  entries: readonly Entry[],
): { chinese: string; latin: string } {
  const names = namesOf(entries);
  const chinese: string[] = [];
  const latin: string[] = [];
  const last = new Map<string[], string>();
  for (const { word, for: meant } of aliases) {
    const tokens = latinTokens(word).join(' ');
    // It would never be found: search looks for words without letters among the Chinese aliases only.
    if (tokens !== '' && !/[a-z]/.test(withoutHyphens(nameForm(word)))) {
      throw new Error(`${word} has no letter`);
    }
    const table = tokens === '' ? chinese : latin;
    const places = meant.map((name) => names.indexOf(name)).join(' ');
    if (places !== last.get(table)) table.push(`\t${places}`);
    last.set(table, places);
    table.push(tokens === '' || tokens === plainTokens(word) ? word : `${word}=`);
  }
  return { chinese: `${chinese.join('\n')}\n`, latin: latin.join('\n') };
}
