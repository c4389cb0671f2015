import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const SRC = fileURLToPath(new URL('../src/', import.meta.url));

/** The folders that the files of each folder may import from. */
const ALLOWED: Record<string, readonly string[]> = {
  catalog: ['generated'],
  tables: ['catalog', 'generated'],
  lookup: ['catalog', 'tables', 'generated'],
  tabular: ['catalog', 'tables'],
  published: ['catalog', 'tables', 'generated'],
  messages: ['catalog', 'tables', 'lookup'],
  render: ['catalog', 'tables', 'tabular', 'lookup', 'messages'],
  cli: ['catalog', 'tables', 'lookup', 'tabular', 'published', 'messages', 'render', 'generated'],
};

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll(sep, '/'))
  .filter((name) => name.endsWith('.ts') && !name.startsWith('generated'));

/** The imports of each file, including `import type` and `import()`. */
const imports = new Map(
  files.map((file) => [
    file,
    [
      ...readFileSync(join(SRC, file), 'utf8').matchAll(
        /(?:from|import\()\s*'([^']+)'|^import '([^']+)'/gm,
      ),
    ].map((match) => match[1] ?? match[2] ?? ''),
  ]),
);

const ownFiles = (file: string): string[] =>
  (imports.get(file) ?? [])
    .filter((path) => path.startsWith('.'))
    .map((path) => posix.join(dirname(file), path).replace(/\.js$/, '.ts'));

/** The first import cycle that can be reached from a file; `undefined` if there is none. */
function cycleFrom(
  file: string,
  path: readonly string[],
  done: Set<string>,
): readonly string[] | undefined {
  if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
  if (done.has(file)) return undefined;
  for (const next of ownFiles(file)) {
    const cycle = cycleFrom(next, [...path, file], done);
    if (cycle !== undefined) return cycle;
  }
  done.add(file);
  return undefined;
}

describe('imports', () => {
  it.each(files.filter((file) => file.includes('/')))('of %s point down', (file) => {
    const [folder = ''] = file.split('/');
    const foreign = ownFiles(file).filter(
      (path) => ![folder, ...(ALLOWED[folder] ?? [])].includes(path.split('/')[0] ?? ''),
    );
    expect(foreign).toEqual([]);
  });

  it('form no cycles', () => {
    const done = new Set<string>();
    expect(files.flatMap((file) => cycleFrom(file, [], done) ?? [])).toEqual([]);
  });

  it.each(files.filter((file) => /^(catalog|lookup|tables|published)\//.test(file)))(
    'of %s include no Node module, and the file uses neither process nor console',
    (file) => {
      const packages = (imports.get(file) ?? []).filter((path) => !path.startsWith('.'));
      expect(packages.filter((path) => path !== 'fuse.js/basic')).toEqual([]);
      expect(readFileSync(join(SRC, file), 'utf8')).not.toMatch(/\b(process|console)\./);
    },
  );
});
