import type { Provenance } from './catalogue.js';

/**
 * The words that stand above a published table: which attachment of a notice it is, and behind that its title. Without
 * an attachment the title is the last line, since a notice may stand before it.
 */
export function readHeading(lines: readonly string[]): Pick<Provenance, 'title' | 'attachment'> {
  const at = lines.findLastIndex((line) => /^附件\s*\d*[：:]?$/.test(line));
  const title = at === -1 ? lines.at(-1) : lines.slice(at + 1).join('');
  return { title: title || null, attachment: lines[at] ?? null };
}

/** Whether a text below a published table is its note. */
export function isFootnote(text: string): boolean {
  return /^注\s*[：:]/.test(text);
}
