import { ZhiyeError } from './errors.js';
import { safeNormalize, withoutInvisible } from './fold.js';
import { LEVELS, type Level, type LevelStyle } from './level.js';
import { type LevelToken, levelTokens } from './level-tokens.js';
import { foldLevels, levelOf } from './read-level.js';

/**
 * Reads one or more levels as people write them: `3`, `３级`, `三级/高级工`, `三级（高级工）`, `5、4、3`, `5-3`, `五级至三级`,
 * `三级及以上`, `专项`.
 *
 * @returns the levels in the order of the text, each once; a range runs from its first level to its last
 * @throws ZhiyeError `level-missing` if the text is empty, `level-not-in-catalogue` for 学徒工, 特级技师 and 首席技师,
 *   `level-contradictory` for two levels joined as one, such as 五级/高级工 or 三级（技师）, `level-unreadable` for
 *   anything else
 */
export function parseLevels(text: string): Level[] {
  const single = levelOf(text);
  if (single !== undefined) return [single];
  return [...new Set(levelItems(text).flatMap(({ levels }) => levels))];
}

/** One item of a list of levels: a level, or a range of them. */
export interface LevelItem {
  readonly text: string;
  readonly levels: readonly Level[];
}

/**
 * The items of a list of levels, in the order of the text. A level may be in several of them.
 *
 * @throws ZhiyeError as {@link parseLevels} does
 *
 * @internal
 */
export function levelItems(text: string): LevelItem[] {
  try {
    return new LevelParser(text).list();
  } catch (error) {
    // Invisible characters may be the reason, so the message has to show them.
    if (!(error instanceof ZhiyeError) || withoutInvisible(text) === text) throw error;
    throw new ZhiyeError(error.code === 'level-missing' ? 'level-unreadable' : error.code, {
      text,
    });
  }
}

/** What comes after the last token. */
const END = { kind: 'end' } as const;

type Token = LevelToken | typeof END;

/** What can separate the items of a list. Commas may repeat. */
const SEPARATORS: readonly Token['kind'][] = ['comma', 'space', 'plus', 'slash'];

/** One level, named once or several times. */
interface Name {
  readonly level: Level;
  /** Whether a dash joins its names: `三级-高级工`. A range of such a name would be ambiguous. */
  readonly dashed: boolean;
}

/**
 * The grammar:
 *
 *     list = item { separator item }        separator = "、" … | space | "+" | "/"
 *     item = name [ ( "-" | "~" | "至" ) name | "及以上" | "及以下" ]
 *     name = part { part | "/" level | "-" level }      all of the same level
 *     part = level | "(" level ")"
 *
 * `/` and `-` belong to the name if they join a numbered and a titled name; otherwise `/` separates items and `-` makes a
 * range.
 */
class LevelParser {
  readonly #text: string;
  readonly #tokens: readonly LevelToken[];
  #at = 0;

  constructor(text: string) {
    const shown = safeNormalize(withoutInvisible(text), 'NFKC');
    const folded = foldLevels(shown);
    // Messages quote the text before folding, unless folding has shifted its offsets. It does so for a few rare letters.
    this.#text = folded.length === shown.length ? shown : folded;
    this.#tokens = levelTokens(folded);
  }

