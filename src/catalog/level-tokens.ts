import { DASHES } from './fold.js';
import { LEVEL_NUMBERS, LEVEL_WORDS, type NamedLevel } from './level.js';

/** A token of a text that lists levels. */
export type LevelToken = { readonly start: number; readonly end: number } & (
  | ({ readonly kind: 'level' } & NamedLevel)
  /** 学徒工, 特级技师 or 首席技师. */
  | { readonly kind: 'outside' }
  | { readonly kind: Mark }
  | { readonly kind: 'unreadable' }
);

/** The tokens between and around levels. */
type Mark =
  /** White space between two levels. */
  | 'space'
  /** 、 , ; 和 与 及 或 */
  | 'comma'
  | 'plus'
  | 'slash'
  | 'dash'
  /** ~ 至 到 */
  | 'to'
  | 'open'
  | 'close'
  | 'and-above'
  | 'and-below';

/** Levels of the wider system of skill levels (人社部发〔2022〕14号, the eight-level system) that the catalogue does not list. */
const OUTSIDE = ['学徒工', '特级技师', '首席技师'];

/** Words before a level that add nothing to it. */
const PREFIXES = ['国家职业资格', '职业技能等级'];

/** The first match counts, so 及以上 comes before 及. */
const WORDS: readonly (readonly [word: string, mark: Mark])[] = [
  ['及以上', 'and-above'],
  ['以上', 'and-above'],
  ['及以下', 'and-below'],
  ['以下', 'and-below'],
  ...[...'和与及或、,;'].map((word): [string, Mark] => [word, 'comma']),
  ['至', 'to'],
  ['到', 'to'],
  ['+', 'plus'],
  ['/', 'slash'],
  ['(', 'open'],
  [')', 'close'],
];

/** Every word of a text that lists levels, but for the names of the levels. */
export const TOKEN_WORDS: readonly string[] = [
  ...OUTSIDE,
  ...PREFIXES,
  ...WORDS.map(([word]) => word),
];

/** Tokens with a level after them, so that white space there separates nothing. */
const BEFORE_LEVEL: readonly LevelToken['kind'][] = [
  'comma',
  'plus',
  'slash',
  'dash',
  'to',
  'open',
];

const SPACE = /\s+/uy;
const NAMES: ReadonlySet<string> = new Set(LEVEL_WORDS.map(([word]) => word));
const NUMBERED = /([1-5])(?:\.0+)?(?:\s*级|(?![\d.]))|(iii|ii|iv|i|v)\s*级/uy;
/** One or two, because Chinese input methods type a dash as ——. */
const DASH = new RegExp(`[${DASHES}]{1,2}`, 'uy');
const TILDE = /[~\u301c]{1,2}/uy;

/**
 * Splits a text that lists levels into tokens.
 *
 * @param text folded by `foldLevels`
 * @returns the tokens up to the end or the first `unreadable` one. White space makes a token only between levels
 */
export function levelTokens(text: string): LevelToken[] {
  const tokens: LevelToken[] = [];
  let at = matchLength(SPACE, text, 0);
  while (at < text.length) {
    const token = tokenAt(text, at);
    const isName = token.kind === 'level' || token.kind === 'outside';
    const before = tokens.at(-1);
    if (isName && before !== undefined && before.end < at && !BEFORE_LEVEL.includes(before.kind)) {
      tokens.push({ kind: 'space', start: at, end: at });
    }
    tokens.push(token);
    at = token.end + matchLength(SPACE, text, token.end);
  }
  return tokens;
}

function tokenAt(text: string, start: number): LevelToken {
  const isHere = (word: string) => text.startsWith(word, start);
  const prefix = PREFIXES.find(isHere);
  if (prefix !== undefined) {
    const at = start + prefix.length;
    const level = levelAt(text, at + matchLength(SPACE, text, at));
    return level === undefined
      ? { kind: 'unreadable', start, end: text.length }
      : { ...level, start };
  }
  const level = levelAt(text, start);
  if (level !== undefined) return level;
  const outside = OUTSIDE.find(isHere);
  if (outside !== undefined) return { kind: 'outside', start, end: start + outside.length };
  const found = WORDS.find(([word]) => isHere(word));
  if (found !== undefined) return { kind: found[1], start, end: start + found[0].length };
  const dash = matchLength(DASH, text, start);
  if (dash > 0) return { kind: 'dash', start, end: start + dash };
  const tilde = matchLength(TILDE, text, start);
  if (tilde > 0) return { kind: 'to', start, end: start + tilde };
  return { kind: 'unreadable', start, end: text.length };
}

function levelAt(text: string, start: number): (LevelToken & { kind: 'level' }) | undefined {
  NUMBERED.lastIndex = start;
  const match = NUMBERED.exec(text);
  const number = match?.[1] ?? match?.[2];
  const numbered = LEVEL_NUMBERS.find(([each]) => each === number);
  if (numbered !== undefined) {
    return { kind: 'level', ...numbered[1], start, end: NUMBERED.lastIndex };
  }
  for (const [word, named] of LEVEL_WORDS) {
    const end = wordEnd(word, text, start);
    if (end !== undefined) return { kind: 'level', ...named, start, end };
  }
  return undefined;
}

/**
 * Where the name of a level ends in a text, in which white space may set it wide or break it over lines: 技　师. It may
 * not come before the name or another name in it: 高级 技师 is not 高级技师 for sure.
 */
function wordEnd(word: string, text: string, start: number): number | undefined {
  let at = start;
  for (let index = 0; index < word.length; index += 1) {
    if (text.charAt(at) !== word.charAt(index)) {
      if (NAMES.has(word.slice(index))) return undefined;
      at += matchLength(SPACE, text, at);
      if (text.charAt(at) !== word.charAt(index)) return undefined;
    }
    at += 1;
  }
  return at;
}

function matchLength(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex - at : 0;
}
