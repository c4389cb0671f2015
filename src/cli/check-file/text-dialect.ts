import { UsageError } from '../../messages/usage-error.js';
import { InputError } from '../../tables/input-error.js';
import { type Dialect, detectDialect } from '../../tabular/dialect.js';
import { decodeText } from '../../tabular/encoding.js';
import type { Input } from './input.js';

/** How much of a text is read to detect its delimiter; a pipe may take long to deliver more. */
const MOST_BYTES = 64 * 1024;
const MOST_LINES = 200;

/** The delimiters that are detected, as `--delimiter` names them. */
const KNOWN = [',', ';', '|', 'tab'];

/**
 * Detects the dialect of a delimited text.
 *
 * @param delimiter the one the user gave, which overrides the detected one
 * @throws InputError `text-aligned`
 * @throws UsageError `option-value-unknown` for a `sep=` whose delimiter is not usable
 */
export async function dialectOf(input: Input, delimiter: string | undefined): Promise<Dialect> {
  const { bytes, isWhole } = await input.beginning(MOST_BYTES, MOST_LINES);
  const detected = detectDialect(decodeText(bytes, isWhole), isWhole);
  if (delimiter !== undefined) return { ...detected, delimiter };
  if (detected.isAligned) throw new InputError('text-aligned', {});
  if (isDelimiter(detected.delimiter)) return detected;
  throw new UsageError('option-value-unknown', {
    option: 'sep=',
    value: detected.delimiter,
    known: KNOWN,
  });
}

/**
 * Reads the value of `--delimiter`: a character, or `tab`.
 *
 * @throws UsageError `option-value-unknown`
 */
export function readDelimiter(text: string): string {
  if (text === 'tab' || text === '\\t') return '\t';
  if (isDelimiter(text)) return text;
  throw new UsageError('option-value-unknown', {
    option: '--delimiter',
    value: text,
    known: KNOWN,
  });
}

/** A tab, a space or an ASCII punctuation character other than the quote. */
function isDelimiter(text: string): boolean {
  return text === '\t' || /^(?!")[!-/:-@[-`{-~ ]$/.test(text);
}
