import { readdir } from 'node:fs/promises';
import { join, win32 } from 'node:path';

/** What cmd and PowerShell leave in a name for the program to expand. */
const WILDCARD = /[*?]/;

/**
 * Files in place of names with wildcards, on Windows, where no shell expands them: `*` for any characters and `?` for
 * one, in the last part of a path. A name that fits nothing stays as it is, and is then a file that is not there.
 */
export async function expandWildcards(
  files: readonly string[],
  platform: string = process.platform,
  list: (folder: string) => Promise<readonly string[]> = listFolder,
): Promise<readonly string[]> {
  if (platform !== 'win32') return files;
  const expanded = await Promise.all(files.map((file) => expand(file, list)));
  return [...new Set(expanded.flat())];
}

async function expand(
  file: string,
  list: (folder: string) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const { dir, base } = win32.parse(file);
  if (!WILDCARD.test(base) || WILDCARD.test(dir)) return [file];
  const pattern = patternOf(base);
  const names = await list(dir || '.').catch(() => []);
  // Excel puts a file with this prefix next to a workbook that is open.
  const fitting = names.filter((name) => pattern.test(name) && !name.startsWith('~$'));
  return fitting.length === 0
    ? [file]
    : fitting.sort().map((name) => (dir ? join(dir, name) : name));
}

function patternOf(wildcards: string): RegExp {
  const literal = wildcards.replace(/[.+^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${literal.replaceAll('*', '.*').replaceAll('?', '.')}$`, 'isu');
}

async function listFolder(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name);
}
