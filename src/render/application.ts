import type { ApplicationResult, Reason } from '../lookup/applications/check-application.js';
import type { LevelAnswer } from '../lookup/check.js';
import { errorMessage } from '../messages/error-message.js';
import type { Messages } from '../messages/messages.js';
import { suggestionText } from './check.js';
import { escapeControls } from './escape-controls.js';

/** The cells of a row in the `RESULT_COLUMNS`: verdict, code, titles joined by `；`, and the reason as a sentence. */
export function resultCells(result: ApplicationResult, messages: Messages): string[] {
  const { verdict, code, titles, reason } = result;
  const sentence = escapeControls(reasonSentence(reason, messages));
  return [verdict, code ?? '', titles.join('；'), sentence];
}

function reasonSentence(reason: Reason, messages: Messages): string {
  const { answers, errors } = messages;
  const texts = messages.batch.reason;
  switch (reason.kind) {
    case 'levels':
      return texts.sentence(
        reason.levels.map((answer) => levelPart(answer, reason.target.title, messages)),
      );
    case 'unknown':
      return texts.unknown(
        reason.name,
        reason.suggestion === null ? '' : suggestionText(reason.suggestion, answers),
      );
    case 'unlisted': {
      const { code, name } = reason.occupation;
      return texts.unlisted(reason.name, answers.named(name, code));
    }
    case 'ambiguous': {
      const choices = reason.candidates.map(({ code, title }) => answers.named(title, code));
      return texts.ambiguous(reason.name, answers.titles(choices));
    }
    case 'conflict':
      return texts.conflict(
        reason.one,
        reason.otherName === null ? reason.other : answers.named(reason.otherName, reason.other),
      );
    case 'missing':
      return texts.missing[reason.what];
    case 'date':
      return texts.date(reason.cell, reason.typed);
    case 'cells':
      return texts.cells(reason.found, reason.expected);
    case 'misquoted':
      return texts.misquoted;
    case 'not-an-object':
      return texts.notAnObject;
    case 'member-repeated':
      return texts.memberRepeated(reason.member);
    case 'unreadable':
      return texts.sentence(errorMessage(reason.error, errors));
  }
}

function levelPart(
  answer: LevelAnswer,
  title: string,
  { answers, batch: { reason: texts } }: Messages,
): string {
  const level = answers.levelName(answer.level);
  const titles = (entries: LevelAnswer['entries']) =>
    answers.titles(entries.map((entry) => entry.title));
  switch (answer.verdict) {
    case 'open':
      return texts.levelOpen(level, title);
    case 'open-by-trade':
      return texts.levelByTrade(level, title, titles(answer.entries));
    case 'closed':
      return texts.levelClosed(level, title, titles(answer.alternatives));
  }
}
