import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { run } from '../cli/run.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Packs what is built, into a folder of its own; gives the hash of the file. */
async function packed(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'zhiye-'));
  const line = `cd '${ROOT}' && npm pack --ignore-scripts --offline --pack-destination '${folder}'`;
  expect(await run('bash', ['-c', line], { HOME: folder })).toMatchObject({ status: 0 });
  const [name = ''] = readdirSync(folder).filter((each) => each.endsWith('.tgz'));
  return createHash('sha256')
    .update(readFileSync(join(folder, name)))
    .digest('hex');
}

describe('the package', () => {
  it('packed twice is the same, byte for byte', async () => {
    const [first, second] = [await packed(), await packed()];
    expect(second).toBe(first);
  });

  it('brings no other package', () => {
    const kinds = [
      'dependencies',
      'optionalDependencies',
      'peerDependencies',
      'bundleDependencies',
    ];
    expect(Object.keys(manifest).filter((key) => kinds.includes(key))).toEqual([]);
  });

  it('runs nothing where it is installed', () => {
    // `prepare` runs for those who develop it, and not for those who install it from the registry.
    const hooks = [
      'preinstall',
      'install',
      'postinstall',
      'preuninstall',
      'uninstall',
      'postuninstall',
    ];
    expect(Object.keys(manifest.scripts).filter((script) => hooks.includes(script))).toEqual([]);
    // npm builds a package with such a file without being told to.
    expect(readdirSync(ROOT)).not.toContain('binding.gyp');
  });
});
