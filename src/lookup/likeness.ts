/** How distinctive a character is: 1 if few names have it, less the more do. */
export type Weight = (character: string) => number;

/** How similar a text and a name are. */
export interface Likeness {
  /** From 0 for nothing in common to 1 for the same. */
  readonly score: number;
  /** The share of the name that the text has, from 0 to 1. */
  readonly ofName: number;
}

const UNLIKE: Likeness = { score: 0, ofName: 0 };

/** A shorter run is in too many names. */
const SHORTEST_RUN = 2;

/** The weights of the shares of the text and of the name that are in common. */
const OF_TEXT = 0.6;
const OF_NAME = 0.4;

/**
 * Compares a text and a name by the runs of characters that they share in the same order. The text counts more than the
 * name, which may be longer; the end of the text counts most, since the rest describes it: 酒吧 says less about 酒吧驻唱
 * than 月嫂 about 金牌月嫂.
 *
 * @param ending where in the text an ending begins that only names a person; sharing just that is not enough
 */
export function likeness(text: string, ending: number, name: string, weight: Weight): Likeness {
  const tells = ({ start, end }: Run) =>
    Math.min(end, ending) - start >= SHORTEST_RUN ||
    // A short name in a longer word is another word (车工 in 叉车工), but not after a whole one (护工 in 病房护工).
    (end - start === name.length && start >= SHORTEST_RUN && start < ending);
  const runs = commonRuns(text, name);
  if (!runs.some(tells)) return UNLIKE;
  const total = (whole: string) => [...whole].reduce((sum, each) => sum + weight(each), 0);
  const common = runs.reduce((sum, run) => sum + total(text.slice(run.start, run.end)), 0);
  const [ofText, ofName] = [common / total(text), common / total(name)];
  const rest = total(text.slice(runs.at(-1)?.end)) / total(text);
  return { score: (OF_TEXT * ofText + OF_NAME * ofName) * (1 - rest), ofName };
}

interface Run {
  readonly start: number;
  readonly end: number;
}

/** The longest run that two texts share, and those before and after it. */
function commonRuns(text: string, name: string): Run[] {
  let [length, start, at] = [0, 0, 0];
  for (let from = 0; from < text.length; from += 1) {
    for (let other = 0; other < name.length; other += 1) {
      let run = 0;
      while (from + run < text.length && text[from + run] === name[other + run]) run += 1;
      if (run > length) [length, start, at] = [run, from, other];
    }
  }
  if (length < SHORTEST_RUN) return [];
  const end = start + length;
  const after = commonRuns(text.slice(end), name.slice(at + length)).map((run) => ({
    start: run.start + end,
    end: run.end + end,
  }));
  return [...commonRuns(text.slice(0, start), name.slice(0, at)), { start, end }, ...after];
}
