import type { Candidate } from './entry.js';
import type { Suggestion } from './suggestion.js';

/** The error codes of the library, each with the values for its message. */
export interface ErrorArguments {
  /** `text` starts like a code but is not one, such as `4-1`. */
  'code-malformed': { text: string };
  /** An occupation was expected, but `code` is the code of a group. */
  'code-is-group': { code: string };
  /** A group was expected, but `code` is the code of an occupation. */
  'code-not-group': { code: string };
  /** A code was expected, or the name of a group or occupation where one is allowed, but `text` is neither. */
  'code-expected': { text: string };
  /** The name is empty. */
  'name-missing': Record<never, never>;
  /** No occupation, title, trade or code is called `name`; `suggestions` are what it may mean. */
  'name-unknown': { name: string; suggestions: readonly Suggestion[] };
  /** `name` is the `occupation` with this `code` in the classification, but the catalogue does not list it. */
  'name-unlisted': { name: string; code: string; occupation: string };
  /** `name` combines a name and a code that do not belong together; `candidates` are what each of them means. */
  'name-conflict': { name: string; candidates: readonly Candidate[] };
  /** Several entries have the name `name`; `candidates` are their titles. */
  'name-ambiguous': { name: string; candidates: readonly Candidate[] };
  /** No level was given. */
  'level-missing': Record<never, never>;
  /** `text` is not a level. */
  'level-unreadable': { text: string };
  /** `text` is a level of the eight-level system (人社部发〔2022〕14号) that no catalogue lists: 学徒工, 特级技师, 首席技师. */
  'level-not-in-catalogue': { text: string };
  /** `text` joins the names of two different levels as if they were one: 五级/高级工. */
  'level-contradictory': { text: string };
  /** The query is empty. */
  'query-empty': Record<never, never>;
  /** The catalogue file `file` cannot be read, or is not UTF-8; `reason` is an error code of the system or of Node.js. */
  'catalogue-unreadable': { file: string; reason: string };
  /** The catalogue file is not JSON; `reason` is the parser's message, in English. */
  'catalogue-not-json': { reason: string };
  /** The file is JSON, but not a zhiye catalogue. */
  'catalogue-foreign': Record<never, never>;
  /** The catalogue file has format version `version`; this zhiye reads versions up to `supported`. */
  'catalogue-future': { version: string; supported: number };
  /** The value at the path `where`, such as `entries[3].levels`, is missing, invalid, or contradicts another value. */
  'catalogue-damaged': { where: string };
}

/** What went wrong, independent of language. */
export type ErrorCode = keyof ErrorArguments;

/** The base of all deliberate errors: a code, and the values for its message. */
export abstract class CodedError<Arguments, Code extends keyof Arguments & string> extends Error {
  constructor(
    /** What went wrong. */
    readonly code: Code,
    /** The values that belong to the code. */
    readonly args: Arguments[Code],
  ) {
    super(`${code} ${JSON.stringify(args)}`);
  }
}

/**
 * The only error that the library throws on purpose. Its `message` is for developers. Programs branch on `code` and word
 * a message for their users from `args`.
 */
export class ZhiyeError<C extends ErrorCode = ErrorCode> extends CodedError<ErrorArguments, C> {
  /** Always `ZhiyeError`. */
  override readonly name = 'ZhiyeError';
}
