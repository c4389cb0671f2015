import type { KeypressEvent } from '@inquirer/core';
import type { AnswerTexts } from '../../messages/messages.js';
import type { Palette } from '../../render/palette.js';
import {
  type Choice,
  choicesShown,
  pickerLines,
  type Size,
  scrolled,
  typable,
} from '../../render/picker.js';
import type { Io, Terminal } from '../io.js';

/** The choices for a query, and what to know of how it was read. */
export interface Offer {
  readonly choices: readonly Choice[];
  readonly notes: readonly string[];
}

/** What a picker offers, and how it looks. */
export interface Picker {
  /** What to offer for what was typed so far, which may be nothing. */
  readonly find: (query: string) => Offer;
  readonly texts: AnswerTexts;
  readonly palette: Palette;
}

/** What is used here of the line that is edited. */
interface EditedLine {
  readonly line: string;
  clearLine(direction: 0): void;
  write(text: string): void;
}

/** How many milliseconds an escape sequence in pieces has to arrive, before its beginning counts as Esc. */
const ESCAPE_TIMEOUT = 100;

const ERASE_BELOW = '\r\x1b[J';

type Inquirer = typeof import('@inquirer/core');

const createPicker = ({ createPrompt, isEnterKey, ...inquirer }: Inquirer) =>
  createPrompt<Choice | 'left', Picker & Pick<Terminal, 'output'>>(
    ({ find, texts, palette, output }, done) => {
      const { useEffect, useKeypress, useMemo, useRef, useState } = inquirer;
      const [query, setQuery] = useState('');
      const [active, setActive] = useState(0);
      const [, redraw] = useState({});
      const [size, setSize] = useState<Size>(() => sizeOf(output));
      const top = useRef(0);
      const { choices, notes } = useMemo(() => find(query), [query]);
      top.current = scrolled(top.current, active, size);

      /** Replaces the edited line if a key changed it. */
      const edit = (line: EditedLine, text: string) => {
        if (line.line === text) return;
        line.clearLine(0);
        line.write(text);
        // The cursor has followed the key already.
        redraw({});
      };

      useEffect((line) => {
        const leave = () => done('left');
        const resize = () => {
          // The terminal has rewrapped the lines; their positions are unknown.
          output.write(ERASE_BELOW);
          const now = sizeOf(output);
          edit(line, typable(line.line, texts, now));
          setQuery(line.line);
          setSize(now);
        };
        // The end of input, such as Ctrl-D, ends the reading without a key.
        line.on('close', leave);
        // Ctrl-Z would leave the lines on the screen and come back to others.
        line.on('SIGTSTP', stay);
        output.on('resize', resize);
        return () => {
          line.removeListener('close', leave);
          line.removeListener('SIGTSTP', stay);
          output.removeListener('resize', resize);
        };
      }, []);

      useKeypress((key, line) => {
        const step = stepOf(key, size, inquirer);
        if (key.name === 'escape') {
          done('left');
        } else if (isEnterKey(key)) {
          const picked = choices[active];
          if (picked !== undefined) done(picked);
          else edit(line, query);
        } else if (step !== undefined) {
          edit(line, query);
          setActive(Math.max(0, Math.min(choices.length - 1, active + step)));
        } else {
          edit(line, typable(line.line, texts, size));
          if (line.line === query) return;
          setQuery(line.line);
          setActive(0);
        }
      });

      const { head, below } = pickerLines(
        { query, choices, notes, active, top: top.current },
        texts,
        size,
        palette,
      );
      return [head, below.join('\n')];
    },
  );

/**
 * Lets somebody at a terminal pick an entry: typing filters, arrows move, Enter takes. It leaves nothing on the screen.
 *
 * @returns the entry, or how they left without one
 */
export async function pick(
  { input, output }: Terminal,
  picker: Picker,
  { beforeInterruption }: Pick<Io, 'beforeInterruption'>,
): Promise<Choice | 'left' | 'interrupted'> {
  const { createInterface } = await import('node:readline');
  const inquirer = await import('@inquirer/core');
  // Readline gives it half a second, unless whoever reads the keys of a stream first says otherwise.
  createInterface({ input, terminal: true, escapeCodeTimeout: ESCAPE_TIMEOUT }).close();
  const interruption = new AbortController();
  const picking = createPicker(inquirer)(
    { ...picker, output },
    { input, output, signal: interruption.signal, clearPromptOnDone: true },
  ).catch((error: unknown) => {
    // Ctrl-C.
    if (error instanceof inquirer.ExitPromptError) return 'interrupted';
    if (error instanceof inquirer.AbortPromptError) return 'left';
    throw error;
  });
  const takeBack = beforeInterruption(async () => {
    interruption.abort();
    await picking;
  });
  try {
    return await picking;
  } finally {
    takeBack();
  }
}

/** How far a key moves among the choices. */
function stepOf(
  key: KeypressEvent,
  size: Size,
  { isUpKey, isDownKey }: Pick<Inquirer, 'isUpKey' | 'isDownKey'>,
): number | undefined {
  if (isUpKey(key, ['emacs'])) return -1;
  if (isDownKey(key, ['emacs'])) return 1;
  if (key.name === 'pageup') return -choicesShown(size);
  if (key.name === 'pagedown') return choicesShown(size);
  return undefined;
}

function sizeOf({ columns, rows }: Terminal['output']): Size {
  return { columns: columns || 80, rows: rows || 24 };
}

function stay(): void {}
