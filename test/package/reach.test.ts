import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));

const code = readdirSync(DIST, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.c?js$/.test(name))
  .map((name) => readFileSync(join(DIST, name), 'utf8'))
  .join('\n');

/** The modules that the built code loads, other than its own files. */
const modules = new Set(
  [...code.matchAll(/(?:\brequire\(|\bfrom|\bimport\(?)"(?:node:)?([\w@][^"]*)"/g)].map(
    ([, name = '']) => name,
  ),
);

const STARTS_PROGRAMS = ['child_process', 'cluster'];
const REACHES_A_NETWORK = ['dgram', 'dns', 'http', 'http2', 'https', 'inspector', 'net', 'tls'];

describe('the built package', () => {
  it('loads no modules but those of Node', () => {
    expect(modules).toContain('fs');
    expect([...modules].filter((name) => !builtinModules.includes(name))).toEqual([]);
  });

  it.each([...STARTS_PROGRAMS, ...REACHES_A_NETWORK])('does not load %s', (name) => {
    const found = [...modules].filter((each) => each === name || each.startsWith(`${name}/`));
    expect(found).toEqual([]);
  });

  it('uses no network API that needs no module', () => {
    expect(code).not.toMatch(/\b(?:fetch|WebSocket|EventSource|XMLHttpRequest)\s*\(/);
  });
});
