import { describe, expect, it } from 'vitest';
import { zhiye } from '../run.js';

const COMMANDS = 'search list groups show check import diff info completion help'.split(' ');

describe('the PowerShell script', () => {
  it('registers a completer for all commands, in ASCII in both languages', async () => {
    for (const language of ['zh', 'en']) {
      const { stdout } = await zhiye(['completion', 'powershell', '--lang', language]);
      expect(stdout).toMatch(/^[\n\x20-\x7e]*$/);
      expect(stdout).toContain('Register-ArgumentCompleter -Native -CommandName zhiye');
      const [, json = ''] = /ConvertFrom-Json '([^']*)'/.exec(stdout) ?? [];
      const grammar: { commands: { word: string }[] } = JSON.parse(json);
      expect(grammar.commands.map(({ word }) => word)).toEqual(COMMANDS);
      for (const pair of ['{}', '()', '[]']) {
        const [open, close] = [...pair].map((bracket) => stdout.split(bracket).length);
        expect([pair, open]).toEqual([pair, close]);
      }
    }
  });
});

describe('the hidden command that the scripts call', () => {
  it('is not in the help', async () => {
    expect((await zhiye(['--help'])).stdout).not.toContain('__complete');
  });

  it('prints one word per line, followed by a tab and its meaning', async () => {
    expect((await zhiye(['__complete', 'names', '--prefix=普通车'])).stdout).toBe(
      '普通车工\t车工（普通车工）\n',
    );
  });
});
