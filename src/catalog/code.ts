import { DASHES, safeNormalize, withoutInvisible } from './fold.js';

declare const brand: unique symbol;

/** The code of one occupation, such as `4-01-06-02` or `4-04-05-Z1`. */
export type Code = string & { readonly [brand]: 'Code' };

/** The code of a major (`4`), sub-major (`4-01`) or minor group (`4-01-06`). */
export type GroupCode = string & { readonly [brand]: 'GroupCode' };

/** The result of reading a text as a code; a `malformed` text starts like a code but is not one. */
export type CodeReading =
  | { kind: 'code'; code: Code }
  | { kind: 'group'; code: GroupCode }
  | { kind: 'malformed' }
  | { kind: 'not-a-code' };

const CODE = /^[1-9]-\d\d-\d\d-(?:\d\d|Z[1-9]\d*)$/;
const GROUP = /^[1-9](?:-\d\d){0,2}$/;
const STARTS_LIKE_A_CODE = /^\d(?:[\dZ-]*$|\d*-\d)/;
const SEPARATORS = new RegExp(`[${DASHES}._\\s]+`, 'gu');

/**
 * Brings width, case, dashes, dots, underscores and spaces into the form of a code, and drops invisible characters. The
 * result need not be a code.
 */
export function codeForm(text: string): string {
  return safeNormalize(withoutInvisible(text), 'NFKC')
    .trim()
    .toUpperCase()
    .replace(SEPARATORS, '-');
}

/** Reads a code as people write it: `4-01-06-02`, `4.01.06.02`, `4010602`, `４－０１`, `4-04-05-z1`. */
export function readCode(text: string): CodeReading {
  const form = codeForm(text);
  if (!STARTS_LIKE_A_CODE.test(form)) return { kind: 'not-a-code' };
  const hyphenated = form.includes('-') ? form : hyphenatedForm(form);
  if (isCode(hyphenated)) return { kind: 'code', code: hyphenated };
  if (GROUP.test(hyphenated)) return { kind: 'group', code: hyphenated as GroupCode };
  return { kind: 'malformed' };
}

/** Whether a text is a code, spelled exactly as in the source. */
export function isCode(text: string): text is Code {
  return CODE.test(text);
}

function hyphenatedForm(compact: string): string {
  const segments = [
    compact.slice(0, 1),
    compact.slice(1, 3),
    compact.slice(3, 5),
    compact.slice(5),
  ];
  return segments.filter((segment) => segment !== '').join('-');
}

/** The major, sub-major and minor group of an occupation's code: `4`, `4-01`, `4-01-06`. */
export function groupsOf(code: Code): [GroupCode, GroupCode, GroupCode] {
  const [major, subMajor, minor] = code.split('-');
  return [major, `${major}-${subMajor}`, `${major}-${subMajor}-${minor}`] as [
    GroupCode,
    GroupCode,
    GroupCode,
  ];
}

/** Whether a code equals a prefix or lies below it. Compares whole segments, so `4-10` is not within `4-1`. */
export function isWithin(code: string, prefix: string): boolean {
  return code === prefix || code.startsWith(`${prefix}-`);
}
