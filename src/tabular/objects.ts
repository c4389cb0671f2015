import { InputError } from '../tables/input-error.js';

/** Splits a text into pieces, one for each row. The text may come cut anywhere. */
export interface ObjectReader {
  /** The characters of a row that is not complete yet. */
  readonly pending: number;
  read(text: string): string[];
  end(): string[];
}

/** Splits JSON Lines: a line is a row, with its line end. */
export class LineReader implements ObjectReader {
  /** The beginning of a line. It is only collected until the line is complete. */
  #pending = '';

  get pending(): number {
    return this.#pending.length;
  }

  /** Returns the text of the line that is not complete, and forgets it. */
  release(): string {
    const text = this.#pending;
    this.#pending = '';
    return text;
  }

  read(text: string): string[] {
    const end = text.lastIndexOf('\n') + 1;
    if (end === 0) {
      this.#pending += text;
      return [];
    }
    const lines = (this.#pending + text.slice(0, end)).split(/(?<=\n)/);
    this.#pending = text.slice(end);
    return lines;
  }

  end(): string[] {
    return this.#pending === '' ? [] : [this.#pending];
  }
}

/**
 * Splits a JSON array into its elements as they are written; what an element is, is not looked at here.
 */
export class ArrayReader implements ObjectReader {
  /** The beginning of an element. It is only collected until the element is complete. */
  #pending = '';
  #depth = 0;
  #inString = false;
  #escaped = false;
  #hasComma = false;
  #state: 'before' | 'within' | 'after' = 'before';

  get pending(): number {
    return this.#pending.length;
  }

  /** @throws InputError `json-not-an-array` */
  read(text: string): string[] {
    const elements: string[] = [];
    let start = 0;
    for (let at = 0; at < text.length; at += 1) {
      const character = text.charAt(at);
      if (this.#inString) {
        if (this.#escaped) this.#escaped = false;
        else if (character === '\\') this.#escaped = true;
        else if (character === '"') this.#inString = false;
      } else if (this.#state !== 'within') {
        this.#outside(character);
        start = at + 1;
      } else if (character === '"') this.#inString = true;
      else if (character === '{' || character === '[') this.#depth += 1;
      else if (this.#depth > 0 && (character === '}' || character === ']')) this.#depth -= 1;
      else if (this.#depth === 0 && (character === ',' || character === ']')) {
        const element = (this.#pending + text.slice(start, at)).trim();
        const isEmptyArray = character === ']' && element === '' && !this.#hasComma;
        if (element === '' && !isEmptyArray) {
          throw new InputError('json-not-an-array', {
            problem: 'nothing-before',
            text: character,
          });
        }
        if (!isEmptyArray) elements.push(element);
        this.#hasComma = true;
        if (character === ']') this.#state = 'after';
        this.#pending = '';
        start = at + 1;
      }
    }
    this.#pending += text.slice(start);
    return elements;
  }

  /** @throws InputError `json-not-an-array` */
  end(): string[] {
    if (this.#state !== 'after')
      throw new InputError('json-not-an-array', { problem: 'cut-off', text: '' });
    return [];
  }

  #outside(character: string): void {
    if (/\s/.test(character)) return;
    if (this.#state === 'before' && character === '[') this.#state = 'within';
    else {
      const problem = this.#state === 'before' ? 'begins-with' : 'followed-by';
      throw new InputError('json-not-an-array', { problem, text: character });
    }
  }
}
