import { ZhiyeError } from '../catalog/errors.js';

/** Splits text into the pieces of it that stand for a row each, wherever the text is cut. */
export interface ObjectReader {
  /** The characters of a row that is not complete yet. */
  readonly pending: number;
  read(text: string): string[];
  end(): string[];
}

/** Splits JSON Lines: a line is a row, with its line end. */
export class LineReader implements ObjectReader {
  #text = '';

  get pending(): number {
    return this.#text.length;
  }

  read(text: string): string[] {
    const lines = text.split(/(?<=\n)/);
    lines[0] = this.#text + (lines[0] ?? '');
    this.#text = lines.at(-1)?.endsWith('\n') ? '' : (lines.pop() ?? '');
    return lines;
  }

  end(): string[] {
    return this.#text === '' ? [] : [this.#text];
  }
}

/**
 * Splits a JSON array into its elements as they are written; what an element is, is not looked at here.
 */
export class ArrayReader implements ObjectReader {
  #text = '';
  #at = 0;
  #depth = 0;
  #inString = false;
  #state: 'before' | 'within' | 'after' = 'before';

  get pending(): number {
    return this.#text.length;
  }

  /** @throws ZhiyeError `json-not-an-array` */
  read(text: string): string[] {
    this.#text += text;
    const elements: string[] = [];
    let start = 0;
    for (; this.#at < this.#text.length; this.#at += 1) {
      const character = this.#text.charAt(this.#at);
      if (this.#inString) {
        if (character === '\\') this.#at += 1;
        else if (character === '"') this.#inString = false;
      } else if (this.#state !== 'within') {
        this.#outside(character);
        start = this.#at + 1;
      } else if (character === '"') this.#inString = true;
      else if (character === '{' || character === '[') this.#depth += 1;
      else if (this.#depth > 0 && (character === '}' || character === ']')) this.#depth -= 1;
      else if (this.#depth === 0 && (character === ',' || character === ']')) {
        const element = this.#text.slice(start, this.#at).trim();
        const isEmptyArray = character === ']' && element === '' && elements.length === 0;
        if (!isEmptyArray) elements.push(element);
        if (character === ']') this.#state = 'after';
        start = this.#at + 1;
      }
    }
    this.#text = this.#text.slice(start);
    this.#at -= start;
    return elements;
  }

  /** @throws ZhiyeError `json-not-an-array` */
  end(): string[] {
    if (this.#state !== 'after')
      throw new ZhiyeError('json-not-an-array', { reason: 'it is cut off' });
    return [];
  }

  #outside(character: string): void {
    if (/\s/.test(character)) return;
    if (this.#state === 'before' && character === '[') this.#state = 'within';
    else {
      const reason =
        this.#state === 'before' ? `it begins with ${character}` : `${character} follows it`;
      throw new ZhiyeError('json-not-an-array', { reason });
    }
  }
}
