/** Packs the built package as it would be published: `tsx scripts/pack.ts FILE` writes the tarball to that file. */
import { execSync } from 'node:child_process';
import { copyFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argv, env } from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * Packs the built package into a temporary folder, without building it.
 *
 * @returns the tarball's path
 */
export function pack(): string {
  const folder = mkdtempSync(join(tmpdir(), 'zhiye-'));
  // The folder is passed in the environment, which needs no quoting in any shell.
  const name = execSync('npm pack --ignore-scripts --silent', {
    cwd: ROOT,
    env: { ...env, npm_config_pack_destination: folder },
    encoding: 'utf8',
  });
  return join(folder, name.trim());
}

const [, script, file] = argv;
if (script !== undefined && import.meta.url === pathToFileURL(script).href) {
  if (file === undefined) throw new Error('usage: tsx scripts/pack.ts FILE');
  copyFileSync(pack(), file);
}
