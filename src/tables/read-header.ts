import { nameForm } from '../catalog/name.js';
import { HEADERS, MARKS, REMARKS } from '../generated/header-words.js';
import type { Claim, HeaderWord, Role } from './role.js';

/** What a header says of its column. */
export type HeaderReading =
  | {
      readonly kind: 'role';
      readonly role: Role;
      readonly claim: Exclude<Claim, 'option'>;
      readonly personal: boolean;
    }
  /** The role is not what is applied for, but what the person has: 现有等级. */
  | { readonly kind: 'held'; readonly role: Role }
  /** It ends in a word for a role, and what stands before is not understood: 证书等级. */
  | { readonly kind: 'resembling'; readonly role: Role }
  | { readonly kind: 'other' };

const WORDS: ReadonlyMap<string, HeaderWord> = new Map(HEADERS);
const LONGEST_WORD = Math.max(...HEADERS.map(([form]) => form.length));

/** A longer line above a table is its title, and what it says of applying holds for no column more than for others. */
const LONGEST_HEADING = 16;

const OTHER: HeaderReading = { kind: 'other' };

/**
 * Reads a header: without white space, case, width, invisible characters, `*`, colons, and remarks in brackets that say
 * how to fill in the form.
 *
 * @param heading of two rows the upper one, which holds for several columns: 现有证书
 */
export function readHeader(text: string, heading = ''): HeaderReading {
  const reading = readAlone(text);
  if (nameForm(heading) === '') return reading;
  const together = readAlone(heading + text);
  const marks = marksOfHeading(heading);
  const isNamed = reading.kind === 'role' && reading.claim !== 'weak';
  const isRoleTogether = together.kind === 'role' || together.kind === 'held';
  const base = !isNamed && (isRoleTogether || reading.kind === 'other') ? together : reading;
  if (base.kind === 'other') return OTHER;
  if (marks.has('held')) return { kind: 'held', role: base.role };
  if (base.kind !== 'role') return base;
  if (base.claim !== 'weak') return marks.has('applied') ? { ...base, claim: 'applied' } : base;
  // 名称 below 单位 is the name of something else.
  return marks.has('applied') ? base : { kind: 'resembling', role: base.role };
}

/** Whether the upper one of two header rows says what a column is: by a mark, or together with the header below. */
export function isHeadingOf(heading: string, text: string): boolean {
  const hasRole = ({ kind }: HeaderReading) => kind === 'role' || kind === 'held';
  if (!hasRole(readHeader(text, heading))) return false;
  return marksOfHeading(heading).size > 0 || !hasRole(readAlone(text));
}

function marksOfHeading(heading: string): Set<'applied' | 'held'> {
  const form = headerForm(heading);
  const marks = marksWithin(form);
  if (form.length > LONGEST_HEADING) marks.delete('applied');
  return marks;
}

/** The form in which a header is compared with the one that an option names. */
export function headerForm(text: string): string {
  return splitBrackets(text).kept;
}

function readAlone(text: string): HeaderReading {
  const { kept, marks } = splitBrackets(text);
  let rest = kept;
  let word = WORDS.get(rest);
  while (word === undefined) {
    const [form, means] = MARKS.find(([mark]) => rest.startsWith(mark)) ?? [];
    if (form === undefined || means === undefined) break;
    marks.add(means);
    rest = rest.slice(form.length);
    if (rest.startsWith('的')) rest = rest.slice(1);
    word = WORDS.get(rest);
  }
  if (word === undefined) {
    const resembled = wordAtEnd(kept);
    if (resembled === undefined) return OTHER;
    return { kind: marks.has('held') ? 'held' : 'resembling', role: resembled.role };
  }
  const { role, claim, personal } = word;
  if (marks.has('held')) return { kind: 'held', role };
  if (!marks.has('applied')) return { kind: 'role', role, claim, personal };
  // 报名编码 is the number of whoever applies.
  return claim === 'weak'
    ? { kind: 'resembling', role }
    : { kind: 'role', role, claim: 'applied', personal };
}

/** The longest word for a role in which a header ends, of those that mean nothing else. */
function wordAtEnd(form: string): HeaderWord | undefined {
  for (let length = Math.min(form.length, LONGEST_WORD); length > 0; length -= 1) {
    const word = WORDS.get(form.slice(-length));
    if (word !== undefined) return word.claim === 'weak' ? undefined : word;
  }
  return undefined;
}

/** A header's form without remarks and marks in brackets, and those marks. */
function splitBrackets(text: string): { kept: string; marks: Set<'applied' | 'held'> } {
  const form = nameForm(text).replace(/[*:]/g, '');
  const marks = new Set<'applied' | 'held'>();
  let kept = '';
  let depth = 0;
  let start = 0;
  for (let at = 0; at < form.length; at += 1) {
    const character = form.charAt(at);
    if (character === '(') {
      if (depth === 0) {
        kept += form.slice(start, at);
        start = at;
      }
      depth += 1;
    } else if (character === ')' && depth > 0) {
      depth -= 1;
      if (depth > 0) continue;
      const content = form.slice(start + 1, at);
      const within = marksWithin(content);
      if (within.has('held') || isMark(content)) for (const mark of within) marks.add(mark);
      else if (!isRemark(content)) kept += form.slice(start, at + 1);
      start = at + 1;
    }
  }
  return { kept: kept + form.slice(start), marks };
}

function isRemark(content: string): boolean {
  return content === '' || REMARKS.some((word) => content.startsWith(word));
}

/** Whether a text is nothing but marks: 申报, 拟申报的. */
function isMark(content: string): boolean {
  let rest = content;
  while (rest !== '') {
    const [form] = MARKS.find(([mark]) => rest.startsWith(mark)) ?? [];
    if (form === undefined) return rest === '的';
    rest = rest.slice(form.length);
  }
  return true;
}

function marksWithin(text: string): Set<'applied' | 'held'> {
  return new Set(MARKS.filter(([mark]) => text.includes(mark)).map(([, means]) => means));
}
