import type { Judgement, Reason } from '../lookup/batch/judge.js';
import type { LevelAnswer } from '../lookup/check.js';
import { type Messages, wording } from '../messages/messages.js';

/** The columns that are added to a row of a batch. */
export const ADDED_COLUMNS = [
  'zhiye_verdict',
  'zhiye_code',
  'zhiye_titles',
  'zhiye_reason',
] as const;

/** The cells that are added to a row: verdict, code, titles joined by `；`, and the reason as a sentence. */
export function judgementCells(judgement: Judgement, messages: Messages): string[] {
  const { verdict, code, titles, reason } = judgement;
  return [verdict, code ?? '', titles.join('；'), reasonSentence(reason, messages)];
}

function reasonSentence(reason: Reason, messages: Messages): string {
  const say = messages.batch.reason;
  switch (reason.kind) {
    case 'levels':
      return say.sentence(
        reason.levels.map((answer) => levelPart(answer, reason.target.title, messages)),
      );
    case 'unknown':
      return say.unknown(reason.name);
    case 'ambiguous': {
      const choices = reason.candidates.map(({ code, title }) => messages.named(title, code));
      return say.ambiguous(reason.name, messages.titles(choices));
    }
    case 'conflict':
      return say.conflict(reason.one, reason.other);
    case 'missing':
      return say.missing[reason.what];
    case 'cells':
      return say.cells(reason.found, reason.expected);
    case 'misquoted':
      return say.misquoted;
    case 'not-an-object':
      return say.notAnObject;
    case 'unreadable':
      return say.sentence(wording(reason.error, messages));
  }
}

function levelPart(answer: LevelAnswer, title: string, messages: Messages): string {
  const level = messages.levelName(answer.level);
  const titles = (entries: LevelAnswer['entries']) =>
    messages.titles(entries.map((entry) => entry.title));
  switch (answer.verdict) {
    case 'open':
      return messages.batch.reason.levelOpen(level, title);
    case 'open-by-trade':
      return messages.batch.reason.levelByTrade(level, title, titles(answer.entries));
    case 'closed':
      return messages.batch.reason.levelClosed(level, title, titles(answer.alternatives));
  }
}
