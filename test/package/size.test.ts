import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { pack } from '../../scripts/pack.js';

/** 1000 bytes, as npm counts. */
const KB = 1000;

const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0);

/** The sizes of the files in a tar archive. Each file has a header of 512 bytes with its size in octal digits. */
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

  it('of the installed files is less than 1.2 MB', () => {
    const sizes = sizesIn(gunzipSync(tarball));
    expect(sizes.length).toBeGreaterThan(20);
    expect(sum(sizes)).toBeLessThan(1200 * KB);
  });
});
