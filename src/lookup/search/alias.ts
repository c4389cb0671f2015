import type { AliasWord } from './aliases.js';
import type { Finding, Range } from './match.js';
import type { Layer, SearchableEntry } from './searchable.js';
import type { Word } from './word.js';

/** How far a word is from an alias that it begins, that has it as a word, or that has a word which it begins. */
const SLACK = { begun: 10, within: 100, wordBegun: 200 } as const;

/** A single character begins too many words. */
const SHORTEST_BEGINNING = 2;
const SHORTEST_LATIN_BEGINNING = 3;

/** Words of English that name no occupation on their own. */
const SAYING_NOTHING = new Set(
  (
    'a an and of for the in to worker operator manager management engineer engineering technician specialist expert ' +
    'master assistant consultant analyst advisor service services staff personnel teacher doctor nurse driver ' +
    'officer clerk agent professional skilled senior junior general public certified job work'
  ).split(' '),
);

/** Whether a word is an alias of an entry, and not a part of one. */
export function isWholeAlias(word: Word, searchable: SearchableEntry): boolean {
  return (alias(word, searchable)?.slack ?? SLACK.begun) < SLACK.begun;
}

/** Whether a finding is only by the beginning of a word of an alias: `car` of care. */
export function isBegunWord({ kind, slack }: Finding): boolean {
  return kind === 'alias' && slack >= SLACK.wordBegun;
}

/**
 * The word is another word for the entry, the beginning of one, or (in English) one of its words: 月嫂, HR,
 * `elderly` of elderly care worker.
 */
export const alias: Layer = (word, { aliases }) => {
  let best: { found: AliasWord; slack: number; ranges: Range[] } | undefined;
  for (const candidate of aliases) {
    const slack = distance(word, candidate);
    if (slack === undefined || (best !== undefined && best.slack <= slack)) continue;
    const start = Math.max(candidate.word.toLowerCase().indexOf(word.form), 0);
    const length = slack === 0 ? candidate.word.length : word.form.length;
    best = {
      found: candidate,
      slack,
      ranges: [[start, Math.min(start + length, candidate.word.length)]],
    };
  }
  return best === undefined
    ? undefined
    : {
        kind: 'alias',
        field: 'alias',
        ranges: best.ranges,
        slack: best.slack,
        alias: best.found.word,
      };
};

/** How far a word is from an alias, less than `SLACK.begun` if it is the alias itself; `undefined` if it has nothing of it. */
function distance({ unhyphenated: form, tokens }: Word, candidate: AliasWord): number | undefined {
  const isAlias =
    form === candidate.form || (tokens.length > 0 && tokens.join('') === candidate.singular);
  if (isAlias) {
    return candidate.rank;
  }
  const [token, ...more] = tokens;
  if (token === undefined) {
    return form.length >= SHORTEST_BEGINNING && candidate.form.startsWith(form)
      ? SLACK.begun + candidate.rank
      : undefined;
  }
  if (more.length > 0 || SAYING_NOTHING.has(token)) return undefined;
  const at = candidate.tokens.indexOf(token);
  if (at !== -1) return (at === 0 ? SLACK.begun : SLACK.within) + candidate.rank;
  const begins = candidate.tokens.some((other) => other.startsWith(token));
  return token.length >= SHORTEST_LATIN_BEGINNING && begins
    ? SLACK.wordBegun + candidate.rank
    : undefined;
}
