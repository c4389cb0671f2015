import { displayWidth } from './display-width.js';

/** A part of a text that stays on one line. */
export interface Atom {
  readonly text: string;
  /** In cells; white space at the end counts, since it is dropped at the end of a line only. */
  readonly width: number;
  /** The parameters of an escape sequence; `undefined` for text. */
  readonly style: string | undefined;
  /** How bad it is to begin a line here: one of {@link BREAK}, or infinite where no line may begin. */
  readonly badness: number;
}

/** Places for line breaks, from the best to the worst. */
const BREAK = {
  /** After white space, a phrase or a code in brackets, and between two pairs of brackets. */
  phrase: 0,
  /**
   * Between a number and what it counts, an option and its value, or the first words of a command; before or after other
   * brackets, which may be part of a name: 车工（数控车工）.
   */
  within: 1,
  /** After a phrase within brackets: 药物制剂工（散剂、茶剂与灸熨剂制备）. */
  withinBrackets: 2,
  /** Within a Chinese phrase. It may contain a name, which nothing separates from other words. */
  character: 3,
  /** Within a text that the caller wants kept together. */
  kept: 4,
  never: Number.POSITIVE_INFINITY,
};

/** The worst place at which a line may break. */
export const WORST_BREAK = BREAK.kept;

const WIDE = '\\u2e80-\\u9fff\\uac00-\\ud7af\\uf900-\\ufaff\\uff00-\\uffef\\u{20000}-\\u{3ffff}';

/** An escape sequence, white space, a Chinese character, or a word in another script. */
const ATOM = new RegExp(`\\x1b\\[[\\d;]*m|\\s+|[${WIDE}]|[^\\s\\x1b${WIDE}]+|.`, 'gsu');
const STYLE = /^\x1b\[([\d;]*)m$/;

const OPENING = /[（《〈“‘「『【〔([]$/;
const CLOSING = /^[、，。；：？！）》〉”’」』】〕,.;:?!)\]]/;
const PAUSE = /[、，。；：？！]$/;
const CODE = /^\d+-\d/;
/** Of a file. It begins with a full stop that ends nothing. */
const EXTENSION = /^\.\w/;
const NUMBER = /^\d+$/;
const OPTION = /^--?[a-z][\w-]*$/;
const PROGRAM = 'zhiye';
/** Marks that end a phrase in English. */
const COMMA = /[,;:]$/;

/** The parts of a text, each with the reason for or against a line break before it. */
export function atomsOf(text: string, kept: readonly string[] = []): Atom[] {
  const found = text.match(ATOM) ?? [];
  const isKept = within(text, kept);
  const atoms: Atom[] = [];
  let place = 0;
  let last: Before = { text: '', words: ['', ''], brackets: 0, endsRemark: false };
  let isRemark = false;
  for (const [at, each] of found.entries()) {
    const style = STYLE.exec(each)?.[1];
    if (style !== undefined) {
      atoms.push({ text: each, width: 0, style, badness: BREAK.never });
    } else {
      const badness = badnessBetween(last, each);
      atoms.push({
        text: each,
        width: displayWidth(each),
        style,
        badness: isKept(place) ? Math.max(badness, BREAK.kept) : badness,
      });
      const { brackets } = last;
      if (each === '（' && brackets === 0) {
        isRemark = last.text === '）' || CODE.test(found[at + 1] ?? '');
      }
      last = {
        text: each,
        words: each.trim() === '' ? last.words : [each, last.words[0]],
        brackets: each === '（' ? brackets + 1 : Math.max(brackets - Number(each === '）'), 0),
        endsRemark: each === '）' && brackets === 1 && isRemark,
      };
    }
    place += each.length;
  }
  return atoms;
}

interface Before {
  readonly text: string;
  /** The last two atoms that are not white space. */
  readonly words: readonly [word: string, previous: string];
  /** How many brackets are open after it. */
  readonly brackets: number;
  /** Whether it closes brackets around a code or a remark. */
  readonly endsRemark: boolean;
}

function badnessBetween({ text, words, brackets, endsRemark }: Before, after: string): number {
  const isSpace = text.trim() === '';
  if (after.trim() === '' || OPENING.test(text)) return BREAK.never;
  if (CLOSING.test(after) && !EXTENSION.test(after)) return BREAK.never;
  if (endsRemark) return BREAK.phrase;
  if (isSpace) return belongTogether(words, after) ? BREAK.within : BREAK.phrase;
  if (PAUSE.test(text)) return brackets > 0 ? BREAK.withinBrackets : BREAK.phrase;
  if (brackets > 0) return after === '（' || text === '）' ? BREAK.withinBrackets : BREAK.character;
  if (after === '（') return text === '）' ? BREAK.phrase : BREAK.within;
  return text === '）' ? BREAK.within : BREAK.character;
}

/** Whether words with white space between them are better read on one line. */
function belongTogether([word, previous]: Before['words'], after: string): boolean {
  if (COMMA.test(word) || PAUSE.test(word)) return false;
  const isNumbered = NUMBER.test(word) || NUMBER.test(after);
  return isNumbered || OPTION.test(word) || word === PROGRAM || previous === PROGRAM;
}

/** Whether a break at a place in a text would be within one of the texts that are to be kept together. */
function within(text: string, kept: readonly string[]): (place: number) => boolean {
  const ranges = kept.flatMap((each) => {
    const start = each === '' ? -1 : text.indexOf(each);
    return start < 0 ? [] : [[start, start + each.length] as const];
  });
  return (place) => ranges.some(([start, end]) => start < place && place < end);
}
