import type { LevelVerdict } from '../lookup/check.js';

type Paint = (text: string) => string;

/** The styles of text for people, in the colours of the terminal's own theme, light or dark. */
export interface Palette {
  readonly heading: Paint;
  readonly matched: Paint;
  readonly quiet: Paint;
  readonly verdict: Readonly<Record<LevelVerdict, Paint>>;
  readonly json: Readonly<Record<'key' | 'text' | 'literal', Paint>>;
}

const plain: Paint = (text) => text;

const PLAIN: Palette = {
  heading: plain,
  matched: plain,
  quiet: plain,
  verdict: { open: plain, 'open-by-trade': plain, closed: plain },
  json: { key: plain, text: plain, literal: plain },
};

/** The palette of a stream. Loads chalk only if there is colour. */
export async function paletteFor({ color }: { color: boolean }): Promise<Palette> {
  if (!color) return PLAIN;
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: 1 });
  return {
    heading: (text) => chalk.bold(text),
    matched: (text) => chalk.bold.magenta(text),
    quiet: (text) => chalk.dim(text),
    verdict: {
      open: (text) => chalk.green(text),
      'open-by-trade': (text) => chalk.yellow(text),
      closed: (text) => chalk.red(text),
    },
    json: {
      key: (text) => chalk.blue(text),
      text: (text) => chalk.green(text),
      literal: (text) => chalk.yellow(text),
    },
  };
}
