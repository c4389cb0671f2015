/**
 * Runs the tests of the command line under the other supported versions of Node and the latest one, or under those that are
 * named, as far as the npm package `node` can be installed here. Also checks that a version that is too old is refused.
 *
 * usage: tsx scripts/test-nodes.ts [VERSION ...]
 */
import { spawnSync } from 'node:child_process';
import { platform } from 'node:os';
import { argv } from 'node:process';

const VERSIONS = ['22', '24', 'latest'];

function underNode(version: string, args: readonly string[]): boolean {
  const { status } = spawnSync(
    'npx',
    ['--yes', '--package', `node@${version}`, '--', 'node', ...args],
    { stdio: 'inherit', shell: platform() === 'win32' },
  );
  return status === 0;
}

/** A version that zhiye has to refuse. */
const OLD = '16';

const { status, stderr } = spawnSync(
  'npx',
  ['--yes', '--package', `node@${OLD}`, '--', 'node', 'bin/zhiye.js', 'check', '电工', '3'],
  { encoding: 'utf8', shell: platform() === 'win32' },
);
if (status !== 2 || !/^zhiye: [^\n]*20[^\n]*\n$/.test(stderr)) {
  console.error(
    `node@${OLD} should be refused in one sentence, but ended with ${status}: ${stderr}`,
  );
  process.exitCode = 1;
}

const named = argv.slice(2);
for (const version of named.length > 0 ? named : VERSIONS) {
  if (!underNode(version, ['--version'])) {
    console.error(`node@${version} cannot be installed here, so nothing was tested under it`);
    continue;
  }
  const tests = ['run', 'test/cli', '--reporter', 'dot'];
  if (!underNode(version, ['node_modules/vitest/vitest.mjs', ...tests])) process.exitCode = 1;
}
