import type { Code } from '../catalog/code.js';
import type { Entry } from '../catalog/entry.js';
import type { Level } from '../catalog/level.js';
import { nameForm } from '../catalog/name.js';
import type { FindingsBuilder } from './findings.js';
import type { KnownNames } from './known-names.js';
import type { Problems } from './problems.js';
import type { Draft } from './read-row.js';

/** An entry that may go on in later rows. */
interface EntryDraft extends Omit<Entry, 'no' | 'levels'> {
  readonly levels: Level[];
  readonly draft: Draft;
  readonly derived: Draft['derived'];
  rows: number;
}

/**
 * Makes entries of rows: codes that are missing are looked up, rows of the same code and title are gathered, and all are
 * numbered in order.
 */
export function entriesOf(
  drafts: readonly Draft[],
  known: KnownNames,
  problems: Problems,
  findings: FindingsBuilder,
  skipsUncoded: boolean,
): Entry[] {
  checkNumbers(drafts, problems);
  const drafted: EntryDraft[] = [];
  const byTitle = new Map<string, EntryDraft>();
  const uncoded = new Set<string>();
  const occupationOf = new Map<Code, string>();
  for (const draft of drafts) {
    const coded = withCode(draft, known, problems, findings, skipsUncoded, uncoded);
    if (coded === undefined) continue;
    const { code, title, occupation, trade } = coded;
    // Of a trade alone, the catalogue has the title.
    const derived = title === draft.title ? draft.derived : (['occupations', 'titles'] as const);
    const before = occupationOf.get(code) ?? occupation;
    occupationOf.set(code, before);
    if (before !== occupation) {
      problems.add(draft.place, 'code-with-two-occupations', occupation, before);
      continue;
    }
    const key = `${code} ${nameForm(title)}`;
    const same = byTitle.get(key);
    if (same === undefined) {
      const entry = {
        code,
        title,
        occupation,
        trade,
        levels: [...draft.levels],
        draft,
        derived,
        rows: 1,
      };
      byTitle.set(key, entry);
      drafted.push(entry);
    } else if (draft.levels.some((level) => same.levels.includes(level))) {
      problems.addRepeated(draft.place, title, same.draft.place);
    } else {
      same.levels.push(...draft.levels);
      same.rows += 1;
    }
  }
  recordFindings(drafted, known, findings);
  return drafted.map(({ code, title, occupation, trade, levels }, at) => ({
    no: at + 1,
    code,
    title,
    occupation,
    trade,
    levels,
  }));
}

/** Numbers go on by one, or begin again; a gap is where a row is missing. */
function checkNumbers(drafts: readonly Draft[], problems: Problems): void {
  // After a wrong number, the next may go on from it or from what was expected.
  let lasts: readonly number[] = [];
  let line = 0;
  for (const { number, isFirst, place } of drafts) {
    if (number === undefined) continue;
    const [last = number] = lasts;
    const goesOn = [last, ...lasts].some((each) => number === each || number === each + 1);
    // A row with a problem has a number too.
    const refused = goesOn ? 0 : problems.rowsBetween(place.sheet, line, place.line);
    const isExplained = [last, ...lasts].some(
      (each) => each < number && number <= each + 1 + refused,
    );
    line = place.line;
    if (goesOn || number === 1 || isFirst || isExplained) lasts = [number];
    else {
      const expected = Math.min(...lasts) + 1 + refused;
      problems.add(place, 'number-out-of-sequence', String(number), String(expected));
      lasts = [number, expected];
    }
  }
}

type Coded = Omit<Entry, 'no' | 'levels'>;

function withCode(
  { code, title, occupation, trade, place }: Draft,
  known: KnownNames,
  problems: Problems,
  findings: FindingsBuilder,
  skipsUncoded: boolean,
  uncoded: Set<string>,
): Coded | undefined {
  if (code !== undefined) return { code, title, occupation, trade };
  const codes = known.codesOf(occupation);
  const [only, ...others] = codes;
  if (only !== undefined && others.length === 0) return { code: only, title, occupation, trade };
  const entries = trade === null && codes.length === 0 ? known.withTrade(title) : [];
  const [entry, ...more] = entries;
  if (entry !== undefined && more.length === 0) return entry;
  if (skipsUncoded) {
    findings.rows.push({ sheet: place.sheet, line: place.line, text: title, why: 'uncoded' });
    return undefined;
  }
  // A name with a row for each level is one problem.
  if (uncoded.has(title)) return undefined;
  uncoded.add(title);
  if (others.length > 0) problems.add(place, 'code-ambiguous', title, codes.join('、'));
  else problems.add(place, 'code-missing', title);
  return undefined;
}

function recordFindings(
  entries: readonly EntryDraft[],
  known: KnownNames,
  findings: FindingsBuilder,
): void {
  const gathered = entries.filter(({ rows }) => rows > 1);
  findings.gathered = {
    rows: gathered.reduce((sum, { rows }) => sum + rows, 0),
    entries: gathered.length,
  };
  findings.derived.codes = entries.filter(({ draft }) => draft.code === undefined).length;
  for (const part of ['occupations', 'titles'] as const) {
    findings.derived[part] = entries.filter(({ derived }) => derived.includes(part)).length;
  }
  findings.derived.numbers = entries.filter(({ draft }, at) => draft.number !== at + 1).length;
  const otherNames = new Map<Code, Entry['occupation']>();
  for (const { code, occupation } of entries) otherNames.set(code, occupation);
  findings.otherNames = [...otherNames].flatMap(([code, name]) => {
    const classified = known.otherNameOf(code, name);
    return classified === undefined ? [] : [{ code, name, classified }];
  });
}
