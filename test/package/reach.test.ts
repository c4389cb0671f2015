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

const namesAt = (pattern: RegExp) => [...code.matchAll(pattern)].map(([, name = '']) => name);

/** The modules that the built code loads, other than its own files. */
const modules = new Set(
  namesAt(/(?:\brequire\(|\bfrom|\bimport\(?)\s*["'](?:node:)?([\w@][^"']*)["']/g),
);

/** What the `require` of bundled packages that are CommonJS is called with; the bundler names it, or another file has it. */
const called = namesAt(/\b(?:__require|chunk\w+\.\w)\(["'](?:node:)?([^"']+)["']\)/g);

const STARTS_PROGRAMS = ['child_process', 'cluster'];
const REACHES_A_NETWORK = ['dgram', 'dns', 'http', 'http2', 'https', 'inspector', 'net', 'tls'];

describe('the built package', () => {
  it('loads no modules but those of Node', () => {
    expect(modules).toContain('fs');
    expect(called).toContain('stream');
    expect([...modules].filter((name) => !builtinModules.includes(name))).toEqual([]);
  });

  it.each([...STARTS_PROGRAMS, ...REACHES_A_NETWORK])('does not load %s', (name) => {
    const found = [...modules, ...called].filter(
      (each) => each === name || each.startsWith(`${name}/`),
    );
    expect(found).toEqual([]);
  });

  it('uses no network API that needs no module', () => {
    expect(code).not.toMatch(/\b(?:fetch|WebSocket|EventSource|XMLHttpRequest)\s*\(/);
  });
});
