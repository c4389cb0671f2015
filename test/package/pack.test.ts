import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { run } from '../cli/run.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Packs the built package into a temporary folder; returns the hash of the tarball. */
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
  it('is the same, byte for byte, when packed twice', async () => {
    const [first, second] = [await packed(), await packed()];
    expect(second).toBe(first);
  });

  it('has no dependencies', () => {
    const kinds = [
      'dependencies',
      'optionalDependencies',
      'peerDependencies',
      'bundleDependencies',
    ];
    expect(Object.keys(manifest).filter((key) => kinds.includes(key))).toEqual([]);
  });

  it('runs no script when it is installed', () => {
    // npm runs `prepare` for no tarball, but warns of it.
    const hooks = [
      'prepare',
      'preinstall',
      'install',
      'postinstall',
      'preuninstall',
      'uninstall',
      'postuninstall',
    ];
    expect(Object.keys(manifest.scripts).filter((script) => hooks.includes(script))).toEqual([]);
    // npm would build a package with this file even without a script.
    expect(readdirSync(ROOT)).not.toContain('binding.gyp');
  });
});
