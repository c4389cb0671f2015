import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { MAN_PAGE, manPage, PROGRAM } from '../../scripts/build-man.js';

const page = readFileSync(MAN_PAGE, 'utf8');

/** The complaints of mandoc about the page, or of groff if there is no mandoc; undefined if neither is installed. */
async function complaints(): Promise<string | undefined> {
  const file = fileURLToPath(MAN_PAGE);
  const checkers: [string, string[]][] = [
    ['mandoc', ['-Tlint', '-Wwarning', file]],
    ['groff', ['-man', '-Tutf8', '-Kutf8', '-ww', '-z', file]],
  ];
  for (const [command, args] of checkers) {
    try {
      const { stdout, stderr } = await promisify(execFile)(command, args);
      return stdout + stderr;
    } catch (error) {
      if (!(error instanceof Error) || !('code' in error)) throw error;
      if (error.code !== 'ENOENT') return 'stdout' in error ? String(error.stdout) : String(error);
    }
  }
  return undefined;
}

describe('the manual page', () => {
  it('matches the command tree (npm run build:man writes it)', () => {
    expect(page).toBe(manPage());
  });

  it('names every command and option', () => {
    const help = PROGRAM.createHelp();
    for (const command of help.visibleCommands(PROGRAM).filter((each) => each.name() !== 'help')) {
      expect(page).toContain(`.SS zhiye ${command.name()}`);
      for (const { long } of [...command.options, ...PROGRAM.options]) {
        expect(page).toContain(long?.replaceAll('-', '\\-'));
      }
    }
  });

  it('passes the checks of mandoc or groff, if one is installed', async () => {
    const found = (await complaints()) ?? '';
    expect(found).toBe('');
  });
});
