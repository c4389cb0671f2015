/** Removes declarations that no export reaches from `dist/types`: tsc writes one for every module it compiles. */
import { readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const FOLDER = fileURLToPath(new URL('../dist/types/', import.meta.url));

const entries = ['index.d.ts', 'node.d.ts', 'classification.d.ts'].map((name) =>
  join(FOLDER, name),
);
const program = ts.createProgram(entries, {
  module: ts.ModuleKind.NodeNext,
  noLib: true,
  types: [],
});
const reached = new Set(program.getSourceFiles().map(({ fileName }) => resolve(fileName)));

for (const name of readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })) {
  const file = join(FOLDER, name);
  if (name.endsWith('.d.ts') && !reached.has(resolve(file))) rmSync(file);
}
