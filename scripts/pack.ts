/** Packs what is built, as it would be published: `tsx scripts/pack.ts FILE` leaves the tarball under that name. */
import { execSync } from 'node:child_process';
import { copyFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argv, env } from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * Packs what is built into a folder of its own; nothing is built anew.
 *
 * @returns the tarball's path
 */
export function pack(): string {
  const folder = mkdtempSync(join(tmpdir(), 'zhiye-'));
  // The folder goes by the environment: a command without arguments needs no quoting in any shell.
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
