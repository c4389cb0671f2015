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

const named = (candidates: readonly Candidate[]) =>
  candidates.map(({ code, title }) => `${title} (${code})`).join(', ');

/** What each error says to a developer, in English. */
const MESSAGES: { readonly [C in ErrorCode]: (args: ErrorArguments[C]) => string } = {
  'code-malformed': ({ text }) => `not a code: ${text}`,
  'code-is-group': ({ code }) => `the code of a group, not of an occupation: ${code}`,
  'code-not-group': ({ code }) => `the code of an occupation, not of a group: ${code}`,
  'code-expected': ({ text }) => `neither a code nor the name of a group or occupation: ${text}`,
  'name-missing': () => 'the name is empty',
  'name-unknown': ({ name, suggestions }) =>
    `no such occupation, title, trade or code: ${name}${
      suggestions.length === 0 ? '' : ` (suggestions: ${named(suggestions)})`
    }`,
  'name-unlisted': ({ name, code, occupation }) =>
    `not listed in the catalogue: ${name}, which is ${occupation} (${code}) in the classification`,
  'name-conflict': ({ name, candidates }) =>
    `name and code do not belong together: ${name} (${named(candidates)})`,
  'name-ambiguous': ({ name, candidates }) => `ambiguous name: ${name} (${named(candidates)})`,
  'level-missing': () => 'no level given',
  'level-unreadable': ({ text }) => `not a level: ${text}`,
  'level-not-in-catalogue': ({ text }) => `a level that no catalogue lists: ${text}`,
  'level-contradictory': ({ text }) => `two different levels joined as one: ${text}`,
  'query-empty': () => 'the query is empty',
  'catalogue-unreadable': ({ file, reason }) => `cannot read the catalogue ${file}: ${reason}`,
  'catalogue-not-json': ({ reason }) => `the catalogue is not JSON: ${reason}`,
  'catalogue-foreign': () => 'not a zhiye catalogue: "format": "zhiye-catalogue" is missing',
  'catalogue-future': ({ version, supported }) =>
    `the catalogue has format version ${version}; this zhiye reads up to ${supported}`,
  'catalogue-damaged': ({ where }) => `the catalogue is damaged: ${where} is missing or invalid`,
};

/** The base of all deliberate errors: a code, and the values for its message. */
export abstract class CodedError<Arguments, Code extends keyof Arguments & string> extends Error {
  constructor(
    /** What went wrong. */
    readonly code: Code,
    /** The values that belong to the code. */
    readonly args: Arguments[Code],
    message = `${code} ${JSON.stringify(args)}`,
  ) {
    super(message);
  }
}

/**
 * The only error that the library throws on purpose. Its `message` is a short English sentence for developers. Programs
 * branch on `code` and word a message for their users from `args`.
 */
export class ZhiyeError<C extends ErrorCode = ErrorCode> extends CodedError<ErrorArguments, C> {
  /** Always `ZhiyeError`. */
  override readonly name = 'ZhiyeError';

  constructor(code: C, args: ErrorArguments[C]) {
    super(code, args, MESSAGES[code](args));
  }
}
