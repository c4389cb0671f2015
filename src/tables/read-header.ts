import { nameForm } from '../catalog/name.js';
import { parseLevels } from '../catalog/parse-levels.js';
import { unlessRefused } from '../catalog/unless-refused.js';
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
  /** It has the role, but says what the person already has: 现有等级. */
  | { readonly kind: 'held'; readonly role: Role }
  /** It has a word for a role among words that are not understood: 证书等级, 等级2, 工种全称. */
  | { readonly kind: 'resembling'; readonly role: Role }
  | { readonly kind: 'other' };

const WORDS: ReadonlyMap<string, HeaderWord> = new Map(HEADERS);
const LONGEST_WORD = Math.max(...HEADERS.map(([form]) => form.length));

/** A longer line above a table is its title, and what it says of applying holds for no column more than for others. */
const LONGEST_HEADING = 16;

/** How a label ends that says who filled in the form, and when; it holds for no column: 申报单位, 报名日期. */
const ABOUT_FORM = /(?:单位|机构|学校|部门|人|日期|时间|地点|电话)$/;

/** What a word before a header says: that the column is applied for, or that the person has it. */
type Mark = 'applied' | 'held';

const OTHER: HeaderReading = { kind: 'other' };

/**
 * Reads a header: without white space, case, width, invisible characters, `*`, colons, and remarks in brackets that say
 * how to fill in the form.
 *
 * @param heading of two rows the upper one, which holds for several columns: 现有证书
 */
export function readHeader(text: string, heading = ''): HeaderReading {
  const reading = readAlone(text);
  if (nameForm(heading) === '') return reading.kind === 'other' ? readWithin(text) : reading;
  if (isMark(text)) return readAlone(text + heading);
  const together = readAlone(heading + text);
  const marks = marksOfHeading(heading);
  const isNamed = reading.kind === 'role' && reading.claim !== 'weak';
  const isRoleTogether = together.kind === 'role' || together.kind === 'held';
  const base = !isNamed && (isRoleTogether || reading.kind === 'other') ? together : reading;
  if (base.kind === 'other') return OTHER;
  if (marks.has('held')) return { kind: 'held', role: base.role };
  if (base.kind !== 'role') return base;
  if (base.claim !== 'weak') return marks.has('applied') ? { ...base, claim: 'applied' } : base;
  // 名称 below 单位 is the name of something else. A code that is left out would contradict nothing any more; read as
  // the code of an occupation, one of something else is refused.
  return marks.has('applied') || base.role === 'code'
    ? base
    : { kind: 'resembling', role: base.role };
}

/** Whether the upper one of two header rows says what a column is: by a mark, or together with the header below. */
export function isHeadingOf(heading: string, text: string): boolean {
  const hasRole = ({ kind }: HeaderReading) => kind === 'role' || kind === 'held';
  if (!hasRole(readHeader(text, heading))) return false;
  return marksOfHeading(heading).size > 0 || !hasRole(readAlone(text));
}

/** Whether a header says only that its column is applied for or held: 申报 and 现有 below 等级. */
export function isMark(text: string): boolean {
  const form = headerForm(text);
  return form !== '' && splitMarks(form).isMarks;
}

function marksOfHeading(heading: string): Set<Mark> {
  const form = headerForm(heading);
  const marks = marksWithin(form);
  if (form.length > LONGEST_HEADING || ABOUT_FORM.test(form)) marks.delete('applied');
  return marks;
}

/** The form in which a header is compared with the one that an option names. */
export function headerForm(text: string): string {
  return splitBrackets(text).kept;
}

function readAlone(text: string): HeaderReading {
  const { kept, marks } = splitBrackets(text);
  const { word, before, reached } = splitMarks(kept);
  for (const mark of word === undefined ? reached : before) marks.add(mark);
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

/** A form as marks and the word after them. */
interface Split {
  /** `undefined` if what comes after the marks is no word for a role. */
  readonly word: HeaderWord | undefined;
  /** The marks before the word. */
  readonly before: ReadonlySet<Mark>;
  /** All marks at its beginning. */
  readonly reached: ReadonlySet<Mark>;
  /** Whether it is nothing but marks. */
  readonly isMarks: boolean;
}

/** Takes the marks off the beginning of a form, in every way to split it: 所报 考核 or 所报考 核. */
function splitMarks(form: string): Split {
  const marksAt = new Map<number, Set<Mark>>([[0, new Set()]]);
  const reached = new Set<Mark>();
  for (const [at, before] of marksAt) {
    const word = form.length - at > LONGEST_WORD ? undefined : WORDS.get(form.slice(at));
    if (word !== undefined) return { word, before, reached, isMarks: false };
    for (const [mark, means] of MARKS) {
      if (!form.startsWith(mark, at)) continue;
      const end = at + mark.length;
      const next = form.startsWith('的', end) ? end + 1 : end;
      marksAt.set(next, new Set([...(marksAt.get(next) ?? []), ...before, means]));
      reached.add(means);
    }
  }
  return { word: undefined, before: reached, reached, isMarks: marksAt.has(form.length) };
}

/** The longest word for a role in which a header ends, of those that mean nothing else. */
function wordAtEnd(form: string): HeaderWord | undefined {
  for (let length = Math.min(form.length, LONGEST_WORD); length > 0; length -= 1) {
    const word = WORDS.get(form.slice(-length));
    if (word !== undefined) return word.claim === 'weak' ? undefined : word;
  }
  return undefined;
}

/** The most characters around a word for a role in a header that is about it. */
const MOST_AROUND_WORD = 8;

/** Whether a header has a word for a role with little around it. */
function readWithin(text: string): HeaderReading {
  const form = headerForm(text);
  if (ABOUT_FORM.test(form)) return OTHER;
  const found = HEADERS.find(
    ([word, { claim }]) =>
      claim !== 'weak' &&
      form.length - word.length <= MOST_AROUND_WORD &&
      (/^[a-z]/.test(word) ? form.startsWith(word) : form.includes(word)),
  );
  return found === undefined ? OTHER : { kind: 'resembling', role: found[1].role };
}

/** A header's form without remarks and marks in brackets, and those marks. */
function splitBrackets(text: string): { kept: string; marks: Set<Mark> } {
  const form = nameForm(text).replace(/[*:]/g, '');
  const marks = new Set<Mark>();
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
      if (within.has('held') || splitMarks(content).isMarks)
        for (const mark of within) marks.add(mark);
      else if (!isRemark(content)) kept += form.slice(start, at + 1);
      start = at + 1;
    }
  }
  const isCutRemark = depth > 0 && isRemark(form.slice(start + 1));
  if (!isCutRemark) kept += form.slice(start);
  // Brackets around all of it are for its look: 【职业名称】.
  return { kept: /^\([^()]+\)$/.test(kept) ? kept.slice(1, -1) : kept, marks };
}

function isRemark(content: string): boolean {
  return content === '' || REMARKS.some((word) => content.startsWith(word)) || isChoice(content);
}

/** Whether a text lists the levels to choose from: 五级/四级/三级. */
function isChoice(content: string): boolean {
  const levels = unlessRefused(() => parseLevels(content)) ?? [];
  return levels.length > 1;
}

function marksWithin(text: string): Set<Mark> {
  return new Set(MARKS.filter(([mark]) => text.includes(mark)).map(([, means]) => means));
}