  list(): LevelItem[] {
    if (this.#tokens.every(({ kind }) => kind === 'comma' || kind === 'slash')) {
      throw new ZhiyeError('level-missing', {});
    }
    const items: LevelItem[] = [];
    for (;;) {
      const start = this.#at;
      const levels = this.#item();
      items.push({ text: this.#quote(start, this.#at - 1), levels });
      if (this.#peek() === END) return items;
      this.#separator();
    }
  }

  #item(): Level[] {
    const first = this.#name();
    const token = this.#peek();
    switch (token.kind) {
      case 'and-above':
        this.#at += 1;
        return this.#range(first.level, 1);
      case 'and-below':
        this.#at += 1;
        return this.#range(first.level, 5);
      case 'dash':
      case 'to': {
        if (token.kind === 'dash' && first.dashed) throw this.#unreadable();
        this.#at += 1;
        const last = this.#name();
        if (last.dashed) throw this.#unreadable();
        return this.#range(first.level, last.level);
      }
      default:
        return [first.level];
    }
  }

  #name(): Name {
    const start = this.#at;
    const first = this.#peek().kind === 'open' ? this.#bracketed() : this.#level();
    const styles = new Set<LevelStyle>([first.style]);
    let dashed = false;
    const join = (next: LevelToken & { kind: 'level' }): void => {
      if (next.level !== first.level) throw this.#contradictory(start);
      styles.add(next.style);
    };
    for (;;) {
      const token = this.#peek();
      const next = this.#peek(1);
      if (token.kind === 'open') {
        join(this.#bracketed());
      } else if (token.kind === 'level') {
        const repeats = styles.has(token.style);
        join(this.#level());
        // 高级高级工 is a typing error, and there is no telling what was meant.
        if (repeats) throw this.#unreadable(-1);
      } else if (
        (token.kind === 'slash' || token.kind === 'dash') &&
        next.kind === 'level' &&
        makesPair(styles, next.style)
      ) {
        if (token.kind === 'dash') dashed = true;
        this.#at += 1;
        join(this.#level());
      } else return { level: first.level, dashed };
    }
  }

  #bracketed(): LevelToken & { kind: 'level' } {
    this.#at += 1;
    const level = this.#level();
    if (this.#peek().kind !== 'close') throw this.#unreadable();
    this.#at += 1;
    return level;
  }

  #level(): LevelToken & { kind: 'level' } {
    const token = this.#peek();
    if (token.kind !== 'level') throw this.#unreadable();
    this.#at += 1;
    return token;
  }

  #separator(): void {
    const { kind } = this.#peek();
    if (!SEPARATORS.includes(kind)) throw this.#unreadable();
    this.#refuseSplitTitle();
    this.#at += 1;
    if (kind === 'comma') while (this.#peek().kind === 'comma') this.#at += 1;
  }

  /** `高级 技师` may be two levels, or one name broken in two. */
  #refuseSplitTitle(): void {
    const [before, after] = [this.#at - 1, this.#at + 1];
    const isSplit = /高\s*级\s+技\s*师/.test(this.#quote(before, after));
    if (isSplit) throw this.#contradictory(before, after);
  }

  #range(from: Level, to: Level): Level[] {
    if (from === 'special' || to === 'special') throw this.#unreadable(-1);
    const step = Math.sign(to - from);
    const numbers = Array.from({ length: Math.abs(to - from) + 1 }, (_, at) => from + at * step);
    return numbers.flatMap((number) => LEVELS.filter((level) => level === number));
  }

  #peek(ahead = 0): Token {
    return this.#tokens[this.#at + ahead] ?? END;
  }

  /** The text from the first token at an index to the last one. */
  #quote(first: number, last: number): string {
    return this.#text.slice(this.#tokens[first]?.start, this.#tokens[last]?.end);
  }

  #contradictory(first: number, last = this.#at - 1): ZhiyeError {
    // White space around a sign is noise. In 高级 技师, where there is no sign, it is the problem, so it stays.
    const text = this.#quote(first, last).replace(/\s*([/()-])\s*/g, '$1');
    return new ZhiyeError('level-contradictory', { text });
  }

  /** The error for an unexpected token. It quotes the list item around it, or the whole text if an item is missing. */
  #unreadable(ahead = 0): ZhiyeError {
    const token = this.#peek(ahead);
    if (token.kind === 'outside') {
      return new ZhiyeError('level-not-in-catalogue', {
        text: this.#text.slice(token.start, token.end),
      });
    }
    if (token.kind === 'end' || SEPARATORS.includes(token.kind)) {
      return new ZhiyeError('level-unreadable', { text: this.#text.trim() });
    }
    let start = token.start;
    while (isInItem(this.#text.charAt(start - 1))) start -= 1;
    let end = token.start;
    while (isInItem(this.#text.charAt(end))) end += 1;
    return new ZhiyeError('level-unreadable', { text: this.#text.slice(start, end) });
  }
}

/** Whether a character is part of a list item; past the ends of the text, where it is empty, it is not. */
function isInItem(character: string): boolean {
  return /[^\s、,;/+]/.test(character);
}

/** Whether a name of this style completes a pair of a numbered and a titled name, such as 三级 and 高级工. */
function makesPair(styles: ReadonlySet<LevelStyle>, style: LevelStyle): boolean {
  return !styles.has(style) && !styles.has('special') && style !== 'special';
}
