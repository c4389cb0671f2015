import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { UNIX } from '../system.js';
import { bash } from './run.js';

const FOLDER = new URL('transcripts/', import.meta.url);

interface Transcript {
  command: string;
  status: number;
  stdout: string;
  stderr: string;
}

function read(file: string): Transcript[] {
  const transcripts: Transcript[] = [];
  for (const line of readFileSync(new URL(file, FOLDER), 'utf8').split('\n')) {
    const current = transcripts.at(-1);
    if (line.startsWith('$ ')) {
      transcripts.push({ command: line.slice(2), status: 0, stdout: '', stderr: '' });
    } else if (current === undefined) {
    } else if (line.startsWith('? ')) current.status = Number(line.slice(2));
    else if (line.startsWith('2> ')) current.stderr += `${line.slice(3)}\n`;
    else current.stdout += `${line}\n`;
  }
  // Empty lines before the next command belong to the file, not to the output.
  return transcripts.map((each) => ({
    ...each,
    stdout: each.stdout.replace(/\n+$/, '\n').replace(/^\n$/, ''),
  }));
}

for (const file of readdirSync(FOLDER)) {
  describe.runIf(UNIX)(file, () => {
    it.each(read(file).map((each) => [each.command, each] as const))(
      '%s',
      async (_, transcript) => {
        expect({ command: transcript.command, ...(await bash(transcript.command)) }).toEqual(
          transcript,
        );
      },
    );
  });
}
