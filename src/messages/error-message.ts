import type { CodedError, ErrorArguments } from '../catalog/errors.js';
import type { InputError, InputErrorArguments, TableProblem } from '../tables/input-error.js';
import type { UsageErrorArguments } from './usage-error.js';

type AllArguments = ErrorArguments & InputErrorArguments & UsageErrorArguments;

export type AnyErrorCode = keyof AllArguments;

/** Any error that zhiye throws on purpose. */
type AnyError<C extends AnyErrorCode = AnyErrorCode> = CodedError<AllArguments, C>;

/** What a language says about what went wrong. */
export interface ErrorTexts {
  /** A sentence for every error, from the values that belong to its code. */
  readonly sentence: { readonly [C in keyof AllArguments]: (args: AllArguments[C]) => string };
  /** What is wrong in a published table. */
  readonly tableProblem: Readonly<
    Record<TableProblem['kind'], (problem: Pick<TableProblem, 'found' | 'expected'>) => string>
  >;
  /** @param counts what the number of a line counts */
  place(counts: 'line' | 'row', place: Pick<TableProblem, 'sheet' | 'line' | 'column'>): string;
}

/** What an error says: a line, and for a published table one more for each of its problems. */
export function errorMessage(error: AnyError, texts: ErrorTexts): string[] {
  const problems = isTableProblems(error)
    ? error.args.problems.map(({ sheet, line, column, kind, found, expected }) => {
        const place = (at: number, cell: number | null) =>
          texts.place(error.args.place, { sheet, line: at, column: cell });
        const other = kind === 'title-repeated' ? place(Number(expected), null) : expected;
        const words = texts.tableProblem[kind]({ found: oneLine(found), expected: other });
        return `${place(line, column)}: ${words}`;
      })
    : [];
  return [sentenceOf(error, texts), ...problems];
}

/** A cell's text on one line. */
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
