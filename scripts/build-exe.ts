/**
 * Writes `exe/zhiye`, a single executable for machines without Node: the whole program as one script, which Node puts
 * into a copy of itself.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, writeFileSync } from 'node:fs';
import { platform } from 'node:os';
import { build } from 'tsup';
import { PROGRAM } from '../tsup.config.js';

/** The first major version in which every release has `--build-sea`, from the npm package `node`. */
const NODE = 'node@26';

const FOLDER = 'exe';
const CONFIGURATION = `${FOLDER}/sea.json`;
const output = `${FOLDER}/zhiye${platform() === 'win32' ? '.exe' : ''}`;

await build({
  ...PROGRAM,
  // A single file has no other to start a thread with.
  entry: { zhiye: 'src/cli/bin.ts' },
  define: {},
  config: false,
  outDir: FOLDER,
  clean: true,
  silent: true,
  splitting: false,
});
writeFileSync(
  CONFIGURATION,
  JSON.stringify({
    main: `${FOLDER}/zhiye.cjs`,
    output,
    disableExperimentalSEAWarning: true,
    useCodeCache: true,
  }),
);
execFileSync('npx', ['--yes', '--package', NODE, '--', 'node', '--build-sea', CONFIGURATION], {
  stdio: 'inherit',
  shell: platform() === 'win32',
});
copyFileSync('dist/THIRD-PARTY-LICENSES.txt', `${FOLDER}/THIRD-PARTY-LICENSES.txt`);
