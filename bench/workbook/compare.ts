/**
 * Puts four cells next to each row of a workbook, by zhiye, exceljs and SheetJS, each in a separate process, and prints
 * time and peak memory, and what of the workbook each lost.
 *
 * usage: tsx bench/workbook/compare.ts [ROWS] [RUNS]   (100,000 rows × 10 columns, 3 runs)
 */
import { createWriteStream, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { ZipArchive } from '../../src/tabular/zip.js';
import { type Measured, measure, median } from '../batch/measure.js';
import { longList } from './long-list.js';

const [, , rows = '100000', runs = '3'] = process.argv;
const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'zhiye-bench-'));
const input = join(folder, 'list.xlsx');

const PROGRAMS: Readonly<Record<string, (output: string) => readonly string[]>> = {
  zhiye: (output) => [path('../../bin/zhiye.js'), 'check', '--file', input, '-o', output],
  exceljs: (output) => [path('exceljs.mjs'), input, output],
  SheetJS: (output) => [path('sheetjs.mjs'), input, output],
};

/** What a workbook has, by how often it is found in its parts. */
const FEATURES: Readonly<Record<string, readonly [part: RegExp, found: RegExp]>> = {
  'cells with a format': [/worksheets\/sheet1\.xml$/, /<c [^>]*\bs="[1-9]/g],
  'merged cells': [/worksheets\//, /<mergeCell /g],
  'conditional formats': [/worksheets\//, /<cfRule /g],
  'data validations': [/worksheets\//, /<(x14:)?dataValidation /g],
  filters: [/worksheets\//, /<autoFilter/g],
  'frozen panes': [/worksheets\//, /<pane /g],
  links: [/worksheets\//, /<hyperlink /g],
  names: [/workbook\.xml$/, /<definedName /g],
  'table objects': [/tables\//, /<table /g],
  charts: [/charts\/chart/, /<(c:)?chartSpace/g],
  pictures: [/media\//, /^/g],
  comments: [/comments/, /<comment /g],
  'parts of WPS': [/cellimages/, /./],
};

interface Program {
  readonly name: string;
  readonly measured: Measured[];
  readonly output: string;
}

try {
  await pipeline(
    longList(path('../../test/fixtures/workbooks/list.xlsx'), Number(rows), 10),
    createWriteStream(input),
  );
  const size = (statSync(input).size / 2 ** 20).toFixed(1);
  console.log(`${rows} rows × 10 columns, ${size} MiB; ${runs} runs, medians\n`);
  const programs = Object.keys(PROGRAMS).map(
    (name): Program => ({ name, measured: [], output: join(folder, `${name}.xlsx`) }),
  );
  for (let run = 0; run < Number(runs); run += 1) {
    for (const { name, measured, output } of programs) {
      rmSync(output, { force: true });
      measured.push(await measure(process.execPath, PROGRAMS[name]?.(output) ?? [], '/dev/null'));
    }
  }
  const before = await featuresOf(input);
  for (const { name, measured, output } of programs) {
    const seconds = median(measured.map((each) => each.seconds)).toFixed(1);
    const mebibytes = median(measured.map((each) => each.mebibytes)).toFixed(0);
    console.log(
      `${name.padEnd(10)} ${seconds.padStart(6)} s ${mebibytes.padStart(6)} MiB   ${await lost(before, output)}`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function lost(before: ReadonlyMap<string, number>, output: string): Promise<string> {
  if (!existsSync(output)) return 'wrote nothing';
  const after = await featuresOf(output);
  const fewer = [...before].filter(([feature, count]) => (after.get(feature) ?? 0) < count);
  const each = fewer.map(
    ([feature, count]) => `${feature} (${count} → ${after.get(feature) ?? 0})`,
  );
  return each.length === 0 ? 'lost nothing' : `lost ${each.join(', ')}`;
}

async function featuresOf(file: string): Promise<Map<string, number>> {
  const archive = await ZipArchive.open(file);
  const counts = new Map<string, number>();
  for (const { name } of archive.parts()) {
    for (const [feature, [part, found]] of Object.entries(FEATURES)) {
      if (!part.test(name)) continue;
      const pieces: Uint8Array[] = [];
      for await (const piece of archive.bytes(name)) pieces.push(piece);
      const count = Buffer.concat(pieces).toString('latin1').match(found)?.length ?? 0;
      counts.set(feature, (counts.get(feature) ?? 0) + count);
    }
  }
  archive.close();
  return counts;
}
