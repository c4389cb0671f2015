import { type Code, readCode } from './code.js';
import { DASHES, safeNormalize, withoutInvisible } from './fold.js';

/** A name and a code from one text. */
export interface NameAndCode {
  readonly name: string;
  readonly code: Code;
}

/** Longer than any name with its code; it bounds the work of the patterns below. */
const MAX_LENGTH = 128;

const JOINT = `[${DASHES}._\\s]*`;
const CODE = `[1-9]${JOINT}\\d\\d${JOINT}\\d\\d${JOINT}(?:[Zz][1-9]\\d{0,5}|\\d\\d)`;
const BETWEEN = `[\\s、,，:：;；/|${DASHES}]*`;

const CODE_FIRST = new RegExp(
  `^[(\\[【〔]?\\s*(?<code>${CODE})(?![\\da-z])\\s*[)\\]】〕]?${BETWEEN}(?<name>.+)$`,
  'isu',
);
const CODE_LAST = new RegExp(
  `^(?<name>.+?)${BETWEEN}[(\\[【〔]?\\s*(?<![\\da-z]|\\d-)(?<code>${CODE})\\s*[)\\]】〕]?$`,
  'isu',
);
/** Roughly, a letter of any script: `\p{L}` is slow to compile. */
const HAS_LETTER = /[a-z\u00c0-\uffff]/i;

/**
 * Reads a name with its code before or after it, as tables and people write them: `6-31-01-03 电工`, `电工（6-31-01-03）`,
 * `6310103电工`.
 *
 * @returns `undefined` if the text is anything else: a name or a code alone, or neither
 */
export function readNameAndCode(text: string): NameAndCode | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  const folded = safeNormalize(withoutInvisible(text), 'NFKC').trim();
  if (!/\d/.test(folded)) return undefined;
  const match = CODE_FIRST.exec(folded) ?? CODE_LAST.exec(folded);
  const { name = '', code = '' } = match?.groups ?? {};
  const reading = readCode(code);
  return reading.kind === 'code' && HAS_LETTER.test(name)
    ? { name, code: reading.code }
    : undefined;
}
