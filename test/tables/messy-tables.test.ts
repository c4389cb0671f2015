import { describe, expect, it } from 'vitest';
import { embeddedCatalogue } from '../../src/catalog/embedded.js';
import { embeddedClassification } from '../../src/catalog/embedded-classification.js';
import { checkApplication } from '../../src/lookup/applications/check-application.js';
import { InputError } from '../../src/tables/input-error.js';
import { MergedCells } from '../../src/tables/merged-cells.js';
import { RowReader } from '../../src/tables/read-row.js';
import { type MessyTable, messyTable } from '../generators/messy-table.js';
import { Random } from '../generators/random.js';
import { find, type TestRow } from './rows.js';

/** The verdicts of the applications in a table, or the code of the error that refuses it. */
function verdictsOf({ rows, merges }: MessyTable): string[] | string {
  try {
    const numbered = rows.map((cells, at): TestRow => ({ number: at + 1, cells }));
    const { table } = find(numbered, { merges });
    const reader = new RowReader(table);
    const merged = new MergedCells(merges);
    const last = table.headerRows.at(-1) ?? 0;
    return numbered.flatMap((row) => {
      const cells = merged.fill(row);
      if (row.number <= last) return [];
      const reading = reader.read(cells);
      if (reading.kind === 'too-many-cells') return ['invalid'];
      return reading.kind === 'application'
        ? [checkApplication(embeddedCatalogue, reading.cells, embeddedClassification).verdict]
        : [];
    });
  } catch (error) {
    if (error instanceof InputError) return error.code;
    throw error;
  }
}

describe('messy tables', () => {
  it.each([
    ['with merged cells', true],
    ['without merged cells, as in text', false],
  ])('%s are answered as the source says, or refused', (_, merges) => {
    const tables = 500;
    const refused = new Map<string, number>();
    for (let seed = 1; seed <= tables; seed += 1) {
      const table = messyTable(new Random(seed), { merges });
      const found = verdictsOf(table);
      if (typeof found === 'string') refused.set(found, (refused.get(found) ?? 0) + 1);
      else if (found.join() !== table.verdicts.join()) {
        expect({ seed, verdicts: found }).toEqual({ seed, verdicts: table.verdicts });
      }
    }
    const count = [...refused.values()].reduce((sum, each) => sum + each, 0);
    expect({ refused, isFew: count / tables <= 0.05 }).toEqual({ refused, isFew: true });
  });
});
