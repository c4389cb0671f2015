import { createReadStream, createWriteStream } from 'node:fs';

const STREAMS = [
  ['stdin', () => createReadStream('', { fd: 0, autoClose: false })],
  ['stdout', () => createWriteStream('', { fd: 1, autoClose: false })],
  ['stderr', () => createWriteStream('', { fd: 2, autoClose: false })],
] as const;

/**
 * Windows can start a program with standard streams that are neither file, pipe nor console to Node, which then throws
 * `EBADF` wherever one is first touched. They can be read and written as files all the same.
 */
export function tolerateOddStreams(holder: object = process): void {
  for (const [name, openAsFile] of STREAMS) {
    const open = Object.getOwnPropertyDescriptor(holder, name)?.get;
    if (open === undefined) continue;
    let stream: unknown;
    Object.defineProperty(holder, name, {
      configurable: true,
      enumerable: true,
      get: () => {
        stream ??= orElse(open, openAsFile);
        return stream;
      },
    });
  }
}

function orElse(open: () => unknown, otherwise: () => unknown): unknown {
  try {
    return open();
  } catch {
    return otherwise();
  }
}
