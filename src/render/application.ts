import type { ApplicationResult, Reason } from '../lookup/applications/check-application.js';
import type { LevelAnswer } from '../lookup/check.js';
import { errorMessage } from '../messages/error-message.js';
import type { Messages } from '../messages/messages.js';
import { suggestionText } from './check.js';

/** The columns that are added to a row of a batch. */
export const ADDED_COLUMNS = [
  'zhiye_verdict',
  'zhiye_code',
  'zhiye_titles',
  'zhiye_reason',
] as const;

/** The cells that are added to a row: verdict, code, titles joined by `；`, and the reason as a sentence. */
export function resultCells(result: ApplicationResult, messages: Messages): string[] {
  const { verdict, code, titles, reason } = result;
  return [verdict, code ?? '', titles.join('；'), reasonSentence(reason, messages)];
}

function reasonSentence(reason: Reason, messages: Messages): string {
  const { answers, errors } = messages;
  const say = messages.batch.reason;
  switch (reason.kind) {
    case 'levels':
      return say.sentence(
        reason.levels.map((answer) => levelPart(answer, reason.target.title, messages)),
      );
    case 'unknown':
      return say.unknown(
        reason.name,
        reason.suggestion === null ? '' : suggestionText(reason.suggestion, answers),
      );
    case 'unlisted': {
      const { code, name } = reason.occupation;
      return say.unlisted(reason.name, answers.named(name, code));
    }
    case 'ambiguous': {
      const choices = reason.candidates.map(({ code, title }) => answers.named(title, code));
      return say.ambiguous(reason.name, answers.titles(choices));
    }
    case 'conflict':
      return say.conflict(
        reason.one,
        reason.otherName === null ? reason.other : answers.named(reason.otherName, reason.other),
      );
    case 'missing':
      return say.missing[reason.what];
    case 'date':
      return say.date(reason.cell, reason.typed);
    case 'cells':
      return say.cells(reason.found, reason.expected);
    case 'misquoted':
      return say.misquoted;
    case 'not-an-object':
      return say.notAnObject;
    case 'unreadable':
      return say.sentence(errorMessage(reason.error, errors));
  }
}

function levelPart(
  answer: LevelAnswer,
  title: string,
  { answers, batch: { reason: say } }: Messages,
): string {
  const level = answers.levelName(answer.level);
  const titles = (entries: LevelAnswer['entries']) =>
    answers.titles(entries.map((entry) => entry.title));
  switch (answer.verdict) {
    case 'open':
      return say.levelOpen(level, title);
    case 'open-by-trade':
      return say.levelByTrade(level, title, titles(answer.entries));
    case 'closed':
      return say.levelClosed(level, title, titles(answer.alternatives));
  }
}
