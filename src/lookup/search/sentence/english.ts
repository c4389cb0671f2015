import { type Catalogue, groupBy } from '../../../catalog/catalogue.js';
import { ENGLISH_ASKING } from '../../../generated/query-words.js';
import { type AliasWord, entriesOf, latinAliases } from '../../aliases.js';
import { latinTokens } from '../../spelling.js';
import { BestFindings, type Finding } from '../match.js';
import { type IndexedEntry, searchIndex } from '../search-index.js';

/** Endings of a name of somebody who does it for a living, which do not tell occupations apart. */
const ENDINGS = new Set(
  (
    'worker operator technician specialist expert master assistant staff personnel professional skilled senior ' +
    'junior general service inspector maker person man woman'
  ).split(' '),
);

/** Words that say nothing alone: an alias needs another one to be found by. */
const PROFESSIONS = new Set(
  'manager management engineer engineering consultant analyst advisor teacher doctor nurse driver pilot coach'.split(
    ' ',
  ),
);

/** How little an English word tells that is not in the alias, and the next meaning of an alias. */
const COST = { alias: 3, otherWord: 1, nextMeaning: 0.1 } as const;

const asking = new Set(ENGLISH_ASKING.split(',').flatMap((word) => word.split(' ')));

/**
 * Explains an English sentence: all that is no asking word and no ending is in the English words for one entry, of which
 * at least one is there as a whole.
 *
 * @param text in folded characters
 */
export function coverEnglish(
  catalogue: Catalogue,
  text: string,
): (readonly [IndexedEntry, Finding])[] {
  const words = text.split(/[^\p{L}\d'-]+/u).filter((word) => word !== '' && !asking.has(word));
  const content = latinTokens(words.join(' '))
    .filter((token) => !ENDINGS.has(token))
    .map(stemOf);
  const aliases = aliasesWithin(content);
  if (aliases.length === 0) return [];
  const stems = stemsOf(catalogue);
  const best = new BestFindings();
  for (const { alias, tells } of aliases) {
    const others = content.filter((stem) => !tells.includes(stem)).length;
    for (const [rank, indexed] of meaningsOf(alias, catalogue)) {
      if (!content.every((stem) => stems.get(indexed)?.has(stem))) continue;
      const { word } = alias;
      best.add(indexed, {
        kind: 'alias',
        field: 'alias',
        ranges: [[0, word.length]],
        penalty: COST.alias + others * COST.otherWord + rank * COST.nextMeaning,
        alias: word,
      });
    }
  }
  const findings = [...best.all];
  const least = Math.min(...findings.map(([, { penalty }]) => penalty));
  return findings.filter(([, { penalty }]) => penalty < least + 1);
}

/** An alias with the stems that tell it apart, at least one of which is no profession. */
interface TellingAlias {
  readonly alias: AliasWord;
  readonly tells: readonly string[];
  /** Its place among all aliases. */
  readonly at: number;
}

let aliasesByStem: ReadonlyMap<string, readonly TellingAlias[]> | undefined;

/** The aliases all of whose stems a text has, in the order of the table. */
function aliasesWithin(content: readonly string[]): readonly TellingAlias[] {
  aliasesByStem ??= groupBy(
    latinAliases().flatMap((alias, at): TellingAlias[] => {
      const tells = alias.tokens.filter((token) => !ENDINGS.has(token)).map(stemOf);
      return tells.every((stem) => professions.has(stem)) ? [] : [{ alias, tells, at }];
    }),
    ({ tells: [first] }) => first,
  );
  return [...new Set(content)]
    .flatMap((stem) => aliasesByStem?.get(stem) ?? [])
    .filter(({ tells }) => tells.every((stem) => content.includes(stem)))
    .sort((one, other) => one.at - other.at);
}

const stemsByCatalogue = new WeakMap<Catalogue, ReadonlyMap<IndexedEntry, ReadonlySet<string>>>();

/** The stems of all English words for each entry. */
function stemsOf(catalogue: Catalogue): ReadonlyMap<IndexedEntry, ReadonlySet<string>> {
  const known = stemsByCatalogue.get(catalogue);
  if (known !== undefined) return known;
  const stems = new Map<IndexedEntry, Set<string>>();
  for (const alias of latinAliases()) {
    for (const [, indexed] of meaningsOf(alias, catalogue)) {
      const all = stems.get(indexed) ?? new Set<string>();
      for (const token of alias.tokens) all.add(stemOf(token));
      stems.set(indexed, all);
    }
  }
  stemsByCatalogue.set(catalogue, stems);
  return stems;
}

function meaningsOf(alias: AliasWord, catalogue: Catalogue): (readonly [number, IndexedEntry])[] {
  const { indexed } = searchIndex(catalogue);
  return entriesOf(alias, catalogue).flatMap((entries, rank) =>
    entries.flatMap((entry) => {
      const found = indexed.get(entry);
      return found === undefined ? [] : [[rank, found] as const];
    }),
  );
}

/** What `drive`, `driver` and `driving` share. */
function stemOf(token: string): string {
  const stem = token.replace(/(?:ing|ers?|ors?|ed|e|y|ian|ist)$/, '');
  return stem.length < 3 ? token : stem.replace(/([bdgmnprt])\1$/, '$1');
}

const professions = new Set([...PROFESSIONS].map(stemOf));
