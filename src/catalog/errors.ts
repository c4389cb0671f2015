import type { Candidate } from './entry.js';
import type { Suggestion } from './suggestion.js';

/** What the library can find wrong: each code with the values that a message about it needs. */
export interface ErrorArguments {
  /** `text` begins like a code but is none: `4-1`. */
  'code-malformed': { text: string };
  /** An occupation was asked for, and `code` is that of a group. */
  'code-is-group': { code: string };
  /** A group was asked for, and `code` is that of an occupation. */
  'code-not-group': { code: string };
  /** A group or occupation was asked for, and `text` is neither a code nor a name of one. */
  'code-expected': { text: string };
  /** The name is empty. */
  'name-missing': Record<never, never>;
  /** Nobody has an occupation, title, trade or code `name`; `suggestions` are what may be meant. */
  'name-unknown': { name: string; suggestions: readonly Suggestion[] };
  /** `name` is the `occupation` with the `code` in the classification, and the catalogue does not list it. */
  'name-unlisted': { name: string; code: string; occupation: string };
  /** `name` is a name and a code that do not belong together; `candidates` are what each of them means. */
  'name-conflict': { name: string; candidates: readonly Candidate[] };
  /** Several entries have the name `name`; `candidates` are their titles. */
  'name-ambiguous': { name: string; candidates: readonly Candidate[] };
  /** No level was given. */
  'level-missing': Record<never, never>;
  /** `text` is no level. */
  'level-unreadable': { text: string };
  /** `text` is a level of the eight-level system (人社部发〔2022〕14号) that no catalogue lists: 学徒工, 特级技师, 首席技师. */
  'level-not-in-catalogue': { text: string };
  /** `text` names one level by two halves that do not agree: 五级/高级工. */
  'level-contradictory': { text: string };
  /** The query is empty. */
  'query-empty': Record<never, never>;
  /** The catalogue file `file` cannot be read, or is not UTF-8; `reason` is the code of the system or of Node. */
  'catalogue-unreadable': { file: string; reason: string };
  /** The catalogue file is not JSON; `reason` is the parser's. */
  'catalogue-not-json': { reason: string };
  /** The file is JSON, but no catalogue of zhiye. */
  'catalogue-foreign': Record<never, never>;
  /** The catalogue file has the format's `version`, and this zhiye reads up to `supported`. */
  'catalogue-future': { version: string; supported: number };
  /** `where` in the catalogue file is missing, wrong, or contradicts another place: `entries[3].levels`. */
  'catalogue-damaged': { where: string };
}

/** What went wrong, as a word that does not change with the language. */
export type ErrorCode = keyof ErrorArguments;

/** An error that is thrown on purpose: a code, with the values that a message about it needs. */
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
 * The only error that the library throws on purpose. Its message is for developers; `code` and `args` are what a
 * program needs to decide, and to word it for its users.
 */
export class ZhiyeError<C extends ErrorCode = ErrorCode> extends CodedError<ErrorArguments, C> {
  /** Always `ZhiyeError`. */
  override readonly name = 'ZhiyeError';
}
