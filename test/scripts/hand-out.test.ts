import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { MESSAGES } from '../../src/messages/messages.js';
import { inProcess } from '../cli/run.js';

const FOLDER = fileURLToPath(new URL('../../scripts/executable/hand-out/', import.meta.url));

describe.each(readdirSync(FOLDER))('%s, which goes with the programs,', (name) => {
  const text = readFileSync(FOLDER + name, 'utf8');

  it('has commands that work', async () => {
    const commands = [...text.matchAll(/^ +\.\\zhiye\.exe (.*)$/gm)].map(([, line = '']) => line);
    expect(commands.length).toBeGreaterThan(2);
    for (const command of commands) {
      expect([command, (await inProcess(command.split(' '))).status]).toEqual([command, 0]);
    }
  });

  it('quotes what the program says', () => {
    const { errors, batch } = MESSAGES[name === 'README.txt' ? 'en' : 'zh'];
    const said = [
      errors.sentence['input-unreadable']({ file: '', reason: 'EBUSY' }),
      errors.sentence['result-unwritable']({ folder: '', reason: '' }),
    ].join('\n');
    const quoted = [...text.matchAll(/^ {2}(?:提示“|")(.+?)(?:……|”| \.\.\."|")/gm)];
    expect(quoted).toHaveLength(2);
    for (const [, words = ''] of quoted) expect(said).toContain(words);
    expect(text).toContain(`.${batch.checkedFile}.xlsx`);
  });
});
