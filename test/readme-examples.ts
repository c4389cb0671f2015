import { cpSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Code in a README. */
interface Block {
  readonly language: string;
  readonly content: string;
}

/** The text of a file of the repository. */
export const textOf = (file: string) => readFileSync(ROOT + file, 'utf8');

/** The code blocks of a file. */
export function blocksOf(file: string): Block[] {
  return [...textOf(file).matchAll(/^```(\w*)\n(.*?)^```$/gms)].map(
    ([, language = '', content = '']) => ({ language, content }),
  );
}

/** The code blocks of a file in a language. */
export const blocks = (file: string, language: string) =>
  blocksOf(file).flatMap((block) => (block.language === language ? [block.content] : []));

/** A fresh folder with the files that the examples use. */
export function exampleFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'zhiye-'));
  for (const path of [
    'examples/applications.csv',
    'examples/applications.xlsx',
    'examples/province-2025.csv',
    'examples/province-2026.csv',
    'test/fixtures/tables/cases/no-codes.xlsx',
  ]) {
    cpSync(ROOT + path, join(folder, path));
  }
  return folder;
}

/** A command as it is typed, and the output that is shown below it. */
export interface Example {
  command: string;
  output: string;
}

/** The commands of a console block, each with the output below it. */
export function examplesIn(block: string): Example[] {
  const examples: Example[] = [];
  for (const line of block.split('\n').slice(0, -1)) {
    const current = examples.at(-1);
    if (line.startsWith('$ ')) examples.push({ command: line.slice(2), output: '' });
    else if (current === undefined) throw new Error(`Output before a command: ${line}`);
    else if (line.startsWith('> ') && current.output === '')
      current.command += `\n${line.slice(2)}`;
    else current.output += `${line}\n`;
  }
  return examples;
}
