import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, sep } from 'node:path';
import { env, execPath } from 'node:process';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { pack } from '../../scripts/pack.js';
import { EXECUTABLE } from '../cli/run.js';

/** As npm counts: 1000 bytes. */
const KB = 1000;

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const RECORDER = fileURLToPath(new URL('record-loads.cjs', import.meta.url));

/** The files of the package that a command loads, with their sizes. */
function loadedBy(args: string[]): { file: string; bytes: number }[] {
  const report = join(mkdtempSync(join(tmpdir(), 'zhiye-')), 'loads.json');
  execFileSync(execPath, ['--require', RECORDER, EXECUTABLE, ...args], {
    env: { ...env, LOADS_FILE: report },
  });
  const files: string[] = JSON.parse(readFileSync(report, 'utf8'));
  return files
    .filter((file) => ['bin', 'dist'].some((folder) => file.startsWith(ROOT + folder + sep)))
    .map((file) => ({ file, bytes: statSync(file).size }));
}

const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0);

/** The sizes of the files in a tar archive, each told in octal digits in a header of 512 bytes before the file. */
function sizesIn(tar: Buffer): number[] {
  const sizes: number[] = [];
  for (let at = 0; tar[at] !== 0 && at < tar.length; ) {
    const size = Number.parseInt(tar.toString('latin1', at + 124, at + 136), 8);
    sizes.push(size);
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return sizes;
}

describe('the size', () => {
  const tarball = readFileSync(pack());

  it('of the tarball is 400 kB at most', () => {
    expect(tarball.length).toBeLessThanOrEqual(400 * KB);
  });

  it('of what is installed is less than 1 MB', () => {
    const sizes = sizesIn(gunzipSync(tarball));
    expect(sizes.length).toBeGreaterThan(20);
    expect(sum(sizes)).toBeLessThan(1000 * KB);
  });

  it.each(['en', 'zh'])('of what a check loads, in %s, is 120 kB at most', (language) => {
    const loaded = loadedBy(['check', '电工', '3', '--lang', language]);
    expect(loaded.map(({ file }) => basename(file))).toContain('zhiye.js');
    expect(loaded.length).toBeGreaterThan(1);
    expect(sum(loaded.map(({ bytes }) => bytes))).toBeLessThanOrEqual(120 * KB);
  });
});
