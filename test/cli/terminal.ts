import { stripVTControlCharacters } from 'node:util';
import { spawn } from '@lydell/node-pty';
import headless from '@xterm/headless';
import { EXECUTABLE } from './run.js';

const DEADLINE = 30_000;
const ROWS = 24;
/** Printed at the end, after which bash waits: the last output of an exiting process may get lost. */
const END = '--- end ---';

/** Keys as a terminal sends them. */
export const KEY = {
  enter: '\r',
  escape: '\u001b',
  up: '\u001b[A',
  down: '\u001b[B',
  pageUp: '\u001b[5~',
  pageDown: '\u001b[6~',
  backspace: '\u007f',
  tab: '\t',
  eraseLine: '\u0015',
  interrupt: '\u0003',
  endOfInput: '\u0004',
  suspend: '\u001a',
} as const;

/** An interactive terminal in which a line of bash runs. */
export interface Screen {
  type(keys: string): void;
  resize(columns: number): void;
  /** Waits until the lines on the screen, without empty ones at the end, meet a condition; returns them. */
  until(condition: (lines: readonly string[]) => boolean): Promise<readonly string[]>;
  /** Waits for the line of bash to end. */
  ended(): Promise<readonly string[]>;
  /** Waits until the cursor is visible at a position. */
  untilCursorAt(column: number, line: number): Promise<unknown>;
  cursor(): { column: number; line: number; visible: boolean };
  /** Lines that the terminal had to wrap. */
  wrapped(): readonly string[];
  /** What was written, without escape sequences. */
  written(): string;
  colored(): boolean;
}

/**
 * Opens a terminal and runs a line of bash in it. There, `zhiye` is the real executable, and `modes` prints whether the
 * terminal echoes and reads by lines.
 */
export function openTerminal(
  line: string,
  columns: number,
  environment: Record<string, string> = {},
): Screen {
  const screen = new headless.Terminal({ cols: columns, rows: ROWS, allowProposedApi: true });
  const shims = `zhiye() { '${process.execPath}' '${EXECUTABLE}' "$@"; }
    modes() { stty -a | grep -Eo -- '-?\\b(icanon|echo)\\b' | xargs echo; }\n`;
  const pty = spawn('bash', ['--norc', '-c', `${shims}${line}\necho '${END}'; read -rs`], {
    cols: columns,
    rows: ROWS,
    env: {
      PATH: process.env.PATH ?? '',
      LANG: 'en_US.UTF-8',
      TERM: 'xterm-256color',
      ...environment,
    },
  });
  let raw = '';
  const waiting = new Set<() => void>();
  const look = () => {
    for (const each of waiting) each();
  };
  pty.onData((text) => {
    raw += text;
    screen.write(text, look);
  });

  const bufferLines = () =>
    Array.from({ length: screen.buffer.active.length }, (_, at) =>
      screen.buffer.active.getLine(at),
    );
  const lines = () => {
    const all = bufferLines().map((each) => each?.translateToString(true) ?? '');
    return all.slice(0, all.findLastIndex((each) => each !== '') + 1);
  };
  const cursor = () => {
    const { cursorX, cursorY, baseY } = screen.buffer.active;
    const visible = raw.lastIndexOf('\u001b[?25h') >= raw.lastIndexOf('\u001b[?25l');
    return { column: cursorX, line: baseY + cursorY, visible };
  };

  const until = (condition: (shown: readonly string[]) => boolean) =>
    new Promise<readonly string[]>((resolve, reject) => {
      const check = () => {
        if (!condition(lines())) return;
        clearTimeout(deadline);
        waiting.delete(check);
        resolve(lines());
      };
      const deadline = setTimeout(() => {
        waiting.delete(check);
        pty.kill('SIGKILL');
        reject(new Error(`The screen never met the condition:\n${lines().join('\n')}`));
      }, DEADLINE);
      waiting.add(check);
      check();
    });

  return {
    type: (keys) => pty.write(keys),
    resize: (to) => {
      screen.resize(to, ROWS);
      pty.resize(to, ROWS);
    },
    until,
    ended: async () => {
      const shown = await until((each) => each.at(-1) === END);
      pty.kill('SIGKILL');
      return shown.slice(0, -1);
    },
    untilCursorAt: (column, line) =>
      until(() => {
        const now = cursor();
        return now.visible && now.column === column && now.line === line;
      }),
    cursor,
    wrapped: () =>
      bufferLines().flatMap((each) => (each?.isWrapped ? each.translateToString(true) : [])),
    written: () => stripVTControlCharacters(raw),
    colored: () => /\u001b\[[\d;]*m/.test(raw),
  };
}
