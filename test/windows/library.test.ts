import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { run, WINE } from '../cli/run.js';
import { windowsPath } from './wine.js';

const ANSWERS = fileURLToPath(new URL('answers.mjs', import.meta.url));

describe.runIf(WINE)('the library under Windows', () => {
  it('answers as it does here', async () => {
    const here = await run(process.execPath, [ANSWERS], {});
    const node = process.env.WINDOWS_NODE ?? '';
    const there = await run('/usr/bin/wine', [node, windowsPath(ANSWERS)], {});
    expect(there).toEqual(here);
    const counts = JSON.parse(here.stdout).map(([, count]: [string, number]) => count);
    expect(Math.min(...counts)).toBeGreaterThan(50);
  });
});
