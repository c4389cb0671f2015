import type { ErrorCode, ZhiyeError } from '../catalog/errors.js';
import { errors as en } from './en-errors.js';
import type { Language } from './language.js';
import type { ErrorTexts } from './messages.js';
import { errors as zh } from './zh-errors.js';

const ERRORS: Readonly<Record<Language, ErrorTexts>> = { zh, en };

/** What an error says, in words: a line, and for a table one for each of its problems. */
export function errorMessage(error: ZhiyeError, language: Language): string[] {
  const errors = ERRORS[language];
  const problems = isTableProblems(error)
    ? error.args.problems.map(({ sheet, line, column, kind, found, expected }) => {
        const place = (at: number, cell: number | null) =>
          errors.place(error.args.place, { sheet, line: at, column: cell });
        const other = kind === 'title-repeated' ? place(Number(expected), null) : expected;
        const words = errors.tableProblem[kind]({ found: oneLine(found), expected: other });
        return `${place(line, column)}: ${words}`;
      })
    : [];
  return [sentenceOf(error, errors), ...problems];
}

/** A cell's text on one line, as a message has it. */
function oneLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, ' ');
}

function isTableProblems(error: ZhiyeError): error is ZhiyeError<'table-problems'> {
  return error.code === 'table-problems';
}

function sentenceOf<C extends ErrorCode>(
  { code, args }: ZhiyeError<C>,
  errors: ErrorTexts,
): string {
  return errors.sentence[code](args);
}
