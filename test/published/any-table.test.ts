import { describe, expect, it } from 'vitest';
import { embeddedCatalogue } from '../../src/catalog/embedded.js';
import type { Entry } from '../../src/catalog/entry.js';
import { readPublished } from '../../src/published/read-published.js';
import { InputError } from '../../src/tables/input-error.js';
import { openPublishedFile } from '../../src/tabular/published-file.js';
import { type LaidOut, laidOut } from '../generators/published-table.js';
import { Random } from '../generators/random.js';
import { KNOWLEDGE } from './reading.js';

const TABLES = 300;

type Format = 'workbook' | 'csv' | 'tsv' | 'html';

/** What a table is read as, in a format; the code of the error that refuses it, with its first problem. */
async function readAs(format: Format, table: LaidOut): Promise<readonly Entry[] | string> {
  try {
    if (format === 'workbook') {
      const rows = table.rows.map((cells, at) => ({ number: at + 1, cells }));
      const sheet = { name: null, isHidden: false, rows, merges: table.merges };
      return readPublished([sheet], 'row', { knowledge: KNOWLEDGE }).entries;
    }
    const text = {
      csv: () => delimited(table, ','),
      tsv: () => delimited(table, '\t'),
      html: () => html(table),
    }[format]();
    const file = openPublishedFile(Buffer.from(text), `table.${format}`);
    return readPublished(await file.sheets(), file.counts, { knowledge: KNOWLEDGE }).entries;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return `${error.code} ${JSON.stringify(error.args)}`;
  }
}

function delimited({ rows }: LaidOut, delimiter: string): string {
  const cell = (text: string) => (/["\n,\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => `${row.map(cell).join(delimiter)}\n`).join('');
}

function html({ rows, merges }: LaidOut): string {
  const cellAt = (text: string, row: number, column: number) => {
    const merge = merges.find(
      ({ top, bottom, left, right }) =>
        top <= row && row <= bottom && left <= column && column <= right,
    );
    if (merge === undefined) return `<td>${text.replaceAll('\n', '<br>')}</td>`;
    if (merge.top !== row || merge.left !== column) return '';
    const spans = `rowspan="${merge.bottom - merge.top + 1}" colspan="${merge.right - merge.left + 1}"`;
    return `<td ${spans}>${text.replaceAll('\n', '<br>')}</td>`;
  };
  const lines = rows.map(
    (row, at) => `<tr>${row.map((text, column) => cellAt(text, at + 1, column)).join('')}</tr>\n`,
  );
  return `<!DOCTYPE html><html><body><table>\n${lines.join('')}</table></body></html>`;
}

/** Some entries of the embedded catalogue in its order, each numbered anew. */
function someEntries(random: Random): Entry[] {
  const { entries } = embeddedCatalogue;
  const from = random.between(0, entries.length - 13);
  return entries
    .slice(from, from + random.between(2, 12))
    .map((entry, at) => ({ ...entry, no: at + 1 }));
}

describe('any layout of a catalogue', () => {
  it('gives back exactly its entries, or is refused', async () => {
    const refused: string[] = [];
    for (let seed = 0; seed < TABLES; seed += 1) {
      const random = new Random(seed);
      const format = random.pick<Format>(['workbook', 'workbook', 'csv', 'tsv', 'html']);
      const entries = someEntries(random);
      const table = laidOut(entries, random, format === 'workbook' || format === 'html');
      const read = await readAs(format, table);
      if (typeof read === 'string') refused.push(`${seed} ${format} ${read}`);
      else expect({ seed, format, entries: read }).toEqual({ seed, format, entries });
    }
    expect(refused.length, refused.join('\n')).toBeLessThanOrEqual(TABLES * 0.05);
  });
});
