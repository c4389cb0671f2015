import type { SearchAnswer } from '../../lookup/search/search.js';
import type { AnswerTexts } from '../../messages/messages.js';
import type { CommandContext } from '../context.js';

/** Names the occupation that only the classification has, if a query names one. */
export type NameUnlisted = (query: string) => string | undefined;

/** Loads the classification. */
export async function unlistedNames({
  catalogue,
  messages,
}: CommandContext): Promise<NameUnlisted> {
  const { classification, unlistedOccupation } = await import('./less-used.js');
  const chosen = await catalogue();
  return (query) => {
    const occupation = unlistedOccupation(chosen, classification, query);
    return occupation && messages.answers.named(occupation.name, occupation.code);
  };
}

/** What somebody should know of how a query was read: what was left out, guessed or not understood, item by item. */
export function searchNotes(
  { items, leftOut }: SearchAnswer,
  nameUnlisted: NameUnlisted,
  answers: AnswerTexts,
): string[] {
  return [
    ...(leftOut.length === 0 ? [] : [answers.leftOut(leftOut)]),
    ...items.flatMap(({ query, results: [first], notUnderstood }) => {
      if (first !== undefined) return first.match.kind === 'fuzzy' ? [answers.guesses(query)] : [];
      const unlisted = nameUnlisted(query);
      if (unlisted !== undefined) return [answers.nothingFoundUnlisted(query, unlisted)];
      return notUnderstood.length === 0
        ? [answers.nothingFound(query)]
        : [answers.notUnderstood(query, notUnderstood)];
    }),
  ];
}
