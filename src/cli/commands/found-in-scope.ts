import type { Catalogue } from '../../catalog/catalogue.js';
import { type ErrorCode, ZhiyeError } from '../../catalog/errors.js';
import type { AnswerTexts } from '../../messages/messages.js';

/** The errors for a text that names no group, though it may name an occupation that the catalogue does not list. */
const NO_GROUP: ReadonlySet<ErrorCode> = new Set(['code-expected', 'code-not-group']);

/**
 * What a question about a group or an occupation finds, with a note if that is nothing. An occupation that only the
 * classification has is named there.
 *
 * @param scope the group or occupation, as the user names it
 * @throws ZhiyeError as the question does
 */
export async function foundInScope<Found>(
  catalogue: Catalogue,
  scope: string | undefined,
  ask: () => readonly Found[],
  answers: AnswerTexts,
): Promise<{ readonly found: readonly Found[]; readonly notes: readonly string[] }> {
  let failure: ZhiyeError | undefined;
  let found: readonly Found[] = [];
  try {
    found = ask();
  } catch (error) {
    if (!(error instanceof ZhiyeError) || !NO_GROUP.has(error.code)) throw error;
    failure = error;
  }
  if (found.length > 0) return { found, notes: [] };
  if (scope !== undefined) {
    const { classification, unlistedOccupation } = await import('./less-used.js');
    const occupation = unlistedOccupation(catalogue, classification, scope);
    if (occupation !== undefined) {
      const { name, code } = occupation;
      return { found, notes: [answers.nothingFoundUnlisted(scope, answers.named(name, code))] };
    }
  }
  if (failure !== undefined) throw failure;
  return { found, notes: [answers.nothingListed()] };
}
