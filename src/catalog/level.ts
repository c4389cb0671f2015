import { ZhiyeError } from './errors.js';
import { foldCharacters } from './name.js';
import { normalized } from './normalized.js';

/** A skill level: 5 is the lowest (五级/初级工), 1 the highest (一级/高级技师), `special` is 专项职业能力. */
export type Level = 5 | 4 | 3 | 2 | 1 | 'special';

/** Every level that the catalogue can list, in the order in which the source prints them. */
export const LEVELS: readonly Level[] = [5, 4, 3, 2, 1, 'special'];

/** The name of 专项职业能力 in the source. */
const SPECIAL_NAME = '专项职业能力';

const NUMBERED: ReadonlyMap<string, Level> = new Map(
  ([5, 4, 3, 2, 1] as const).flatMap((level): [string, Level][] => [
    [`${level}级`, level],
    [`${'一二三四五'.charAt(level - 1)}级`, level],
  ]),
);

const TITLED: ReadonlyMap<string, Level> = new Map([
  ['初级', 5],
  ['初级工', 5],
  ['中级', 4],
  ['中级工', 4],
  ['高级', 3],
  ['高级工', 3],
  ['技师', 2],
  ['高级技师', 1],
]);

const PLAIN: ReadonlyMap<string, Level> = new Map<string, Level>([
  ...([5, 4, 3, 2, 1] as const).map((level): [string, Level] => [`${level}`, level]),
  [SPECIAL_NAME, 'special'],
  ['专项', 'special'],
  ['special', 'special'],
]);

/** Levels of the wider system of skill levels (人社部发〔2022〕14号, the eight-level system) that the catalogue does not list. */
const NOT_IN_CATALOGUE: ReadonlySet<string> = new Set(['学徒工', '特级技师', '首席技师']);

const SEPARATORS = /[、,+\s]/u;

/** The level that one word names, or `undefined` if it names none. */
export function levelOf(word: string): Level | undefined {
  const form = foldCharacters(word);
  return PLAIN.get(form) ?? NUMBERED.get(form) ?? TITLED.get(form);
}

/**
 * Reads one or more levels as people write them: `3`, `３级`, `三级/高级工`, `5、4、3`, `专项`.
 *
 * @returns the levels in the order given, each once
 * @throws ZhiyeError `level-missing` if the text is empty, `level-not-in-catalogue` for 学徒工, 特级技师 and 首席技师,
 *   `level-contradictory` for a pair such as 五级/高级工, `level-unreadable` for anything else
 */
export function parseLevels(text: string): Level[] {
  const levels = new Set<Level>();
  for (const group of unspacedSlashes(normalized(text, 'NFKC')).split(SEPARATORS)) {
    const words = group.split('/').filter((word) => word !== '');
    for (const [index, word] of words.entries()) {
      const level = levelOf(word);
      if (level === undefined) {
        const code = NOT_IN_CATALOGUE.has(foldCharacters(word))
          ? 'level-not-in-catalogue'
          : 'level-unreadable';
        throw new ZhiyeError(code, { text: word });
      }
      if (contradicts(words[index - 1], word)) {
        throw new ZhiyeError('level-contradictory', { text: `${words[index - 1]}/${word}` });
      }
      levels.add(level);
    }
  }
  if (levels.size === 0) throw new ZhiyeError('level-missing', {});
  return [...levels];
}

/** `三级 / 高级工` is `三级/高级工`: the white space there separates no levels. */
function unspacedSlashes(text: string): string {
  return text
    .split('/')
    .map((part) => part.trim())
    .join('/');
}

/** `五级/初级工` is one level in its full official name; the two halves of such a name have to agree. */
function contradicts(first: string | undefined, second: string): boolean {
  if (first === undefined) return false;
  const numbered = NUMBERED.get(foldCharacters(first));
  const titled = TITLED.get(foldCharacters(second));
  return numbered !== undefined && titled !== undefined && numbered !== titled;
}

/** How the source writes a level: a digit, or 专项职业能力. */
export function levelInSource(level: Level): string {
  return level === 'special' ? SPECIAL_NAME : String(level);
}
