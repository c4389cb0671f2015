import type { Code } from './code.js';
import { type Level, levelInSource } from './level.js';

/** One row of the published catalogue. Keys are in the order of the JSON output. */
export interface Entry {
  /** 序号, counted from 1 in the source's order. */
  readonly no: number;
  /** 职业编码, the code of the occupation: a base entry and the trades of one occupation share it. */
  readonly code: Code;
  /** 职业（工种）名称: the occupation itself, or occupation（trade）. */
  readonly title: string;
  /** 职业名称, the name of the occupation. */
  readonly occupation: string;
  /** 工种: the text in the outer （） of the title; `null` for a base entry. */
  readonly trade: string | null;
  /** 等级, in the source's order; never empty. */
  readonly levels: readonly Level[];
}

/** One possible meaning of a name: the `title` of an entry or the name of an occupation, with its `code`. */
export type Candidate = Pick<Entry, 'code' | 'title'>;

/** The distinct occupations of some entries, in order of first appearance. */
export function occupationsOf(entries: readonly Entry[]): Candidate[] {
  const titles = new Map<Code, string>();
  for (const { code, occupation } of entries) titles.set(code, occupation);
  return [...titles].map(([code, title]) => ({ code, title }));
}

/** The occupations and titles of some entries, each once, in order of first appearance. */
export function namesOf(entries: readonly Entry[]): string[] {
  return [...new Set(entries.flatMap(({ occupation, title }) => [occupation, title]))];
}

/**
 * The trade in a title of an occupation.
 *
 * @returns `null` for a base entry, `undefined` if the title is neither the occupation nor occupation（trade）
 */
export function tradeOf(title: string, occupation: string): string | null | undefined {
  if (title === occupation) return null;
  if (!title.startsWith(`${occupation}（`) || !title.endsWith('）')) return undefined;
  return title.slice(occupation.length + 1, -1) || undefined;
}

/** Levels as the source writes them: `5、4、3`. */
export function levelsInSource(levels: readonly Level[]): string {
  return levels.map(levelInSource).join('、');
}
