import { type Catalogue, groupBy } from '../../../catalog/catalogue.js';
import { memoizeByObject, once } from '../../../catalog/memoize.js';
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

/** How little an alias and its next meaning tell; each word that is not in the alias makes it 1 less. */
const COST = { alias: 3, nextMeaning: 0.1 } as const;

const asking = new Set(ENGLISH_ASKING.split(',').flatMap((word) => word.split(' ')));

/** Words of an alias that a sentence need not have. */
const PASSED_OVER = new Set([
  ...ENDINGS,
  ...'a an the to of for in at on with and how your'.split(' '),
]);

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
  const words = text.split(/[^\p{L}\d'-]/u);
  const content = latinTokens(words.filter((word) => !asking.has(word)).join(' '))
    .filter((token) => !ENDINGS.has(token))
    .map(stemOf);
  const said = new Set(latinTokens(words.join(' ')).map(stemOf));
  const best = new BestFindings();
  for (const { alias, own } of aliasesWithin(said)) {
    const others = content.filter((stem) => !own.includes(stem)).length;
    for (const [rank, indexed] of meaningsOf(alias, catalogue)) {
      if (!content.every((stem) => stemsOf(catalogue).get(indexed)?.has(stem))) continue;
      const { word } = alias;
      best.add(indexed, {
        kind: 'alias',
        field: 'alias',
        ranges: [[0, word.length]],
        penalty: COST.alias + others + rank * COST.nextMeaning,
        alias: word,
      });
    }
  }
  const findings = [...best.all];
  const least = Math.min(...findings.map(([, { penalty }]) => penalty));
  return findings.filter(([, { penalty }]) => penalty < least + 1);
}

/** An alias with the stems that a sentence has to have. */
interface AliasStems {
  readonly alias: AliasWord;
  readonly own: readonly string[];
  /** Its place among all aliases. */
  readonly at: number;
}

/** The aliases that can be found in a sentence, by their first stem. */
const aliasesByStem = once(() =>
  groupBy(
    latinAliases().flatMap((alias, at): AliasStems[] => {
      const own = alias.tokens.filter((token) => !PASSED_OVER.has(token)).map(stemOf);
      const telling = own.filter((stem) => !askingStems.has(stem));
      const tellsLittle = telling.length < 2 && telling.every((stem) => professions.has(stem));
      return tellsLittle ? [] : [{ alias, own, at }];
    }),
    ({ own: [first] }) => first,
  ),
);

/**
 * The aliases all of whose stems are said, in the order of the table. A word that says nothing in other sentences may
 * belong to an alias: people of teach people to drive.
 */
function aliasesWithin(said: ReadonlySet<string>): readonly AliasStems[] {
  return [...said]
    .flatMap((stem) => aliasesByStem().get(stem) ?? [])
    .filter(({ own }) => own.every((stem) => said.has(stem)))
    .sort((one, other) => one.at - other.at);
}

/** The stems of all English words for each entry. */
const stemsOf = memoizeByObject((catalogue: Catalogue) => {
  const stems = new Map<IndexedEntry, Set<string>>();
  for (const alias of latinAliases()) {
    for (const [, indexed] of meaningsOf(alias, catalogue)) {
      const all = stems.get(indexed) ?? new Set<string>();
      for (const token of alias.tokens) all.add(stemOf(token));
      stems.set(indexed, all);
    }
  }
  return stems;
});

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
const askingStems = new Set([...asking].map(stemOf));
