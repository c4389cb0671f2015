/** An option as it was given. */
export interface GivenOption {
  /** Its long name; for a letter that stands for none, the letter. */
  readonly name: string;
  /** As it was written: `-f`, or `--format`. */
  readonly rawName: string;
  readonly value: string | undefined;
}

/** A command line, taken apart: its words and its options, each in their order. */
export interface Parts {
  readonly words: readonly string[];
  readonly given: readonly GivenOption[];
}

/** What has to be known of the options to tell their values from words. */
export interface KnownOptions {
  /** The long name that a letter stands for. */
  longOf(letter: string): string | undefined;
  takesValue(name: string): boolean;
}

/**
 * Takes a command line apart: `--limit 5`, `--limit=5`, `-n 5`, `-n5`, `-qn5`; behind `--` are words alone. It reads
 * what Node's parseArgs reads, as a test holds; `bench/README.md` says what it saves not to load that.
 */
export function takeApart(argv: readonly string[], known: KnownOptions): Parts {
  const words: string[] = [];
  const given: GivenOption[] = [];
  let at = 0;
  const option = (name: string, rawName: string, attached?: string) => {
    const isNext = attached === undefined && known.takesValue(name);
    given.push({ name, rawName, value: isNext ? argv[at] : attached });
    if (isNext) at += 1;
  };
  while (at < argv.length) {
    const word = argv[at] ?? '';
    at += 1;
    if (word === '-' || !word.startsWith('-')) {
      words.push(word);
    } else if (word === '--') {
      words.push(...argv.slice(at));
      break;
    } else if (word.startsWith('--')) {
      const end = word.indexOf('=', 3);
      const rawName = end === -1 ? word : word.slice(0, end);
      option(rawName.slice(2), rawName, end === -1 ? undefined : word.slice(end + 1));
    } else {
      for (let place = 1; place < word.length; place += 1) {
        const letter = word.charAt(place);
        const name = known.longOf(letter) ?? letter;
        const attached = known.takesValue(name) ? word.slice(place + 1) : '';
        option(name, `-${letter}`, attached || undefined);
        if (attached !== '') break;
      }
    }
  }
  return { words, given };
}
