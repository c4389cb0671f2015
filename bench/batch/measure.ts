import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';

/** The time and peak memory of a command. */
export interface Measured {
  readonly seconds: number;
  readonly mebibytes: number;
}

/**
 * How often peak memory is read while a command runs, in milliseconds. The system keeps the peak, so only that of the
 * last moment can be missed.
 */
const INTERVAL = 10;

/** Runs a command with its output in a file. Memory is known only on Linux; elsewhere it is NaN. */
export async function measure(
  command: string,
  args: readonly string[],
  output: string,
): Promise<Measured> {
  const file = openSync(output, 'w');
  const start = process.hrtime.bigint();
  const child = spawn(command, args, {
    stdio: ['ignore', file, 'ignore'],
    env: { ...process.env, LANG: 'en_US.UTF-8' },
  });
  let peak = Number.NaN;
  const timer = setInterval(() => {
    peak = peakOf(child.pid ?? 0) ?? peak;
  }, INTERVAL);
  await new Promise((resolve) => child.on('close', resolve));
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  clearInterval(timer);
  closeSync(file);
  return { seconds, mebibytes: peak };
}

function peakOf(pid: number): number | undefined {
  try {
    const kibibytes = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kibibytes === undefined ? undefined : Number(kibibytes) / 1024;
  } catch {
    return undefined;
  }
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}
