import type { Catalogue } from '../catalog/catalogue.js';
import { type Code, readCode } from '../catalog/code.js';
import { type Candidate, type Entry, occupationsOf } from '../catalog/entry.js';
import { ZhiyeError } from '../catalog/errors.js';
import { nameForm } from '../catalog/name.js';

/** What an official name or code was recognised as. Keys are in the order of the JSON output. */
export interface Target {
  /** The kind of name; for a name of several kinds, the first of `occupation`, `title`, `trade`. */
  readonly kind: 'occupation' | 'title' | 'trade' | 'code';
  /** The code of the occupation. */
  readonly code: Code;
  /** The title of the named entry; for an occupation or a code, the name of the occupation. */
  readonly title: string;
  /** The name of the occupation. */
  readonly occupation: string;
  /** The trade that was named; `null` for an occupation or a code. */
  readonly trade: string | null;
}

/** What a text names in a catalogue. */
export type Resolution =
  | {
      kind: 'found';
      target: Target;
      /** The entry that a title or trade names; `undefined` if an occupation or code was named. */
      named: Entry | undefined;
      /** All entries of the occupation, in catalogue order. */
      entries: readonly Entry[];
    }
  | { kind: 'ambiguous'; candidates: readonly Candidate[] }
  | { kind: 'unknown' };

/**
 * Finds exactly what a text names: a code, else an occupation, else a title, else a trade. Never guesses.
 *
 * @throws ZhiyeError `name-missing` for an empty text, `code-malformed` for one that starts like a code but is not one,
 *   `code-is-group` for the code of a group
 */
export function resolve(catalogue: Catalogue, text: string): Resolution {
  const reading = readCode(text);
  switch (reading.kind) {
    case 'malformed':
      throw new ZhiyeError('code-malformed', { text });
    case 'group':
      throw new ZhiyeError('code-is-group', { code: reading.code });
    case 'code':
      return resolveOccupation('code', catalogue.withCode(reading.code));
    case 'not-a-code':
      return resolveName(catalogue, text);
  }
}

function resolveName(catalogue: Catalogue, text: string): Resolution {
  const name = nameForm(text);
  if (name === '') throw new ZhiyeError('name-missing', {});
  const ofOccupation = catalogue.withOccupation(name);
  if (ofOccupation.length > 0) return resolveOccupation('occupation', ofOccupation);
  const titled = catalogue.withTitle(name);
  return titled.length > 0
    ? resolveEntry(catalogue, 'title', titled)
    : resolveEntry(catalogue, 'trade', catalogue.withTrade(name));
}

function resolveOccupation(kind: 'occupation' | 'code', entries: readonly Entry[]): Resolution {
  const [first] = entries;
  if (first === undefined) return { kind: 'unknown' };
  const { code, occupation } = first;
  if (entries.some((entry) => entry.code !== code)) {
    return { kind: 'ambiguous', candidates: occupationsOf(entries) };
  }
  return {
    kind: 'found',
    target: { kind, code, title: occupation, occupation, trade: null },
    named: undefined,
    entries,
  };
}

function resolveEntry(
  catalogue: Catalogue,
  kind: 'title' | 'trade',
  entries: readonly Entry[],
): Resolution {
  const [named] = entries;
  if (named === undefined) return { kind: 'unknown' };
  if (entries.length > 1) {
    return {
      kind: 'ambiguous',
      candidates: entries.map(({ code, title }) => ({ code, title })),
    };
  }
  const { code, title, occupation, trade } = named;
  return {
    kind: 'found',
    target: { kind, code, title, occupation, trade },
    named,
    entries: catalogue.withCode(code),
  };
}
