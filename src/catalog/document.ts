import { Catalogue, type Provenance } from './catalogue.js';
import { type Code, isCode } from './code.js';
import { type Entry, tradeOf } from './entry.js';
import { ZhiyeError } from './errors.js';
import { LEVELS } from './level.js';

/** The format version that is written, and the newest that can be read. */
const DOCUMENT_VERSION = 1;

const FORMAT = 'zhiye-catalogue';

/** The text of a catalogue file: JSON with one entry per line, so that line diffs are readable. */
export function writeCatalogueDocument(catalogue: Catalogue): string {
  const { title, attachment, footnote, source } = catalogue.provenance;
  const head = { format: FORMAT, version: DOCUMENT_VERSION, title, attachment, footnote, source };
  const fields = Object.entries(head).map(
    ([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},\n`,
  );
  const entries = catalogue.entries.map((entry) => `    ${JSON.stringify(entry)}`);
  return `{\n${fields.join('')}  "entries": [\n${entries.join(',\n')}\n  ]\n}\n`;
}

/**
 * Makes a catalogue from the content of a catalogue file, as `zhiye import` writes it.
 *
 * @param json the text of the file, or the object that `JSON.parse` makes of it
 * @returns the catalogue, with all of its entries checked
 * @throws ZhiyeError `catalogue-not-json`, `catalogue-foreign` (some other JSON), `catalogue-future` (a newer format
 *   version) or `catalogue-damaged` (with the path of the bad value)
 */
export function catalogueFrom(json: string | object): Catalogue {
  const document = typeof json === 'string' ? parseJson(json) : json;
  if (!isRecord(document) || document.format !== FORMAT) {
    throw new ZhiyeError('catalogue-foreign', {});
  }
  const { version } = document;
  if (!isPositiveInteger(version)) damaged('version');
  if (version > DOCUMENT_VERSION) {
    throw new ZhiyeError('catalogue-future', {
      version: String(version),
      supported: DOCUMENT_VERSION,
    });
  }
  const provenance = readProvenance(document);
  if (!Array.isArray(document.entries) || document.entries.length === 0) damaged('entries');
  const entries = document.entries.map(readEntry);
  refuseContradictions(entries);
  return new Catalogue(provenance, entries);
}

function parseJson(text: string): unknown {
  if (isTooDeep(text)) {
    throw new ZhiyeError('catalogue-not-json', { reason: 'brackets in brackets without end' });
  }
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    throw new ZhiyeError('catalogue-not-json', { reason: String(error) });
  }
}

function readProvenance(document: Record<string, unknown>): Provenance {
  const textOrNull = (key: string): string | null => {
    const value = document[key];
    return value === null || typeof value === 'string' ? value : damaged(key);
  };
  const { source } = document;
  if (!isRecord(source)) damaged('source');
  const { file, sha256 } = source;
  if (typeof file !== 'string') damaged('source.file');
  if (typeof sha256 !== 'string' || !/^[0-9a-f]{64}$/.test(sha256)) damaged('source.sha256');
  return {
    title: textOrNull('title'),
    attachment: textOrNull('attachment'),
    footnote: textOrNull('footnote'),
    source: { file, sha256 },
  };
}

function readEntry(value: unknown, index: number): Entry {
  const at = (field: string) => damaged(`entries[${index}].${field}`);
  if (!isRecord(value)) return damaged(`entries[${index}]`);
  const { no, code, title, occupation, levels } = value;
  if (no !== index + 1) at('no');
  if (typeof code !== 'string' || !isCode(code)) return at('code');
  if (typeof occupation !== 'string' || occupation.trim() === '') return at('occupation');
  if (typeof title !== 'string') return at('title');
  const trade = tradeOf(title, occupation);
  if (trade === undefined) return at('title');
  if (trade !== value.trade) return at('trade');
  if (!Array.isArray(levels) || levels.length === 0) return at('levels');
  const known = LEVELS.filter((level) => levels.includes(level));
  if (known.length !== levels.length) return at('levels');
  return { no: index + 1, code, title, occupation, trade, levels };
}

function refuseContradictions(entries: readonly Entry[]): void {
  const occupations = new Map<Code, string>();
  const titles = new Set<string>();
  for (const [index, { code, title, occupation }] of entries.entries()) {
    if ((occupations.get(code) ?? occupation) !== occupation) damaged(`entries[${index}].code`);
    occupations.set(code, occupation);
    if (titles.has(`${code} ${title}`)) damaged(`entries[${index}].title`);
    titles.add(`${code} ${title}`);
  }
}

/** Whether a value that was parsed from JSON is an object. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isPositiveInteger(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) > 0;
}

function damaged(where: string): never {
  throw new ZhiyeError('catalogue-damaged', { where });
}

/** Far deeper than any table or catalogue, and far below the limits of JSON parsers and writers. */
const MAX_DEPTH = 1_000;

/** Whether JSON nests arrays and objects too deeply to be parsed: that can take far more memory than the text itself. */
export function isTooDeep(json: string): boolean {
  // Each level of nesting takes at least one bracket.
  if (json.length <= MAX_DEPTH) return false;
  let depth = 0;
  let inString = false;
  for (let at = 0; at < json.length; at += 1) {
    const character = json.charAt(at);
    if (inString) {
      if (character === '\\') at += 1;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === '[' || character === '{') {
      depth += 1;
      if (depth > MAX_DEPTH) return true;
    } else if (character === ']' || character === '}') depth -= 1;
  }
  return false;
}
