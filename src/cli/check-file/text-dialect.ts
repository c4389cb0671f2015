import { UsageError } from '../../messages/usage-error.js';
import { InputError } from '../../tables/input-error.js';
import { type Dialect, detectDialect } from '../../tabular/dialect.js';
import { Utf8Text } from '../../tabular/encoding.js';
import type { Input } from './input.js';

/** So much of a text shows how it is delimited; a pipe may take long to give more. */
const MOST_BYTES = 64 * 1024;
const MOST_LINES = 200;

/** The delimiters that are detected, as an option names them. */
const KNOWN = [',', ';', '|', 'tab'];

/**
 * How a delimited text is delimited.
 *
 * @param delimiter what the user said delimits it
 * @throws InputError `text-aligned`, or `option-value-unknown` for a `sep=` that is not ASCII
 */
export async function dialectOf(input: Input, delimiter: string | undefined): Promise<Dialect> {
  const { bytes, isWhole } = await input.beginning(MOST_BYTES, MOST_LINES);
  const text = new Utf8Text();
  const pieces = [text.read(bytes), ...(isWhole ? [text.end()] : [])];
  const detected = detectDialect(Buffer.concat(pieces).toString('utf8'), isWhole);
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
 * The delimiter that an option names, by itself or as `tab`.
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

/** One sign of ASCII that no cell begins or is quoted with. */
function isDelimiter(text: string): boolean {
  return text === '\t' || /^(?!")[!-/:-@[-`{-~ ]$/.test(text);
}
