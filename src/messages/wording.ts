import type { ErrorCode, ZhiyeError } from '../catalog/errors.js';
import { errors as en } from './en-errors.js';
import type { Language } from './language.js';
import type { ErrorTexts } from './messages.js';
import { errors as zh } from './zh-errors.js';

const ERRORS: Readonly<Record<Language, ErrorTexts>> = { zh, en };

/** What an error says, in words: a line, and for a table one for each of its problems. */
export function wording(error: ZhiyeError, language: Language): string[] {
  const errors = ERRORS[language];
  const problems = isTableProblems(error)
    ? error.args.problems.map(({ line, kind, ...problem }) => {
        const place = errors.tableProblem[error.args.place];
        const expected =
          kind === 'title-repeated' ? place(Number(problem.expected)) : problem.expected;
        return `${place(line)}: ${errors.tableProblem[kind]({ ...problem, expected })}`;
      })
    : [];
  return [sentenceOf(error, errors), ...problems];
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
