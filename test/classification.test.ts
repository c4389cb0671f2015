import { describe, expect, it } from 'vitest';
import { run } from './cli/run.js';

/** Runs code that imports the built package by its name. */
const inPackage = (code: string) =>
  run(process.execPath, ['--input-type=module', '--eval', code], { PWD: process.cwd() });

describe('zhiye/classification', () => {
  it('lets the library distinguish an occupation that is not open from a name that does not exist', async () => {
    const { stdout, stderr } = await inPackage(`
      import { check, embeddedCatalogue } from 'zhiye';
      import { classification } from 'zhiye/classification';
      const verdict = (name) => check(embeddedCatalogue, name, [3], { classification }).verdict;
      console.log(['电工', '律师', '电攻'].map(verdict).join());
      console.log(check(embeddedCatalogue, '律师', [3]).verdict);
    `);
    expect({ stdout, stderr }).toEqual({ stdout: 'open,unlisted,unknown\nunknown\n', stderr: '' });
  });
});
