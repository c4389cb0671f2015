import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { spawn } from '@lydell/node-pty';
import { EXECUTABLE, run, zhiye } from '../run.js';

const FOLDER = mkdtempSync(join(tmpdir(), 'zhiye-'));
const CALLS = join(FOLDER, 'calls');
writeFileSync(
  join(FOLDER, 'zhiye'),
  `#!/bin/sh\necho "$@" >> '${CALLS}'\nexec '${process.execPath}' '${EXECUTABLE}' "$@"\n`,
  { mode: 0o755 },
);

/** A catalogue whose names contain shell metacharacters. */
export const ODD_CATALOGUE = join(FOLDER, 'odd names.json');
writeFileSync(
  ODD_CATALOGUE,
  JSON.stringify({
    format: 'zhiye-catalogue',
    version: 1,
    title: null,
    attachment: null,
    footnote: null,
    source: { file: 'odd.csv', sha256: '0'.repeat(64) },
    entries: ['甲工(高压) A:B', `乙$HOME's "x" \`y\``, '丙'].map((occupation, index) => ({
      no: index + 1,
      code: `4-01-01-0${index + 1}`,
      title: occupation,
      occupation,
      trade: null,
      levels: [5],
    })),
  }),
);

export const isInstalled = (shell: string) => spawnSync(shell, ['-c', 'exit']).status === 0;

/** The name of a shell, with a note in the test report if it is missing. */
export const named = (shell: string) =>
  isInstalled(shell) ? shell : `${shell} (not installed here, so not tested)`;

const environment = (more: Record<string, string> = {}) => ({
  PATH: `${FOLDER}${delimiter}${process.env.PATH}`,
  LC_ALL: 'C.UTF-8',
  HOME: FOLDER,
  TERM: 'dumb',
  ...more,
});

/** A completion script in a file. */
async function scriptFor(shell: string, language = 'en'): Promise<string> {
  const file = join(FOLDER, `${language}.${shell}`);
  writeFileSync(file, (await zhiye(['completion', shell, '--lang', language])).stdout);
  return file;
}

async function output(command: string, args: string[], more?: Record<string, string>) {
  const { stdout, stderr } = await run(command, args, environment(more));
  if (stderr !== '') throw new Error(stderr);
  return stdout;
}

const lines = (text: string) => text.split('\n').filter((line) => line !== '');

/** What bash offers for the last word of a line, given as bash splits it. */
export async function inBash(words: string[], more?: Record<string, string>): Promise<string[]> {
  const line = `source "$0"; COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)); _zhiye
    ((\${#COMPREPLY[@]} == 0)) || printf '%s\\n' "\${COMPREPLY[@]}"`;
  const args = ['--norc', '-c', line, await scriptFor('bash'), ...words];
  return lines(await output('bash', args, more));
}

/** The line that bash makes when Tab is pressed at the end of a line. */
export async function lineInBash(line: string): Promise<string> {
  const pty = spawn('bash', ['--norc', '--noprofile', '-i'], {
    cols: 200,
    rows: 50,
    env: environment({ SCRIPT: await scriptFor('bash'), PS1: '$ ', INPUTRC: '/dev/null' }),
  });
  // Ctrl-X prints the line.
  const setUp = `source "$SCRIPT"; show() { echo "<<<$READLINE_LINE>>>"; }; bind -x '"\\C-x": show'`;
  return new Promise((resolve) => {
    let written = '';
    let isReady = false;
    pty.onData((text) => {
      written += text;
      const [, found] = /<<<(.*)>>>\r?\n/.exec(written) ?? [];
      if (found !== undefined) {
        pty.kill('SIGKILL');
        resolve(found);
      } else if (!isReady && written.endsWith('$ ')) {
        isReady = true;
        pty.write(`${setUp}\r`);
        pty.write(`${line}\t\x18`);
      }
    });
  });
}

/** What fish offers at the end of a line: words, each followed by a tab and its description. */
export async function inFish(
  line: string,
  { language = 'en', escaped = false } = {},
): Promise<string[]> {
  const command = `source $argv[1]; complete -C $argv[2] ${escaped ? '--escape' : ''}`;
  const script = await scriptFor('fish', language);
  return lines(await output('fish', ['--no-config', '-c', command, script, line]));
}

const ZPTY = `
zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell 'PS1= PROMPT_EOL_MARK= LISTMAX=9999; stty cols 200 rows 200; source $SCRIPT
  show-line() { zle -I; print -r -- "<<<$BUFFER>>>" }; zle -N show-line; bindkey "^X" show-line; print RE""ADY'
zpty -r shell text '*READY*'
zpty -w -n shell $LINE$'\\t\\x18'
zpty -r shell text '*<<<*>>>*'
print -r -- $text
zpty -d shell
`;

interface ZshSettings {
  readonly language?: string;
  readonly environment?: Record<string, string>;
}

/** The line that zsh makes when Tab is pressed at the end of a line, and what it shows. */
export async function inZsh(
  line: string,
  { language = 'en', environment: more = {} }: ZshSettings = {},
): Promise<{ line: string; shown: string }> {
  const variables = { LINE: line, SCRIPT: await scriptFor('zsh', language) };
  const shown = await output('zsh', ['-f', '-c', ZPTY], { ...variables, ...more });
  return { line: /<<<(.*)>>>/.exec(shown)?.[1] ?? '', shown };
}

/** The arguments of every run of zhiye that the shells have started since the last call. */
export function callsSoFar(): string[] {
  const calls = existsSync(CALLS) ? lines(readFileSync(CALLS, 'utf8')) : [];
  rmSync(CALLS, { force: true });
  return calls;
}
