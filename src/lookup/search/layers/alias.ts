import type { Catalogue } from '../../../catalog/catalogue.js';
import { type AliasWord, aliasesNear, entriesOf, isAlias } from '../../aliases.js';
import { ALIAS_PENALTY, BestFindings, type Finding, type Findings, type Layer } from '../match.js';
import { searchIndex } from '../search-index.js';
import type { Word } from '../word.js';

/** A single character begins too many words. */
const SHORTEST_BEGINNING = 2;
const SHORTEST_LATIN_BEGINNING = 3;

/** English words that name no occupation on their own. */
const TOO_GENERAL = new Set(
  (
    'a an and of for the in to worker operator manager management engineer engineering technician specialist expert ' +
    'master assistant consultant analyst advisor service services staff personnel teacher doctor nurse driver ' +
    'accountant auditor pilot broker editor writer tutor guide guard secretary officer clerk agent professional skilled senior junior general public certified job work ' +
    'make maker making sell seller sales fix give help helper look get go take run use user set up find keep build builder write check choose change ' +
    'feed cut count adjust prevent prevention remove stop protect provide produce prepare promote handle measure read watch assess advise assemble ' +
    'install installer installation maintain operate control paint painter artist owner lady man woman person people companion head after out over ' +
    'test tester inspector inspection examiner attendant supervisor administrator buyer buy pick open company companies product house home room new long'
  ).split(' '),
);

/**
 * The word is another word for the entry, the beginning of one, or (in English) one of its words: 月嫂, HR,
 * `elderly` of elderly care worker.
 */
export const alias: Layer = (word, catalogue) => {
  const best = new BestFindings();
  const distanceTo = distanceFrom(word);
  for (const candidate of aliasesNear(word)) {
    const distance = distanceTo(candidate);
    if (distance === undefined) continue;
    for (const [rank, entries] of entriesOf(candidate, catalogue).entries()) {
      const finding = findingBy(candidate, word, distance + rank);
      for (const entry of entries) {
        const indexed = searchIndex(catalogue).indexed.get(entry);
        if (indexed !== undefined) best.add(indexed, finding);
      }
    }
  }
  return best.all;
};

/** Whether a word may be an alias: a quick test, which any Latin word passes, since it may have several spellings. */
export function mayBeAlias({ form, letters }: Word): boolean {
  return letters !== undefined || isAlias(form);
}

/** What a word finds as a whole alias; part of one is not enough. */
export function wholeAlias(word: Word, catalogue: Catalogue): Findings {
  return new Map(
    [...alias(word, catalogue)].filter(([, { penalty }]) => penalty < ALIAS_PENALTY.start),
  );
}

function findingBy({ word: text }: AliasWord, { form }: Word, penalty: number): Finding {
  const start = Math.max(text.toLowerCase().indexOf(form), 0);
  const end =
    penalty < ALIAS_PENALTY.start ? text.length : Math.min(start + form.length, text.length);
  return { kind: 'alias', field: 'alias', ranges: [[start, end]], penalty, alias: text };
}

/**
 * The penalty of a word for an alias near it: less than `ALIAS_PENALTY.start` for the alias itself, `undefined` for no
 * match. Several English words are near the whole alias alone.
 */
function distanceFrom({
  unhyphenated: form,
  tokens,
  singular,
}: Word): (alias: AliasWord) => number | undefined {
  const [token] = tokens;
  if (token === undefined) {
    return (candidate) => {
      if (form === candidate.form) return 0;
      const start = form.length >= SHORTEST_BEGINNING && candidate.form.startsWith(form);
      return start ? ALIAS_PENALTY.start : undefined;
    };
  }
  const isWhole = (candidate: AliasWord) =>
    form === candidate.form || singular === candidate.singular;
  if (TOO_GENERAL.has(token)) {
    return (candidate) => (isWhole(candidate) ? 0 : undefined);
  }
  return (candidate) => {
    if (isWhole(candidate)) return 0;
    const at = candidate.tokens.indexOf(token);
    if (at !== -1) return at === 0 ? ALIAS_PENALTY.start : ALIAS_PENALTY.within;
    const begins = candidate.tokens.some((other) => other.startsWith(token));
    return token.length >= SHORTEST_LATIN_BEGINNING && begins ? ALIAS_PENALTY.wordStart : undefined;
  };
}
