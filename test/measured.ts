import { spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EXECUTABLE } from './cli/run.js';

/**
 * Tells the peak memory of the program in KiB as the last line of stderr. What `resourceUsage` tells begins with that of
 * the process that started it, and so is asked for only where there is no other way.
 */
const PEAK = join(mkdtempSync(join(tmpdir(), 'zhiye-peak-')), 'peak.cjs');
writeFileSync(
  PEAK,
  `const { readFileSync, writeSync } = require('node:fs');
  const peak = () => {
    try {
      return /VmHWM:\\s*(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1];
    } catch {
      return process.resourceUsage().maxRSS;
    }
  };
  process.on('exit', () => writeSync(2, 'peak ' + peak() + '\\n'));`,
);

/** Runs the executable; what it says is apart from its peak memory in KiB. A program that is aborted tells none. */
export function measured(args: readonly string[], input: Iterable<string> = []) {
  return new Promise<{ status: number | null; stderr: string; peak: number }>((resolve, reject) => {
    const child = spawn(process.execPath, ['--require', PEAK, EXECUTABLE, ...args], {
      env: { PATH: process.env.PATH ?? '', LANG: 'en_US.UTF-8' },
      stdio: ['pipe', 'ignore', 'pipe'],
    });
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (text) => {
      stderr += text;
    });
    child.on('error', reject).on('close', (status) => {
      const peak = Number(/^peak (\d+)\n$/m.exec(stderr)?.[1] ?? Number.NaN);
      resolve({ status, stderr: stderr.replace(/^peak \d+\n/m, ''), peak });
    });
    const pieces = input[Symbol.iterator]();
    const feed = () => {
      for (let { value, done } = pieces.next(); !done; { value, done } = pieces.next()) {
        if (!child.stdin.write(value)) return void child.stdin.once('drain', feed);
      }
      child.stdin.end();
    };
    child.stdin.on('error', () => undefined);
    feed();
  });
}
