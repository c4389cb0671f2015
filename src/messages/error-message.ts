import type { CodedError, ErrorArguments } from '../catalog/errors.js';
import type { InputError, InputErrorArguments, TableProblem } from '../tables/input-error.js';
import type { UsageErrorArguments } from './usage-error.js';

type AllArguments = ErrorArguments & InputErrorArguments & UsageErrorArguments;

export type AnyErrorCode = keyof AllArguments;

/** Any error that zhiye throws on purpose. */
type AnyError<C extends AnyErrorCode = AnyErrorCode> = CodedError<AllArguments, C>;

/** The words of errors in one language. */
export interface ErrorTexts {
  /** A sentence for every error code, made from its arguments. */
  readonly sentence: { readonly [C in keyof AllArguments]: (args: AllArguments[C]) => string };
  /** The problems of a published table. */
  readonly tableProblem: Readonly<
    Record<TableProblem['kind'], (problem: Pick<TableProblem, 'found' | 'expected'>) => string>
  >;
  atPlace(place: string, problem: string): string;
  /** @param counts whether `line` counts lines of text or rows of a table */
  place(counts: 'line' | 'row', place: Pick<TableProblem, 'sheet' | 'line' | 'column'>): string;
}

/** The message of an error: one line, and for a published table one more for each of its problems. */
export function errorMessage(error: AnyError, texts: ErrorTexts): string[] {
  const problems = isTableProblems(error)
    ? error.args.problems.map((problem) => {
        const { kind, found, repeats } = problem;
        const placed = (place: Pick<TableProblem, 'sheet' | 'line' | 'column'>) =>
          texts.place(error.args.place, place);
        const expected =
          repeats === undefined ? problem.expected : placed({ ...repeats, column: null });
        const words = texts.tableProblem[kind]({ found: oneLine(found), expected });
        return texts.atPlace(placed(problem), words);
      })
    : [];
  return [sentenceOf(error, texts), ...problems];
}

/** The text of a cell, without its line breaks. */
function oneLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, ' ');
}

function isTableProblems(error: AnyError): error is InputError<'table-problems'> {
  return error.code === 'table-problems';
}

function sentenceOf<C extends AnyErrorCode>(
  { code, args }: AnyError<C>,
  texts: ErrorTexts,
): string {
  return texts.sentence[code](args);
}
