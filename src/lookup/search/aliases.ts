import type { Catalogue } from '../../catalog/catalogue.js';
import type { Entry } from '../../catalog/entry.js';
import { nameForm } from '../../catalog/name.js';
import { ALIASES_JSON } from '../../generated/aliases.js';

/** A word by which entries are known without being called so. */
export interface AliasWord {
  readonly word: string;
  /** In the form in which names are compared, and without hyphens. */
  readonly form: string;
  /** For a Latin word its parts in singular; else none. */
  readonly tokens: readonly string[];
  /** Those parts in one piece. */
  readonly singular: string;
  /** The entries that it stands for, by name; those of the name that fits best are first. */
  readonly entries: readonly (readonly Entry[])[];
}

const aliasesOf = new WeakMap<Catalogue, readonly AliasWord[]>();

/**
 * The other words for the entries of a catalogue, for those of its names that have any; made once for each catalogue.
 * Source: `data/aliases.json`, which gives a reason for each.
 */
export function aliasesIn(catalogue: Catalogue): readonly AliasWord[] {
  const known = aliasesOf.get(catalogue);
  if (known !== undefined) return known;
  const { names, words }: { names: string[]; words: [word: string, ...names: number[]][] } =
    JSON.parse(ALIASES_JSON);
  const entriesOf = names.map((name) => {
    const form = nameForm(name);
    const entries = catalogue.withOccupation(form);
    return entries.length > 0 ? entries : catalogue.withTitle(form);
  });
  const aliases = words.flatMap(([word, ...places]) => {
    const entries = places.map((place) => entriesOf[place] ?? []);
    if (entries.every((named) => named.length === 0)) return [];
    const tokens = latinTokens(word);
    return {
      word,
      form: withoutHyphens(nameForm(word)),
      tokens,
      singular: tokens.join(''),
      entries,
    };
  });
  aliasesOf.set(catalogue, aliases);
  return aliases;
}

/** Whether a Chinese word stands among the aliases as it is. */
export function isWritten(form: string): boolean {
  return ALIASES_JSON.includes(`["${form}",`);
}

/** A name form in which `e-commerce` and `ecommerce` are the same. */
export function withoutHyphens(form: string): string {
  return form.replaceAll('-', '');
}

const BEGINS_CHINESE = /^[\u3000-\u9fff]/;

/** The parts of a Latin text in lower case and singular: `Pet Groomers` as pet, groomer. */
export function latinTokens(text: string): string[] {
  // The pattern of all Latin letters takes long to make.
  if (BEGINS_CHINESE.test(text)) return [];
  if (!/^[\p{Script=Latin}\d\s'&./-]+$/u.test(text)) return [];
  return text
    .toLowerCase()
    .replaceAll('-', '')
    .split(/[^\p{L}\d]/u)
    .filter((token) => token !== '')
    .map(inOneSpelling);
}

/** In singular and, so that British and American spelling are the same, as one of them has it. */
function inOneSpelling(token: string): string {
  return singularOf(token)
    .replace(/centre$/, 'center')
    .replace(/([^aeiou])our$/, '$1or')
    .replace(/is(e|ing|ation|er)$/, 'iz$1')
    .replace(/ll(ing|ed|er|or|ery)$/, 'l$1');
}

function singularOf(token: string): string {
  if (/[^aeious]ies$/.test(token)) return `${token.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh)es$/.test(token)) return token.slice(0, -2);
  return /[^su]s$/.test(token) && token.length > 3 ? token.slice(0, -1) : token;
}
