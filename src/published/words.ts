import type { Provenance } from '../catalog/catalogue.js';
import { nameForm } from '../catalog/name.js';

/**
 * The words above a published table: which attachment of a notice it is, and after that its title. Without an attachment
 * the title is the last line, since a notice may come before it. Units and remarks in brackets are no title.
 */
export function readHeading(lines: readonly string[]): Pick<Provenance, 'title' | 'attachment'> {
  const at = lines.findLastIndex((line) => /^附件\s*\d*[：:]?$/.test(line));
  const titles = lines
    .slice(at + 1)
    .filter((line) => !/^[（(].*[）)]$|^[^：:]{1,8}[：:]/u.test(line.trim()));
  const title = at === -1 ? titles.at(-1) : titles.join('');
  return { title: title || null, attachment: lines[at] ?? null };
}

/** The notes among the lines below a table: each begins with 注, 说明 or 备注, and goes on in numbered lines. */
export function footnotesIn(lines: readonly string[]): string[] {
  const notes: string[] = [];
  let goesOn = false;
  for (const line of lines) {
    if (/^(?:注|说明|备注)(?:\d|[一二三四五])?[:.、]/.test(nameForm(line))) {
      notes.push(line.trim());
      goesOn = true;
    } else if (goesOn && /^(?:\(?\d+[.、)]|\([一二三四五六七八九十]+\))/.test(nameForm(line))) {
      notes.push(`${notes.pop() ?? ''}${line.trim()}`);
    } else goesOn = false;
  }
  return notes;
}

/** Notes as one text; `null` if there are none. */
export function footnoteOf(notes: readonly string[]): string | null {
  return notes.length === 0 ? null : [...new Set(notes)].join(' ');
}
