import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { EXECUTABLE, run } from './run.js';

/** Preloaded to make the executable believe that it runs under another Node.js. */
const PRETEND = join(mkdtempSync(join(tmpdir(), 'zhiye-')), 'pretend.cjs');
writeFileSync(PRETEND, "Object.defineProperty(process.versions, 'node', { value: '16.20.2' });\n");

const underOldNode = (environment: Record<string, string>) =>
  run(process.execPath, ['--require', PRETEND, EXECUTABLE, 'check', '电工', '3'], environment);

describe('under a Node.js that is too old', () => {
  it('one sentence names the version needed, with status 2', async () => {
    expect(await underOldNode({})).toEqual({
      status: 2,
      stdout: '',
      stderr: 'zhiye: Node.js 20 or later is needed, and this is 16.20.2\n',
    });
    expect(await underOldNode({ LANG: 'zh_CN.UTF-8' })).toEqual({
      status: 2,
      stdout: '',
      stderr: 'zhiye: 需要 Node.js 20 或更高版本，当前为 16.20.2\n',
    });
  });

  it('the version needed is the one in package.json', () => {
    expect(manifest.engines.node).toBe('>=20');
  });
});
