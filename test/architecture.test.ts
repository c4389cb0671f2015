import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const SRC = fileURLToPath(new URL('../src/', import.meta.url));

/** Which folders the files of a folder may import from, beside their own. */
const ALLOWED: Record<string, readonly string[]> = {
  catalog: ['generated'],
  tables: ['catalog', 'generated'],
  lookup: ['catalog', 'tables', 'generated'],
  tabular: ['catalog'],
  published: ['catalog', 'tables', 'generated'],
  messages: ['catalog', 'lookup'],
  render: ['catalog', 'lookup', 'messages'],
  cli: ['catalog', 'lookup', 'messages', 'render', 'tables', 'tabular', 'published', 'generated'],
};

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll(sep, '/'))
  .filter((name) => name.endsWith('.ts') && name.includes('/') && !name.startsWith('generated'));

const importsOf = (file: string) =>
  [
    ...readFileSync(join(SRC, file), 'utf8').matchAll(
      /(?:from|import\() ?'([^']+)'|^import '([^']+)'/gm,
    ),
  ].map((match) => match[1] ?? match[2] ?? '');

describe('imports', () => {
  it.each(files)('of %s point down', (file) => {
    const [folder = ''] = file.split('/');
    for (const path of importsOf(file)) {
      if (!path.startsWith('.')) continue;
      const [target = ''] = posix.join(dirname(file), path).split('/');
      expect([path, [folder, ...(ALLOWED[folder] ?? [])].includes(target)]).toEqual([path, true]);
    }
  });

  it.each(files.filter((file) => /^(catalog|lookup|tables|published)\//.test(file)))(
    'of %s know no terminal, no file and no process',
    (file) => {
      const foreign = importsOf(file).filter((path) => !path.startsWith('.'));
      expect(foreign.filter((path) => path !== 'fuse.js/basic')).toEqual([]);
      expect(readFileSync(join(SRC, file), 'utf8')).not.toMatch(/\b(process|console)\./);
    },
  );
});
