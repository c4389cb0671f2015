import { readCode } from '../catalog/code.js';
import { nameForm } from '../catalog/name.js';
import { NOTES, TOTALS } from '../generated/header-words.js';

/** The beginning of a row shows its kind; more of a long text is not read. */
const LONGEST = 200;

/** Rows of a table that are no entries. */
export type OtherRow = 'empty' | 'note' | 'total' | 'page' | 'section' | 'label';

/** The parts of a row that show its kind. */
export interface RowView {
  /** Its cells, as text. */
  readonly cells: readonly string[];
  /** The places of the cells with names, of those with codes, and of 序号. */
  readonly names: readonly number[];
  readonly code: number | undefined;
  readonly number: number | undefined;
  /** The places of the cells with levels. */
  readonly levels: readonly number[];
  readonly isKnownName: (text: string) => boolean;
}

const PAGE = /^(?:第?\d{1,4}页?(?:[,/]?共?\d{1,4}页)?|-\d{1,4}-|page\d{1,4}(?:of\d{1,4})?)$/;
/** How the heading of a section begins: 一、 （二） 第三类 1. A */
const ENUMERATED =
  /^(?:[一二三四五六七八九十百]+[、.,]|\([一二三四五六七八九十\d]+\)|第[一二三四五六七八九十\d]+[类部章节批大中小]|\d+[、.]\D)/;
/** What a section has in place of a number: 一 （二） 第三类 Ⅳ B. A number in digits is that of an entry. */
const ENUMERATOR =
  /^(?:[一二三四五六七八九十百]+|\([一二三四五六七八九十百]+\)|第[一二三四五六七八九十百\d]+[类部章节批]?|[ivx]+|[a-z])[、.]?$/;
const SECTION = /(?:类|行业|专业|领域|产业|人员|业|部分|目录|工程|大类|中类|小类)(?:\(.*\))?$/;

/**
 * What a row is that is no entry; `undefined` for one that has to be read as one.
 *
 * Such a row has no levels, or is one text over all columns. So that no entry whose levels are missing is taken for
 * something else, a lone text in the column of names is a heading only if it looks like one and is no known name.
 */
export function otherRow(view: RowView): OtherRow | undefined {
  const filled = view.cells.flatMap((cell, at) => (cell === '' ? [] : [at]));
  const [first] = filled;
  if (first === undefined) return 'empty';
  const texts = new Set(filled.map((at) => view.cells[at] ?? ''));
  const text = view.cells[first] ?? '';
  const form = nameForm(text.slice(0, LONGEST));
  const isOne = texts.size === 1;
  const isMerged = isOne && filled.length > 1;
  const hasLevels = !isMerged && view.levels.some((at) => (view.cells[at] ?? '') !== '');
  const isInNames = view.names.includes(first);
  const code = view.code === undefined ? '' : (view.cells[view.code] ?? '');
  const codeReading = readCode(code.slice(0, LONGEST));
  const hasCode = codeReading.kind === 'code';
  const begins = (word: string, endsWord = true) =>
    form.startsWith(word) &&
    !(endsWord && isInNames && /^[\u3400-\u9fff]/.test(form.slice(word.length)));
  if (!hasCode && TOTALS.some((word) => begins(word)) && !view.isKnownName(text)) return 'total';
  if (hasLevels || hasCode) return undefined;
  if (NOTES.some(([word, endsWord]) => begins(word, endsWord))) return 'note';
  if (isOne && PAGE.test(form)) return 'page';
  const isEntry = filled.some(
    (at) => view.names.includes(at) && view.isKnownName(view.cells[at] ?? ''),
  );
  if (isEntry) return undefined;
  if (filled.every((at) => /^[^:：]{1,12}[:：]/.test(view.cells[at] ?? ''))) return 'label';
  const isLikeSection = ENUMERATED.test(form) || SECTION.test(form);
  if (isOne && (isMerged || !isInNames || isLikeSection)) return 'section';
  if (first === view.number && texts.size === 2 && ENUMERATOR.test(form)) return 'section';
  // The code and the name of a group, as the classification has them above its occupations.
  return codeReading.kind === 'group' && texts.size === 2 ? 'section' : undefined;
}
