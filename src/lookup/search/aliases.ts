import type { Catalogue } from '../../catalog/catalogue.js';
import type { Entry } from '../../catalog/entry.js';
import { nameForm } from '../../catalog/name.js';
import { ALIASES_JSON } from '../../generated/aliases.js';

/** A word by which an entry is known without being called so. */
export interface AliasWord {
  readonly word: string;
  /** In the form in which names are compared, and without hyphens. */
  readonly form: string;
  /** For a Latin word its parts in singular; else none. */
  readonly tokens: readonly string[];
  /** Those parts in one piece. */
  readonly singular: string;
  /** Place of the entry's name among those that the word stands for: 0 fits best. */
  readonly rank: number;
}

/**
 * The other words for the entries of a catalogue, for those of its names that have any.
 * Source: `data/aliases.json`, which gives a reason for each.
 */
export function aliasesIn(catalogue: Catalogue): ReadonlyMap<Entry, readonly AliasWord[]> {
  const { names, words }: { names: string[]; words: [word: string, ...names: number[]][] } =
    JSON.parse(ALIASES_JSON);
  const entriesOf = names.map((name) => {
    const form = nameForm(name);
    const entries = catalogue.withOccupation(form);
    return entries.length > 0 ? entries : catalogue.withTitle(form);
  });
  const aliases = new Map<Entry, AliasWord[]>();
  for (const [word, ...places] of words) {
    const form = withoutHyphens(nameForm(word));
    const tokens = latinTokens(word);
    const singular = tokens.join('');
    for (const [rank, place] of places.entries()) {
      for (const entry of entriesOf[place] ?? []) {
        const known = aliases.get(entry);
        const alias = { word, form, tokens, singular, rank };
        if (known === undefined) aliases.set(entry, [alias]);
        else known.push(alias);
      }
    }
  }
  return aliases;
}

/** A name form in which `e-commerce` and `ecommerce` are the same. */
export function withoutHyphens(form: string): string {
  return form.replaceAll('-', '');
}

/** The parts of a Latin text in lower case and singular: `Pet Groomers` as pet, groomer. */
export function latinTokens(text: string): string[] {
  if (!/^[\p{Script=Latin}\d\s'&./-]+$/u.test(text)) return [];
  return text
    .toLowerCase()
    .replaceAll('-', '')
    .split(/[^\p{L}\d]+/u)
    .filter((token) => token !== '')
    .map(inSingular);
}

function inSingular(token: string): string {
  if (/[^aeious]ies$/.test(token)) return `${token.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh)es$/.test(token)) return token.slice(0, -2);
  return /[^su]s$/.test(token) && token.length > 3 ? token.slice(0, -1) : token;
}
