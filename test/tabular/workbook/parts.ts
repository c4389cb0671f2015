import { allRows } from '../../../src/tabular/sheet.js';
import { openWorkbook } from '../../../src/tabular/xlsx.js';
import { ZipArchive } from '../../../src/tabular/zip.js';
import { type OutputPart, zipped } from '../../../src/tabular/zip-output.js';

/** The parts of a file by their names, unpacked. */
export async function partsOf(source: Uint8Array | string): Promise<Map<string, Buffer>> {
  const archive = await ZipArchive.open(source);
  const parts = new Map<string, Buffer>();
  for (const { name } of archive.parts()) {
    const pieces: Uint8Array[] = [];
    for await (const piece of archive.bytes(name)) pieces.push(piece);
    parts.set(name, Buffer.concat(pieces));
  }
  archive.close();
  return parts;
}

/** A ZIP file of parts. */
export async function packed(parts: ReadonlyMap<string, Buffer | string>): Promise<Buffer> {
  const modified = new Date(2026, 0, 1);
  const each = [...parts].map(
    ([name, content]): OutputPart => ({
      name,
      modified,
      isStored: false,
      content: () => [content],
    }),
  );
  const pieces: Uint8Array[] = [];
  for await (const piece of zipped(each)) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** The same file with the text of some of its parts edited. */
export async function edited(
  source: Uint8Array | string,
  edit: (text: string, name: string) => string | undefined,
): Promise<Buffer> {
  const parts = new Map<string, Buffer | string>();
  for (const [name, content] of await partsOf(source)) {
    if (!/\.(xml|rels)$/.test(name)) parts.set(name, content);
    else {
      const text = edit(content.toString('utf8'), name);
      if (text !== undefined) parts.set(name, text);
    }
  }
  return packed(parts);
}

/** The names of the parts in which two files differ. */
export async function changedParts(
  before: Uint8Array | string,
  after: Uint8Array | string,
): Promise<string[]> {
  const [old, now] = [await partsOf(before), await partsOf(after)];
  const names = new Set([...old.keys(), ...now.keys()]);
  return [...names].filter((name) => now.get(name)?.equals(old.get(name) ?? EMPTY) !== true);
}

const EMPTY = Buffer.alloc(0);

/** The rows of a sheet: its cells by the number of the row. */
export async function cellsOf(
  source: Uint8Array | string,
  sheet = 0,
): Promise<Map<number, readonly string[]>> {
  const archive = await ZipArchive.open(source);
  const { sheets } = await openWorkbook(archive);
  const chosen = sheets[sheet];
  const rows = chosen === undefined ? [] : await allRows(chosen);
  archive.close();
  return new Map(rows.map(({ number, cells }) => [number, cells]));
}

/** The text of a part. */
export async function partText(source: Uint8Array | string, name: string): Promise<string> {
  return (await partsOf(source)).get(name)?.toString('utf8') ?? '';
}
