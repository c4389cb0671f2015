import type { Code } from '../catalog/code.js';
import type { Entry } from '../catalog/entry.js';

/** An entry whose code is smaller than that of the row before it: unusual, and no error. */
export interface Disorder {
  readonly title: string;
  readonly code: Code;
  readonly before: Code;
}

/** The entries that are not in the order of codes. */
export function disorders(entries: readonly Entry[]): Disorder[] {
  return entries.flatMap(({ title, code }, at) => {
    const before = entries[at - 1]?.code;
    return before !== undefined && code < before ? [{ title, code, before }] : [];
  });
}
