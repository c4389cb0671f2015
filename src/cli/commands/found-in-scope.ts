import { type ErrorCode, ZhiyeError } from '../../catalog/errors.js';
import type { CommandContext } from '../context.js';
import { unlistedNames } from './search-notes.js';

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
  context: CommandContext,
  scope: string | undefined,
  ask: () => readonly Found[],
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
  const { answers } = context.messages;
  if (scope !== undefined) {
    const nameUnlisted = await unlistedNames(context);
    const unlisted = nameUnlisted(scope);
    if (unlisted !== undefined) {
      return { found, notes: [answers.nothingFoundUnlisted(scope, unlisted)] };
    }
  }
  if (failure !== undefined) throw failure;
  return { found, notes: [answers.nothingListed()] };
}
